package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.config.Config;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.grade.Stickiness.Before;
import org.keygrade.grade.Stickiness.State;
import org.keygrade.grade.Stickiness.Tonight;
import org.keygrade.testing.Nights;

/**
 * A year of weekly nights over accounts whose scores drift slowly and shake from week to week: how many tier changes
 * band and dwell leave of those that scores alone would make. docs/scoring.md states the figure.
 */
class FlappingTest {
    private static final int ACCOUNTS = 10_000;
    private static final int WEEKS = 52;
    /** Points a score shakes by from week to week (standard deviation), half of which stays for the next. */
    private static final double NOISE = 2;

    private static final double STAYS = .5;
    /** Points by which the true score of an account moves in the year (standard deviation). */
    private static final double YEAR = 8;

    private record Changes(long raw, long sticky) {
        double saved() {
            return 1 - (double) sticky / raw;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void stickyTiersSaveMostChanges(long seed) {
        Changes changes = year(shipped(), seed);
        assertThat(changes.raw()).isGreaterThan(ACCOUNTS);
        assertThat(changes.saved()).isGreaterThan(.7);
        System.out.printf(
                Locale.ROOT,
                "%,d accounts, %d weeks, seed %d: %,d changes of raw tier, %,d of graded tier (%.0f %% fewer)%n",
                ACCOUNTS,
                WEEKS,
                seed,
                changes.raw(),
                changes.sticky(),
                100 * changes.saved());
    }

    /** What stickiness must not do: hold an account that has truly moved. */
    @Test
    void whoTrulyMovesMovesWithinThreeWeeks() {
        TierScheme scheme = shipped();
        Stickiness rules = rules(scheme);
        State state = State.settled("second");
        int week = 0;
        while (state.tier().equals("second")) {
            week++;
            state = rules.next(new Before(state, 7 * (week - 1)), new Tonight(7 * week, 60.0, "first"));
        }
        assertThat(week).isEqualTo(3);
    }

    private static TierScheme shipped() {
        TierScheme scheme = Config.load(Nights.sampleConf()).tiers();
        assertThat(scheme.method()).isEqualTo(Method.THRESHOLD);
        return scheme;
    }

    private static Stickiness rules(TierScheme scheme) {
        List<Double> cuts = scheme.tiers().stream()
                .map(tier -> tier.bound() == null ? Double.NEGATIVE_INFINITY : tier.bound())
                .toList();
        return StickyTiers.rules(scheme, cuts);
    }

    private static Changes year(TierScheme scheme, long seed) {
        Random random = new Random(seed);
        Stickiness rules = rules(scheme);
        long raw = 0;
        long sticky = 0;
        for (int account = 0; account < ACCOUNTS; account++) {
            double base = 45 + 18 * random.nextGaussian();
            double way = YEAR * random.nextGaussian() / WEEKS;
            double noise = 0;
            String before = null;
            State state = null;
            for (int week = 0; week <= WEEKS; week++) {
                noise = STAYS * noise + Math.sqrt(1 - STAYS * STAYS) * NOISE * random.nextGaussian();
                double score = Math.max(0, Math.min(100, base + way * week + noise));
                String placed = placed(rules, score);
                State next = rules.next(
                        state == null ? null : new Before(state, 7 * (week - 1)), new Tonight(7 * week, score, placed));
                raw += before == null || before.equals(placed) ? 0 : 1;
                sticky += state == null || state.tier().equals(next.tier()) ? 0 : 1;
                before = placed;
                state = next;
            }
        }
        return new Changes(raw, sticky);
    }

    private static String placed(Stickiness rules, double score) {
        int level = 0;
        while (rules.cuts().get(level) > score) {
            level++;
        }
        return rules.tiers().get(level);
    }
}
