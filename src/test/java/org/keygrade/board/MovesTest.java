package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.board.SmallCompany.team;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keygrade.board.Move.Kind;
import org.keygrade.board.SmallCompany.Tie;

/** What each move is, and what it would bring, worked out by hand. */
class MovesTest {
    private static final int NOBODY = Company.NOBODY;

    /** All of one department, so that nobody is a bishop or a knight. */
    private static Person person() {
        return Person.person().department("IT");
    }

    private static Person boss() {
        return Person.boss().department("IT");
    }

    private static Move only(SmallCompany company) {
        List<Move> moves = company.study().moves();
        assertThat(moves).hasSize(1);
        return moves.get(0);
    }

    private static void same(Move move, Move expected) {
        assertThat(move)
                .usingRecursiveComparison()
                .ignoringFields("gain", "pathStrength")
                .isEqualTo(expected);
        assertThat(move.gain()).isCloseTo(expected.gain(), within(1e-12));
        assertThat(move.pathStrength()).isCloseTo(expected.pathStrength(), within(1e-12));
    }

    @Test
    void introductionByWhoKnowsBoth() {
        SmallCompany company =
                team(1).contact(boss()).contact(person()).knows(0, 1, .9).tie(0, 1, .5);

        // The king's stance goes to .5: 2 ways * 1.5 + 3 * .5 * .5, from 1 way * 1. All were mobile before.
        same(only(company), new Move(Kind.INTRODUCE, 0, 0, NOBODY, List.of(2, 1, 0), .45, 3.75 - 1));
    }

    @Test
    void aSecondThreadToAnOfficer() {
        SmallCompany company =
                team(2).contacts(2, boss()).knows(0, 0, .9).knows(1, 0, .9).knows(0, 1, 1);

        Move move = company.study().moves().get(0);

        // material 10 * (1.5/2 - 1/2); structure from -1.5 to 0; the friendliest path is direct
        same(move, new Move(Kind.SECOND_THREAD, 1, 1, 0, List.of(3, 1), 1, 4));
    }

    @Test
    void theOtherWhoKnowsThemBestComesAlongElseWhoIsBusiest() {
        SmallCompany company = team(4).contacts(2, boss().declared(1))
                .knows(0, 1, .9)
                .knows(2, 0, .3)
                .knows(1, 0, .3);
        assertThat(company.study().moves()).first().extracting(Move::member).isEqualTo(1);
        assertThat(company.knows(3, 1, .05).study().moves())
                .first()
                .extracting(Move::member)
                .isEqualTo(3);
    }

    @Test
    void whatCooledDownMostIsRevived() {
        SmallCompany company = team(1).contacts(3, person().declared(1))
                .knew(0, 0, .4, .8)
                .knew(0, 1, .3, .8)
                .knew(0, 2, .5, 1);

        // reach 1.2 to 1.4 of 3; 2, who lost as much as 1, is as warm as a move makes
        same(only(company), new Move(Kind.REVIVE, 1, 0, NOBODY, List.of(3, 1), .3, 10 * .2 / 3));
    }

    @Test
    void oneImportantNeutralIsWonOver() {
        SmallCompany company = team(2).contacts(3, boss())
                .knows(0, 0, 1)
                .knows(1, 0, 1)
                .knows(0, 1, 1)
                .knows(1, 1, 1)
                .knows(0, 2, 1)
                .knows(1, 2, 1);

        // each queen from 9 * .5 to 9 * .75 over 18; the king from 1 * 2/2 to 1.5 + 1.5
        same(only(company), new Move(Kind.WIN_OVER, 0, 0, NOBODY, List.of(3, 0), 1, 2));
    }

    @Test
    void aPawnIsNotWooedAndAFriendNeedNotBe() {
        assertThat(team(1).contacts(3, person()).knows(0, 0, 1).study().moves()).isEmpty();
        assertThat(team(1).contact(boss().declared(1)).knows(0, 0, 1).study().moves())
                .isEmpty();
    }

    @Test
    void nobodyAsksACriticNorAnEnemyNorWhoBlocks() {
        assertThat(introduced(person(), new Tie(.5, .5, false))).isTrue();
        assertThat(introduced(person(), new Tie(.5, .51, false))).isFalse();
        assertThat(introduced(person(), new Tie(.5, .1, true))).isFalse();
        assertThat(introduced(person().declared(-1), new Tie(.5, 0, false))).isFalse();
        assertThat(introduced(person().sentiment(-9, 9), new Tie(.5, 0, false)))
                .as("a bad mood makes no critic")
                .isTrue();
    }

    private static boolean introduced(Person between, Tie tie) {
        SmallCompany company =
                team(1).contact(boss()).contact(between).knows(0, 1, .9).tie(0, 1, tie);
        return company.study().moves().stream().anyMatch(move -> move.contact() == 0);
    }

    @Test
    void aCriticMayBeIntroduced() {
        SmallCompany company = team(1).contact(person())
                .contact(person().declared(-1))
                .knows(0, 0, 1)
                .tie(0, 1, .5);

        // from -1 to -.5 of 2
        same(only(company), new Move(Kind.INTRODUCE, 1, 0, NOBODY, List.of(2, 0, 1), .5, 2.5));
    }

    @Test
    void whatPromisesMostComesFirst() {
        SmallCompany company = team(1).contacts(4, person())
                .knows(0, 0, .9)
                .tie(0, 1, .3)
                .tie(0, 2, .9)
                .tie(0, 3, .5);

        assertThat(company.study().moves()).extracting(Move::contact).containsExactly(2, 3, 1);
    }

    @Test
    void atMostSoManyCandidatesArePlayedTheBestPiecesFirst() {
        BoardRules few = new BoardRules(.3, .1, 1.5, -.2, .2, .5, .5, 1, 2e8, 50);
        SmallCompany company =
                team(1).contact(person()).contact(boss()).knows(0, 0, .2).knows(0, 1, .2);

        assertThat(new Boards(few)
                        .study(company.company(), new Circumstances(3, 0, 0, 0))
                        .moves())
                .extracting(Move::contact)
                .containsExactly(1);
    }
}
