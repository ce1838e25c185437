package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.table.AccountGrades.UNGRADED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keygrade.grade.Stickiness.Before;
import org.keygrade.grade.Stickiness.State;
import org.keygrade.grade.Stickiness.Tonight;

/** Gold from 80, silver from 60, bronze from 40, else wood; band 3, dwell 14 days, held 30 days. */
class StickinessTest {
    private static final List<String> TIERS = List.of("gold", "silver", "bronze", "wood");
    private static final List<Double> CUTS = List.of(80.0, 60.0, 40.0, Double.NEGATIVE_INFINITY);
    private static final Stickiness RULES = new Stickiness(TIERS, CUTS, 3, 14, 30);

    @Test
    void newAccountTakesTheRawTier() {
        assertThat(RULES.next(null, night(0, 80.0))).isEqualTo(State.settled("gold"));
    }

    @Test
    void newAccountWithoutScoreIsUngraded() {
        assertThat(RULES.next(null, new Tonight(0, null, null))).isEqualTo(State.settled(UNGRADED));
    }

    @Test
    void accountBackFromUngradedTakesTheRawTier() {
        assertThat(after(State.settled(UNGRADED), 0, night(1, 61.0))).isEqualTo(State.settled("silver"));
    }

    @Test
    void accountOfATierThatNoLongerExistsTakesTheRawTier() {
        assertThat(after(State.settled("platinum"), 0, night(1, 61.0))).isEqualTo(State.settled("silver"));
        assertThat(after(State.settled("platinum"), 0, new Tonight(1, null, null)))
                .as("nothing to hold on to")
                .isEqualTo(State.settled(UNGRADED));
    }

    @Test
    void bandEdgesBelongToTheMove() {
        State silver = State.settled("silver");
        assertThat(after(silver, 0, night(1, 82.999))).as("not clear").isEqualTo(silver);
        assertThat(after(silver, 0, night(1, 83.0))).as("clear").isEqualTo(new State("silver", "gold", 1));
        assertThat(after(silver, 0, night(1, 57.0))).as("still within").isEqualTo(silver);
        assertThat(after(silver, 0, night(1, 56.999))).as("below").isEqualTo(new State("silver", "bronze", 1));
    }

    @Test
    void movesOnceTheTargetHasStoodForDwellDaysHoweverManyRuns() {
        State pending = new State("silver", "gold", 1);
        assertThat(after(pending, 13, night(14, 90.0))).isEqualTo(pending);
        assertThat(after(pending, 13, night(15, 90.0))).isEqualTo(State.settled("gold"));
        assertThat(after(pending, 1, night(40, 90.0))).as("one run in between").isEqualTo(State.settled("gold"));
    }

    @Test
    void goingFurtherOrLessFarTheSameWayKeepsTheClock() {
        assertThat(after(new State("bronze", "silver", 1), 5, night(6, 90.0)))
                .isEqualTo(new State("bronze", "gold", 1));
        assertThat(after(new State("bronze", "gold", 1), 5, night(6, 70.0)))
                .as("silver has been cleared since day 1 as well")
                .isEqualTo(new State("bronze", "silver", 1));
    }

    @Test
    void movesOverSeveralTiersAtOnce() {
        assertThat(after(new State("wood", "bronze", 1), 14, night(15, 90.0))).isEqualTo(State.settled("gold"));
        assertThat(after(new State("gold", "silver", 1), 14, night(15, 5.0))).isEqualTo(State.settled("wood"));
    }

    @Test
    void reversalResetsTheClock() {
        assertThat(after(new State("silver", "gold", 1), 13, night(14, 81.0)))
                .as("back within the band")
                .isEqualTo(State.settled("silver"));
        assertThat(after(new State("silver", "gold", 1), 14, night(15, 10.0)))
                .as("the other way")
                .isEqualTo(new State("silver", "wood", 15));
    }

    @Test
    void pendingTierThatNoLongerExistsStartsAnew() {
        assertThat(after(new State("silver", "platinum", 1), 14, night(15, 90.0)))
                .isEqualTo(new State("silver", "gold", 15));
    }

    @Test
    void lostScoreHoldsTheTierThenUngrades() {
        Tonight nothing = new Tonight(11, null, null);
        State held = new State("gold", UNGRADED, 10);
        assertThat(after(new State("gold", "silver", 3), 10, nothing)).isEqualTo(held);
        assertThat(after(held, 39, new Tonight(40, null, null))).as("30 days").isEqualTo(held);
        assertThat(after(held, 40, new Tonight(41, null, null))).isEqualTo(State.settled(UNGRADED));
        assertThat(after(held, 40, night(41, 50.0)))
                .as("back: no clock is running")
                .isEqualTo(new State("gold", "bronze", 41));
    }

    @Test
    void withoutBandTheTargetIsWhereTheNightPlacedIt() {
        Stickiness plain = new Stickiness(TIERS, List.of(Double.NEGATIVE_INFINITY), 0, 0, 30);
        assertThat(plain.next(new Before(State.settled("gold"), 0), new Tonight(1, 99.0, "bronze")))
                .isEqualTo(State.settled("bronze"));
    }

    private static State after(State state, int day, Tonight tonight) {
        return RULES.next(new Before(state, day), tonight);
    }

    private static Tonight night(int day, double score) {
        String raw = score >= 80 ? "gold" : score >= 60 ? "silver" : score >= 40 ? "bronze" : "wood";
        return new Tonight(day, score, raw);
    }
}
