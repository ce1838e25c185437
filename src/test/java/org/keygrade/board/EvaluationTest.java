package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.board.Person.boss;
import static org.keygrade.board.Person.person;
import static org.keygrade.board.SmallCompany.team;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every term of the evaluation, worked out by hand. */
class EvaluationTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static double material(SmallCompany company) {
        return company.study().evaluation().material();
    }

    private static double mobility(SmallCompany company) {
        return company.study().evaluation().mobility();
    }

    private static double kingSafety(SmallCompany company) {
        return company.study().evaluation().kingSafety();
    }

    private static double structure(SmallCompany company) {
        return company.study().evaluation().structure();
    }

    @ParameterizedTest
    @CsvSource({"0, 2.5", "1, 5", "-1, -10", "-.4, -4", ".5, 3.75"})
    void materialIsReachHalvedForANeutralAndStanceForAnOpponent(double stance, double expected) {
        SmallCompany company = team(1).contact(boss()).contact(person().declared(stance));

        assertThat(material(company.knows(0, 1, .5))).isCloseTo(expected, EXACT);
    }

    @Test
    void materialIsWeightedByValueAndTheKingIsNotMaterial() {
        SmallCompany company = team(2).contact(boss().declared(-1))
                .contact(person())
                .contacts(2, person().under(1))
                .contact(person().under(3).declared(-1))
                .knows(0, 1, .5)
                .knows(1, 1, .6);
        // The fifth contact makes a queen: all alike, so the lowest, who is also a rook.
        assertThat(company.study().pieces())
                .containsExactly(Piece.KING, Piece.QUEEN, Piece.PAWN, Piece.PAWN, Piece.PAWN);

        // reach of the queen 1 - .5 * .4 = .8; 9 * .8/2 - 1 over 9 + 3
        assertThat(material(company)).isCloseTo(10 * (9 * .4 - 1) / 12, EXACT);
    }

    @Test
    void noMaterialWithoutAnyoneButTheKing() {
        assertThat(material(team(1).contact(boss().declared(1)).knows(0, 0, .9)))
                .isZero();
        assertThat(material(team(1))).isZero();
    }

    @Test
    void mobilityIsWhoIsCoveredOrOneTieAwayFromACoveredFriend() {
        SmallCompany company = team(1).contacts(6, person())
                .knows(0, 0, .3)
                .tie(0, 1, .3)
                .tie(1, 2, .9)
                .tie(0, 3, .29)
                .contact(person().declared(-1))
                .knows(0, 6, .9)
                .tie(6, 4, .9);

        // 0 and 6 are covered, 1 is tied to 0; 2 is two ties away, 3 hardly tied, 4 tied to a critic, 5 to nobody
        assertThat(mobility(company)).isCloseTo(2 * 3 / 7.0, EXACT);
    }

    @Test
    void membersAreNobodysFriendInMobility() {
        assertThat(mobility(team(2).contacts(2, person()).knows(0, 0, .29).knows(1, 0, .2)))
                .as("reach 1 - .71 * .8 = .432 covers")
                .isEqualTo(1);
        assertThat(mobility(team(1))).isZero();
    }

    @Test
    void withoutAKnownKingThereIsNoSafety() {
        assertThat(kingSafety(team(1).contacts(4, person()).knows(0, 0, 1))).isEqualTo(-3);
        assertThat(kingSafety(team(0))).isEqualTo(-3);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, .5, 1", "1, .5, 3.5", ".5, .8, 2.7", "-1, .5, -3", "-.5, .5, -1", "1, .2, .6"})
    void kingSafetyIsOnePathAndTheKingsStance(double stance, double strength, double expected) {
        SmallCompany company = team(1).contact(boss().declared(stance));

        // one path: 1 * (1 + stance); a friend who can be reached: 3 * stance * reach; an enemy: 3 * stance
        assertThat(kingSafety(strength > 0 ? company.knows(0, 0, strength) : company))
                .isCloseTo(expected, EXACT);
    }

    @Test
    void atMostThreePathsCount() {
        SmallCompany company = team(2).contact(boss()).contacts(4, person());
        for (int way = 1; way <= 4; way++) {
            company.knows(way % 2, way, .3).tie(0, way, .3);
        }

        assertThat(company.study().ways()).isEqualTo(4);
        assertThat(kingSafety(company)).isEqualTo(3);
    }

    @Test
    void pathsShareNobodyAndTheTeamIsOne() {
        SmallCompany company = team(3).contact(boss())
                .contacts(3, person())
                .knows(0, 1, .5)
                .knows(1, 2, .5)
                .tie(1, 3, .5)
                .tie(2, 3, .5)
                .tie(3, 0, .5);
        assertThat(company.study().ways()).as("all by way of 3").isEqualTo(1);

        company.knows(2, 0, .5).knows(1, 0, .5);
        assertThat(company.study().ways()).as("and directly, once").isEqualTo(2);
    }

    @Test
    void anUncoveredOfficerIsExposedAndOneMemberIsHalfAGuard() {
        SmallCompany company = team(2).contact(boss()).contact(person()).contact(person().under(1));
        company.contacts(1, person().under(2)).contact(person().under(2));
        assertThat(company.study().pieces()[1]).isEqualTo(Piece.QUEEN);
        assertThat(structure(company)).isEqualTo(-3);
        assertThat(structure(company.knows(0, 1, .3))).isEqualTo(-1.5);
        assertThat(structure(company.knows(1, 1, .29))).as("hardly knows them").isEqualTo(-1.5);
        assertThat(structure(company.knows(1, 1, .3))).isZero();
    }

    @Test
    void structureIsWeightedByValueAndPawnsDoNotCount() {
        SmallCompany company = team(1).contacts(3, boss())
                .contact(person())
                .contacts(3, person().under(3))
                .knows(0, 1, .8);
        assertThat(company.study().pieces())
                .containsExactly(Piece.KING, Piece.QUEEN, Piece.QUEEN, Piece.ROOK, Piece.PAWN, Piece.PAWN, Piece.PAWN);
        // queens 1 (half guarded) and 2 (not), rook 3 (not)
        assertThat(structure(company)).isCloseTo(-3 * (4.5 + 9 + 5) / 23, EXACT);
    }

    @Test
    void membersWhoHardlyKnowAnOfficerCoverTogetherWithoutAnyOfThem() {
        SmallCompany company = team(3).contacts(2, boss());
        company.knows(0, 1, .2).knows(1, 1, .2).knows(2, 1, .2);

        // reach 1 - .8^3 = .488 covers, covering_members is 0: neither uncovered nor one
        assertThat(structure(company)).isZero();
    }

    @Test
    void noStructureWithoutOfficers() {
        assertThat(structure(team(0).contact(boss()).contacts(3, person()))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "5, 0, 1",
        "0, 5, -1",
        "20, 0, 1",
        "0, 20, -1",
        "3, 0, .6780719051126377",
        "5, 11, -.6780719051126377"
    })
    void tempoIsTheLogarithmOfEngagementWithinOne(int recent, int earlier, double expected) {
        Study study = team(1).contact(boss()).study(new Circumstances(3, recent, earlier, 0));

        assertThat(study.evaluation().tempo()).isCloseTo(expected, EXACT);
    }

    /** A whole company at once. */
    @Test
    void theSumOfItAll() {
        SmallCompany company = team(2).contact(boss().seniority(5).declared(1).department("IT"))
                .contact(person().seniority(4).department("IT"))
                .contacts(3, person().department("IT"))
                .knows(0, 0, .4)
                .knows(1, 1, .5)
                .knows(0, 2, .2)
                .tie(0, 1, .6)
                .tie(1, 2, .6)
                .tie(1, 3, .1);

        Evaluation evaluation = company.study(new Circumstances(3, 5, 0, 0)).evaluation();

        // queen 1 with reach .5, pawns 2 (.2), 3, 4
        assertThat(evaluation.material()).isCloseTo(10 * (9 * .25 + .1) / 12, EXACT);
        assertThat(evaluation.mobility()).isCloseTo(2 * 3 / 5.0, EXACT);
        assertThat(evaluation.kingSafety()).isCloseTo(2 * 2 + 3 * .4, EXACT);
        assertThat(evaluation.structure()).isCloseTo(-1.5, EXACT);
        assertThat(evaluation.total()).isCloseTo(23.5 / 12 + 1.2 + 5.2 - 1.5 + 1, EXACT);
    }

    @Test
    void whoIsExpectedAndNotRecordedIsAPawnNobodyReaches() {
        SmallCompany company = team(1).contact(boss()).contact(person()).knows(0, 1, .8);

        Study study = company.study(new Circumstances(3, 0, 0, 5));

        assertThat(study.evaluation().material()).isCloseTo(10 * .4 / 4, EXACT);
        assertThat(study.evaluation().mobility()).isCloseTo(2 / 5.0, EXACT);
        assertThat(study.coverage()).isCloseTo(.4 * 2 / 5, EXACT);
        assertThat(company.study(new Circumstances(3, 0, 0, 2)))
                .extracting(Study::evaluation, Study::coverage)
                .isEqualTo(List.of(company.study().evaluation(), company.study().coverage()));
    }
}
