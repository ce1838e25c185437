package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.config.TierScheme.Tier;

class NaturalBreaksTest {
    private static final double NOBODY = Double.POSITIVE_INFINITY;

    @Test
    void cutsFallIntoTheGaps() {
        List<Double> scores = List.of(10., 11., 12., 40., 41., 42., 43., 80., 81.);
        assertThat(NaturalBreaks.cuts(scores, 3)).containsExactly(80., 40.);
        assertThat(NaturalBreaks.cuts(scores, 2)).containsExactly(80.);
    }

    @Test
    void withFewerScoresThanClassesTheBestStayEmpty() {
        assertThat(NaturalBreaks.cuts(List.of(5., 5., 9.), 4)).containsExactly(NOBODY, NOBODY, 9.);
        assertThat(NaturalBreaks.cuts(List.of(5., 5.), 3)).containsExactly(NOBODY, NOBODY);
        assertThat(NaturalBreaks.cuts(List.of(), 3)).containsExactly(NOBODY, NOBODY);
    }

    /** Every way to cut some values into classes. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void noOtherCutsAreNearer(int classes) {
        Random random = new Random(classes);
        for (int round = 0; round < 50; round++) {
            List<Double> scores = random.ints(4 + random.nextInt(9), 0, 30)
                    .sorted()
                    .mapToObj(i -> (double) i)
                    .toList();
            List<Double> cuts = NaturalBreaks.cuts(scores, classes);
            if (cuts.get(0) < NOBODY) {
                assertThat(cost(scores, cuts)).isEqualTo(least(scores, classes), within(1e-9));
            }
        }
    }

    @Test
    void aSchemeHasItsCutsFromThere() {
        TierScheme scheme = Company.scheme(Method.NATURAL_BREAKS, 0, 0, 0);
        TierScheme found = NaturalBreaks.resolved(scheme, List.of(10., 11., 30., 31., 60., 61., 90., 91.));
        assertThat(found.method()).isEqualTo(Method.THRESHOLD);
        assertThat(found.tiers()).extracting(Tier::bound).containsExactly(90., 60., 30., null);
        TierScheme other = Company.scheme(Method.SHARE, .1, .2, .3);
        assertThat(NaturalBreaks.resolved(other, List.of())).isSameAs(other);
    }

    private static double least(List<Double> scores, int classes) {
        List<Double> distinct = scores.stream().distinct().toList();
        double least = Double.POSITIVE_INFINITY;
        for (int chosen = 0; chosen < 1 << distinct.size(); chosen++) {
            if (Integer.bitCount(chosen) == classes - 1 && (chosen & 1) == 0) {
                List<Double> cuts = new ArrayList<>();
                for (int at = distinct.size() - 1; at > 0; at--) {
                    if ((chosen >> at & 1) == 1) {
                        cuts.add(distinct.get(at));
                    }
                }
                least = Math.min(least, cost(scores, cuts));
            }
        }
        return least;
    }

    private static double cost(List<Double> scores, List<Double> cuts) {
        double cost = 0;
        double above = Double.POSITIVE_INFINITY;
        for (int level = 0; level <= cuts.size(); level++) {
            double low = level < cuts.size() ? cuts.get(level) : Double.NEGATIVE_INFINITY;
            double high = above;
            List<Double> within = scores.stream()
                    .filter(score -> score >= low && score < high)
                    .toList();
            double mean = within.stream().mapToDouble(d -> d).average().orElse(0);
            cost += within.stream()
                    .mapToDouble(score -> (score - mean) * (score - mean))
                    .sum();
            above = low;
        }
        return cost;
    }
}
