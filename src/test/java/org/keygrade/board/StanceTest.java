package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.board.Person.person;
import static org.keygrade.board.Stance.Side.CRITIC;
import static org.keygrade.board.Stance.Side.NEUTRAL;
import static org.keygrade.board.Stance.Side.OURS;
import static org.keygrade.board.Stance.Source.DECLARED;
import static org.keygrade.board.Stance.Source.INFERRED;
import static org.keygrade.board.Stance.Source.UNKNOWN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StanceTest {
    private static final BoardRules RULES = ShippedRules.coveredAt(.3);

    private static Stance stance(Person person) {
        return Stance.of(person.profile(0), 3, RULES);
    }

    @Test
    void whatWasDeclaredStands() {
        assertThat(stance(person().declared(-1).sentiment(9, 9))).isEqualTo(new Stance(-1, DECLARED));
        assertThat(stance(person().declared(0).sentiment(9, 9))).isEqualTo(new Stance(0, DECLARED));
    }

    @Test
    void sentimentCountsTheMoreTheOftenerItWasSeen() {
        assertThat(stance(person().sentiment(.5, 1))).isEqualTo(new Stance(.5 * 1 / 4, INFERRED));
        assertThat(stance(person().sentiment(9, 9))).isEqualTo(new Stance(.75, INFERRED));
        assertThat(stance(person().sentiment(-1, 3))).isEqualTo(new Stance(-1 / 3.0 * 3 / 6, INFERRED));
    }

    @Test
    void aBadMoodCountsNoLowerThanTheFloor() {
        assertThat(stance(person().sentiment(-9, 9))).isEqualTo(new Stance(-.2, INFERRED));
    }

    @Test
    void nothingKnownIsNeutral() {
        assertThat(stance(person())).isEqualTo(new Stance(0, UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "DECLARED, 1, OURS", "DECLARED, .2, OURS", "DECLARED, .19, NEUTRAL", "DECLARED, 0, NEUTRAL",
        "DECLARED, -.01, CRITIC", "DECLARED, -1, CRITIC", "INFERRED, .2, OURS", "INFERRED, .19, NEUTRAL",
        "INFERRED, -.2, NEUTRAL", "UNKNOWN, 0, NEUTRAL"
    })
    void sides(Stance.Source source, double value, Stance.Side side) {
        assertThat(new Stance(value, source).side(RULES)).isEqualTo(side);
    }

    @Test
    void aStudySaysWhereEverybodyStands() {
        Study study = SmallCompany.team(0)
                .contact(person().declared(1))
                .contact(person().sentiment(-9, 9))
                .contact(person().declared(-1))
                .study(new Circumstances(6, 0, 0, 0));

        assertThat(study.stances())
                .containsExactly(new Stance(1, DECLARED), new Stance(-.2, INFERRED), new Stance(-1, DECLARED));
        assertThat(study.sides()).containsExactly(OURS, NEUTRAL, CRITIC);
    }
}
