package org.keygrade.grade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.config.TierScheme.Tier;

/**
 * Cuts where scores leave gaps: the classes of least squared distance from their means (Fisher 1958; Jenks 1967), found
 * exactly by dynamic programming over the scores' quantiles in the baseline, so that they stay until the next
 * calibration.
 */
public final class NaturalBreaks {
    private NaturalBreaks() {}

    /**
     * The scheme with its cuts: of method threshold from here on.
     *
     * @param quantiles of the baseline's scores, ascending, at equal steps
     */
    public static TierScheme resolved(TierScheme scheme, List<Double> quantiles) {
        if (scheme.method() != Method.NATURAL_BREAKS) {
            return scheme;
        }
        List<Double> cuts = cuts(quantiles, scheme.tiers().size());
        List<Tier> tiers = new ArrayList<>();
        for (int at = 0; at < scheme.tiers().size(); at++) {
            Tier tier = scheme.tiers().get(at);
            tiers.add(at < cuts.size() ? new Tier(tier.name(), tier.label(), cuts.get(at), tier.service()) : tier);
        }
        return new TierScheme(
                scheme.name(),
                Method.THRESHOLD,
                tiers,
                scheme.band(),
                scheme.dwellDays(),
                scheme.seatBand(),
                scheme.optOutCeiling(),
                scheme.heldDays());
    }

    /**
     * Lowest score of each class but the lowest, highest first. With fewer different scores than classes the best
     * classes stay empty: their cut is infinite.
     *
     * @param scores ascending
     */
    static List<Double> cuts(List<Double> scores, int classes) {
        List<Double> distinct = scores.stream().distinct().toList();
        int found = Math.min(classes, distinct.size());
        List<Double> cuts = new ArrayList<>();
        if (found > 1) {
            for (int start : starts(distinct, counts(scores, distinct), found)) {
                cuts.add(distinct.get(start));
            }
        }
        while (cuts.size() < classes - 1) {
            cuts.add(Double.POSITIVE_INFINITY);
        }
        Collections.reverse(cuts);
        return cuts;
    }

    private static long[] counts(List<Double> scores, List<Double> distinct) {
        long[] counts = new long[distinct.size()];
        int at = 0;
        for (double score : scores) {
            at += distinct.get(at) == score ? 0 : 1;
            counts[at]++;
        }
        return counts;
    }

    /** Where each class but the first begins. {@code best[k][n]} is the least cost of the first n values in k + 1 classes. */
    private static int[] starts(List<Double> values, long[] counts, int classes) {
        Costs costs = new Costs(values, counts);
        int n = values.size();
        double[][] best = new double[classes][n + 1];
        int[][] start = new int[classes][n + 1];
        for (int end = 1; end <= n; end++) {
            best[0][end] = costs.of(0, end);
        }
        for (int k = 1; k < classes; k++) {
            for (int end = k + 1; end <= n; end++) {
                best[k][end] = Double.POSITIVE_INFINITY;
                for (int from = k; from < end; from++) {
                    double cost = best[k - 1][from] + costs.of(from, end);
                    if (cost < best[k][end]) {
                        best[k][end] = cost;
                        start[k][end] = from;
                    }
                }
            }
        }
        int[] starts = new int[classes - 1];
        int end = n;
        for (int k = classes - 1; k > 0; k--) {
            starts[k - 1] = start[k][end];
            end = start[k][end];
        }
        return starts;
    }

    /** Squared distances of runs of values from their mean, by running sums. */
    private static final class Costs {
        private final double[] count;
        private final double[] sum;
        private final double[] squares;

        Costs(List<Double> values, long[] counts) {
            count = new double[values.size() + 1];
            sum = new double[values.size() + 1];
            squares = new double[values.size() + 1];
            for (int at = 0; at < values.size(); at++) {
                double value = values.get(at);
                count[at + 1] = count[at] + counts[at];
                sum[at + 1] = sum[at] + counts[at] * value;
                squares[at + 1] = squares[at] + counts[at] * value * value;
            }
        }

        double of(int from, int end) {
            double n = count[end] - count[from];
            double total = sum[end] - sum[from];
            return Math.max(0, squares[end] - squares[from] - total * total / n);
        }
    }
}
