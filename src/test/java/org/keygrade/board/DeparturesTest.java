package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.board.Person.boss;
import static org.keygrade.board.Person.person;
import static org.keygrade.board.SmallCompany.team;

import java.util.List;
import org.junit.jupiter.api.Test;

class DeparturesTest {
    private static final int NOBODY = Company.NOBODY;

    private static Departure departure(SmallCompany company, int person) {
        Departure found = company.study().departures().get(person);
        assertThat(found.person()).isEqualTo(person);
        return found;
    }

    @Test
    void whatOneMemberHoldsIsLostWithThem() {
        SmallCompany company = team(2).contact(boss().seniority(4))
                .contact(person())
                .knows(0, 0, .5)
                .knows(0, 1, .2)
                .knows(1, 1, .5);

        Departure first = departure(company, 2);

        assertThat(first.coverageLost()).as("influence 6 of 8").isCloseTo(.75, within(1e-12));
        assertThat(first.decisionMakerLost()).isTrue();
        // before: material 10 * .6/2, mobility 2, one path 1; after: 10 * .5/2, 1, 0
        assertThat(first.evaluationLost()).isCloseTo(.5 + 1 + 1, within(1e-12));
        assertThat(first.successor()).isEqualTo(3);
        assertThat(departure(company, 3).decisionMakerLost()).isFalse();
        assertThat(departure(company, 3).coverageLost())
                .as("reach .2 does not cover")
                .isCloseTo(.25, within(1e-12));
    }

    @Test
    void whoAloneLeadsToTheDecisionMakerIsMissed() {
        SmallCompany company =
                team(1).contact(boss()).contacts(2, person()).knows(0, 1, .5).tie(0, 1, .2);

        assertThat(departure(company, 1).decisionMakerLost()).isTrue();
        assertThat(departure(company, 2).decisionMakerLost()).isFalse();
        assertThat(departure(company, 3).decisionMakerLost())
                .as("nobody of ours is left")
                .isTrue();
        assertThat(departure(company.knows(0, 2, .1).tie(0, 2, .1), 1).decisionMakerLost())
                .as("a worse path is a path")
                .isFalse();
    }

    @Test
    void whoDecidesIsLostWhenTheyLeaveUnlessAnotherOneDecides() {
        SmallCompany company = team(1).contact(boss()).contact(person()).knows(0, 0, .5);
        assertThat(departure(company, 0).decisionMakerLost()).isTrue();

        company.contact(person().role(Role.ECONOMIC_BUYER)).knows(0, 2, .5);
        assertThat(departure(company, 0).decisionMakerLost())
                .as("a buyer decides only in default")
                .isTrue();

        company.contact(boss()).tie(2, 3, .5);
        assertThat(departure(company, 0).decisionMakerLost()).isFalse();
    }

    @Test
    void whoeverWasNotReachedIsNotLost() {
        SmallCompany company = team(1).contact(boss()).contact(person()).knows(0, 1, .5);

        assertThat(company.study().departures())
                .extracting(Departure::decisionMakerLost)
                .containsOnly(false);
    }

    @Test
    void aLostOpponentIsAGain() {
        SmallCompany company =
                team(1).contact(boss()).contact(person().declared(-1)).contact(person());

        Departure opponent = departure(company, 1);

        assertThat(opponent).isEqualTo(new Departure(1, 0, false, -5, NOBODY));
        assertThat(opponent.loses()).isFalse();
    }

    @Test
    void successorIsWhoKnowsMostOfThoseWeReachLess() {
        SmallCompany company = team(4).contact(person().seniority(5))
                .contacts(2, person())
                .knows(0, 0, .5)
                .knows(0, 1, .5)
                .knows(1, 1, .9)
                .knows(2, 0, .4)
                .knows(3, 2, 1);

        // 5/9 * .4 of member 2 is more than 2/9 * .9 of member 1; member 3 knows nobody of them
        assertThat(departure(company, 3).successor()).isEqualTo(5);
        assertThat(departure(company, 6).successor()).isEqualTo(NOBODY);
        assertThat(departure(team(2).contact(person()).knows(0, 0, .5), 1).successor())
                .isEqualTo(NOBODY);
    }

    @Test
    void successorOfAContactIsTheCoveredOneTiedMost() {
        SmallCompany company = team(1).contacts(4, person())
                .tie(0, 1, .9)
                .tie(0, 2, .5)
                .tie(0, 3, .5)
                .knows(0, 2, .3)
                .knows(0, 3, .9);

        assertThat(departure(company, 0).successor())
                .as("1 is not covered; 2 before 3")
                .isEqualTo(2);
        assertThat(departure(company, 1).successor()).isEqualTo(NOBODY);
    }

    @Test
    void whoLeavesIsMissedWhereANumberIsExpected() {
        Circumstances expecting = new Circumstances(3, 0, 0, 2);
        SmallCompany company = team(1).contacts(2, person()).knows(0, 0, .5);

        Study study = company.study(expecting);

        assertThat(study.coverage()).isCloseTo(.5, within(1e-12));
        assertThat(study.departures().get(1).coverageLost()).isCloseTo(.25, within(1e-12));
    }

    @Test
    void aLargeAccountLooksAtTheMostProminentOfEitherSide() {
        BoardRules large = new BoardRules(.3, .1, 1.5, -.2, .2, .5, .5, 200, 0, 2);
        SmallCompany company = team(3).contact(person().seniority(1))
                .contact(boss())
                .contact(person().seniority(4))
                .knows(2, 0, .2)
                .knows(1, 0, .1)
                .knows(0, 1, .1);

        Study study = new Boards(large).study(company.company(), new Circumstances(3, 0, 0, 0));

        assertThat(study.approximate()).isTrue();
        assertThat(study.departures()).extracting(Departure::person).containsExactly(1, 2, 3, 5);
        assertThat(study.moves()).extracting(Move::contact).isEqualTo(List.of(1));
        assertThat(company.study().approximate()).isFalse();
        assertThat(company.study().moves()).extracting(Move::contact).isEqualTo(List.of(0, 1));
    }
}
