package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.board.Person.boss;
import static org.keygrade.board.Person.person;
import static org.keygrade.board.SmallCompany.team;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {
    @ParameterizedTest
    @CsvSource({
        "10, WINNING",
        "9.999, BETTER",
        "5, BETTER",
        "4.999, BALANCED",
        ".001, BALANCED",
        "0, WORSE",
        "-4.999, WORSE",
        "-5, LOSING",
        "-16, LOSING"
    })
    void bounds(double evaluation, Verdict verdict) {
        assertThat(Verdict.of(evaluation, true, 3)).isEqualTo(verdict);
    }

    @Test
    void unclearWithoutAKingOrWithFewPeople() {
        assertThat(team(1).contacts(3, person().declared(-1)).study().verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(team(1).contact(boss()).contact(person()).study().verdict()).isEqualTo(Verdict.UNCLEAR);
        assertThat(team(1).contact(boss()).contacts(2, person()).study().verdict())
                .as("0 is worse")
                .isEqualTo(Verdict.WORSE);
    }
}
