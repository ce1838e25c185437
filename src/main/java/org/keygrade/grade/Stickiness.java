package org.keygrade.grade;

import static org.keygrade.table.AccountGrades.UNGRADED;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a graded tier goes from one night to the next: band, dwell, and holding on when the score is lost. Days are days
 * since 1970-01-01 and count themselves, however many runs there were.
 *
 * @param tiers names, best first
 * @param cuts lowest score per tier; negative infinity for the last; not read where band is 0
 * @param band points a score must clear a cut by; 0: the target is the tier the night placed the account in
 * @param dwellDays days the target must stay on the same side of the held tier before the account moves
 * @param heldDays days after its last score until an account without one is ungraded
 */
record Stickiness(List<String> tiers, List<Double> cuts, double band, int dwellDays, int heldDays)
        implements Serializable {
    Stickiness {
        tiers = List.copyOf(tiers);
        cuts = List.copyOf(cuts);
    }

    /**
     * What an account carries from night to night.
     *
     * @param pendingSince first day of the pending target; the day of the last score if ungraded is pending
     */
    record State(
            String tier,
            @Nullable String pendingTier,
            @Nullable Integer pendingSince) {
        static State settled(String tier) {
            return new State(tier, null, null);
        }
    }

    /** The state at the base publication, and its day. */
    record Before(State state, int day) {}

    /** What a night found; {@code placed} is the tier by score, rank or seat alone, null without a score. */
    record Tonight(
            int day, @Nullable Double score, @Nullable String placed) {}

    /** The state after a night; {@code before} is null for a new account. */
    State next(@Nullable Before before, Tonight tonight) {
        boolean holds = before != null && tiers.contains(before.state.tier);
        Double score = tonight.score;
        String placed = tonight.placed;
        if (score == null || placed == null) {
            return before != null && holds ? withoutScore(before, tonight.day) : State.settled(UNGRADED);
        }
        return before != null && holds
                ? towards(target(tiers.indexOf(before.state.tier), score, placed), before.state, tonight.day)
                : State.settled(placed);
    }

    private State withoutScore(Before before, int day) {
        Integer pendingSince = before.state.pendingSince;
        boolean lostEarlier = UNGRADED.equals(before.state.pendingTier) && pendingSince != null;
        int lastScore = lostEarlier ? pendingSince : before.day;
        return day - lastScore > heldDays ? State.settled(UNGRADED) : new State(before.state.tier, UNGRADED, lastScore);
    }

    private int target(int held, double score, String placed) {
        if (band == 0) {
            return tiers.indexOf(placed);
        }
        int clear = best(score, band);
        return clear < held ? clear : Math.max(held, best(score, -band));
    }

    private int best(double score, double margin) {
        int level = 0;
        while (cuts.get(level) + margin > score) {
            level++;
        }
        return level;
    }

    private State towards(int target, State state, int day) {
        int held = tiers.indexOf(state.tier);
        if (target == held) {
            return State.settled(state.tier);
        }
        int since = clock(Integer.signum(target - held), state, day);
        String tier = tiers.get(target);
        return day - since >= dwellDays ? State.settled(tier) : new State(state.tier, tier, since);
    }

    /** Going further, or less far, the same way keeps the clock; a reversal starts it anew. */
    private int clock(int way, State state, int day) {
        Integer since = state.pendingSince;
        int pending = state.pendingTier == null ? -1 : tiers.indexOf(state.pendingTier);
        boolean sameWay = pending >= 0 && Integer.signum(pending - tiers.indexOf(state.tier)) == way;
        return sameWay && since != null ? since : day;
    }
}
