package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.board.Person.boss;
import static org.keygrade.board.Person.person;
import static org.keygrade.board.Piece.BISHOP;
import static org.keygrade.board.Piece.KING;
import static org.keygrade.board.Piece.KNIGHT;
import static org.keygrade.board.Piece.PAWN;
import static org.keygrade.board.Piece.QUEEN;
import static org.keygrade.board.Piece.ROOK;
import static org.keygrade.board.SmallCompany.team;

import org.junit.jupiter.api.Test;
import org.keygrade.board.SmallCompany.Tie;

class PiecesTest {
    private static final Role BUYER = Role.ECONOMIC_BUYER;

    private static Piece[] pieces(SmallCompany company) {
        return company.study().pieces();
    }

    private static Person in(String department) {
        return person().department(department);
    }

    @Test
    void whoHasMostSayOfThoseWhoDecideIsKing() {
        assertThat(pieces(team(0).contact(boss().seniority(1)).contact(boss().seniority(3))))
                .containsExactly(QUEEN, KING);
        assertThat(pieces(team(0).contacts(2, boss()).contact(person()).follows(2, 1, .6)))
                .as("who is listened to")
                .containsExactly(QUEEN, KING, PAWN);
        assertThat(pieces(team(0).contact(person().seniority(5)).contacts(2, boss())))
                .as("the lowest of equals")
                .containsExactly(PAWN, KING, QUEEN);
    }

    /** Their influence is the same; PageRank finds it to 12 digits, in which the second comes out a little larger. */
    @Test
    void equalsAreEqualWhateverTheLastDigits() {
        SmallCompany twins = team(0).contact(person())
                .contacts(2, boss())
                .follows(0, 1, .6)
                .follows(0, 2, .6)
                .follows(1, 2, .5)
                .follows(2, 1, .5);

        assertThat(pieces(twins)).containsExactly(PAWN, KING, QUEEN);
    }

    @Test
    void anEconomicBuyerIsKingOnlyWhereNobodyElseDecides() {
        Person buyer = person().role(BUYER).seniority(5);
        assertThat(pieces(team(0).contact(buyer).contact(person()))).containsExactly(KING, PAWN);
        assertThat(pieces(team(0).contact(buyer).contact(boss()))).containsExactly(PAWN, KING);
        assertThat(pieces(team(0).contacts(9, person()))).containsOnly(PAWN);
    }

    @Test
    void atMostThreeRoyals() {
        assertThat(pieces(team(0).contacts(4, boss()))).containsExactly(KING, QUEEN, QUEEN, PAWN);
        assertThat(pieces(team(0).contacts(3, boss()).contacts(2, person().seniority(5))))
                .containsExactly(KING, QUEEN, QUEEN, PAWN, PAWN);
        assertThat(pieces(team(0).contacts(2, boss()).contact(person()).contacts(2, person().seniority(5))))
                .as("a queen by role, a queen by influence")
                .containsExactly(KING, QUEEN, PAWN, QUEEN, PAWN);
    }

    @Test
    void fromFiveContactsOnTheMostInfluentialAfterTheKingIsQueen() {
        SmallCompany four = team(0).contact(boss()).contacts(2, person()).contact(person().seniority(3));
        assertThat(pieces(four)).containsExactly(KING, PAWN, PAWN, PAWN);
        assertThat(pieces(four.contact(person()))).containsExactly(KING, PAWN, PAWN, QUEEN, PAWN);
        assertThat(pieces(team(0).contact(boss().seniority(1)).contacts(4, person().seniority(5))))
                .as("more influential than the king, the lowest of equals")
                .containsExactly(KING, QUEEN, PAWN, PAWN, PAWN);
    }

    @Test
    void threeReportsMakeARook() {
        SmallCompany two = team(0).contact(person()).contacts(2, person().under(0));
        assertThat(pieces(two)).containsExactly(PAWN, PAWN, PAWN);
        assertThat(pieces(two.contact(person().under(2))))
                .as("one of them indirect")
                .containsExactly(ROOK, PAWN, PAWN, PAWN);
    }

    @Test
    void aCircleOfManagersCountsNobodyTwice() {
        SmallCompany circle = team(0).contact(person().under(2)).contact(person().under(0));
        assertThat(pieces(circle.contact(person().under(1)))).containsExactly(PAWN, PAWN, PAWN);
        assertThat(pieces(circle.contact(person().under(1)))).containsExactly(ROOK, ROOK, ROOK, PAWN);

        SmallCompany own = team(0).contact(person().under(0)).contacts(2, person().under(0));
        assertThat(pieces(own)).as("nobody reports to oneself").containsExactly(PAWN, PAWN, PAWN);
    }

    @Test
    void mostTiesToOtherDepartmentsMakeABishop() {
        SmallCompany company = team(0).contacts(2, in("IT"))
                .contacts(2, in("Sales"))
                .tie(0, 1, .9)
                .tie(0, 2, .8)
                .tie(1, 2, .4)
                .tie(1, 3, .4);

        // outward: 0 .8 of 1.7, 1 .8 of 1.7, 2 1.2 of 1.2, 3 .4 of .4; 1 lies between 0 and 3
        assertThat(pieces(company)).containsExactly(PAWN, KNIGHT, BISHOP, PAWN);
    }

    @Test
    void halfIsNotMost() {
        SmallCompany company = team(0).contacts(3, in("IT"))
                .contacts(2, in("Sales"))
                .tie(0, 1, .2)
                .tie(0, 2, .1)
                .tie(0, 3, .2)
                .tie(0, 4, .1);

        // As doubles, .2 + .1 is more than half of .2 + .1 + .2 + .1.
        assertThat(pieces(company)).containsExactly(KNIGHT, PAWN, PAWN, PAWN, PAWN);
    }

    @Test
    void oneBishopInTenAndTheTenthIsRoundedUp() {
        SmallCompany ten = team(0).contacts(10, in("IT")).contacts(0, in("Sales"));
        SmallCompany eleven = team(0).contacts(5, in("IT")).contacts(6, in("Sales"));
        for (int pair = 0; pair < 5; pair++) {
            ten.tie(pair, pair + 5, .5);
            eleven.tie(pair, pair + 5, .5);
        }

        assertThat(pieces(ten)).as("all of one department").containsOnly(PAWN);
        assertThat(pieces(eleven))
                .containsExactly(BISHOP, BISHOP, PAWN, PAWN, PAWN, PAWN, PAWN, PAWN, PAWN, PAWN, PAWN);
    }

    @Test
    void noDepartmentIsNoneShared() {
        assertThat(pieces(team(0).contacts(2, person()).tie(0, 1, .5))).containsExactly(BISHOP, PAWN);
        assertThat(pieces(team(0).contacts(2, in("IT")).tie(0, 1, .5))).containsExactly(PAWN, PAWN);
    }

    @Test
    void aPairBelowTheLeastWeightIsNotTied() {
        assertThat(pieces(team(0).contacts(2, person()).tie(0, 1, .09))).containsExactly(PAWN, PAWN);
    }

    @Test
    void whoStandsBetweenDepartmentsIsAKnight() {
        SmallCompany company = team(0).contact(in("IT"))
                .contact(in("IT"))
                .contact(in("IT"))
                .contact(in("Sales"))
                .tie(0, 1, .9)
                .tie(1, 2, .9)
                .tie(2, 3, .5);

        // 1 lies between 0 and 3, 2 between 0 and 3 and between 1 and 3. Of 2 and 3, who have as many ties to another
        // department, the lower is looked at: no bishop, for most of its ties are to its own.
        assertThat(pieces(company)).containsExactly(PAWN, PAWN, KNIGHT, PAWN);
    }

    @Test
    void nobodyIsBetweenWithinOneDepartment() {
        assertThat(pieces(team(0).contacts(3, in("IT")).tie(0, 1, .9).tie(1, 2, .9)))
                .containsOnly(PAWN);
        assertThat(pieces(team(0).contacts(2, in("IT"))
                        .contact(in("Sales"))
                        .tie(0, 1, .9)
                        .tie(1, 2, new Tie(.05, .9, false))))
                .as("enemies are not tied")
                .containsOnly(PAWN);
    }
}
