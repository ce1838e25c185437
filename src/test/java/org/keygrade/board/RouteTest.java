package org.keygrade.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.board.Person.boss;
import static org.keygrade.board.Person.person;
import static org.keygrade.board.SmallCompany.team;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The best path to whoever decides, who keeps the gate, and who is king next. */
class RouteTest {
    @Test
    void theMostReliablePathMayBeTheLongerOne() {
        SmallCompany company = team(2).contact(boss())
                .contacts(2, person())
                .knows(0, 0, .2)
                .knows(1, 1, .8)
                .tie(1, 2, .5)
                .tie(2, 0, .9);

        Study study = company.study();

        assertThat(study.route()).isEqualTo(new Route(.8 * .5 * .9, List.of(4, 1, 2, 0), 1));
        assertThat(study.gatekeeping())
                .as("the other of us asks the one who knows")
                .containsExactly(0, 1, 1);
    }

    /** Weights found back from products need not be equal where they were. */
    @ParameterizedTest
    @ValueSource(doubles = {.3, .43, .5, .61, .73, .86})
    void ofEqualLinksTheFirstIsTheWeakest(double weight) {
        SmallCompany company = team(1).contact(boss())
                .contacts(3, person())
                .knows(0, 1, weight)
                .tie(1, 2, weight)
                .tie(2, 3, weight)
                .tie(3, 0, weight);

        assertThat(company.study().route()).extracting(Route::weakest).isEqualTo(0);
    }

    @Test
    void whoCannotBeReached() {
        Study study = team(1).contact(boss())
                .contact(person())
                .tie(0, 1, .09)
                .knows(0, 1, .9)
                .study();

        assertThat(study.route()).isEqualTo(new Route(0, List.of(), -1));
        assertThat(study.ways()).isEqualTo(0);
        assertThat(study.gatekeeping()).containsExactly(0, 0);
    }

    @Test
    void nothingLeadsToNobody() {
        Study study = team(1).contacts(3, person()).knows(0, 0, .9).study();

        assertThat(study.route()).isNull();
        assertThat(study.ways()).isNull();
        assertThat(study.gatekeeping()).containsExactly(0, 0, 0);
    }

    @Test
    void theLowestOfEqualDeciders() {
        Study study = team(1).contact(person())
                .contacts(2, boss())
                .knows(0, 2, .5)
                .knows(0, 1, .5)
                .study();

        assertThat(study.route()).isEqualTo(new Route(.5, List.of(3, 1), 0));
    }

    @Test
    void anEconomicBuyerDecidesWhereNobodyElseDoes() {
        SmallCompany company =
                team(1).contact(person().role(Role.ECONOMIC_BUYER)).knows(0, 0, .5);
        assertThat(company.study().route()).isEqualTo(new Route(.5, List.of(1, 0), 0));

        assertThat(company.contact(boss()).study().route()).isEqualTo(Route.NONE);
    }

    @Test
    void gatekeepingIsTheShareOfReliabilityThatPassesThrough() {
        Study study = team(2).contacts(2, boss())
                .contact(person())
                .knows(0, 0, .5)
                .knows(0, 2, .8)
                .tie(2, 1, .5)
                .study();

        // Each of the two members, tied to each other by 1: .5 to boss 0 directly, .4 to boss 1 by way of 2.
        assertThat(study.gatekeeping()).containsExactly(new double[] {0, 0, .4 / .9}, within(1e-12));
    }

    @Test
    void aDeciderKeepsTheGateOfAnother() {
        Study study = team(1).contacts(2, boss()).knows(0, 0, .5).tie(0, 1, .5).study();

        assertThat(study.gatekeeping()).containsExactly(.25 / .75, 0);
    }

    @Test
    void theNextKingReigns() {
        SmallCompany company = team(1).contacts(2, boss().declared(-1))
                .contact(person().role(Role.ECONOMIC_BUYER))
                .contact(person())
                .knows(0, 1, .5)
                .knows(0, 2, .5);

        Study study = company.study();

        // With 0: material 9 * -1 + .25 over 9 + 1 + 1, mobility 2 * 2/4, king an enemy -3, queen with one guard -1.5.
        assertThat(study.evaluation()).isEqualTo(new Evaluation(10 * (-9 + .25) / 11, 1, -3, -1.5, 0));
        // Without 0, 1 is king and no queen any more: .25 over 2; mobility 4/3; -3; 0
        assertThat(study.departures().get(0).evaluationLost())
                .isCloseTo(study.evaluation().total() - (1.25 + 4 / 3.0 - 3), within(1e-12));
    }
}
