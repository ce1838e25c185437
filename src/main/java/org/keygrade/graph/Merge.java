package org.keygrade.graph;

import java.util.Arrays;

/** What parallel edges become. Their weights are taken in ascending order, so that the order of adding tells nothing. */
public enum Merge {
    /** The chance that at least one holds, of independent chances in (0, 1]: 1 - product(1 - w). */
    EITHER {
        @Override
        double of(double before, double more) {
            // In this form chances below 1e-16 do not vanish.
            return before + more * (1 - before);
        }
    },
    /** Their sum; an edge whose weights add up to 0 is none. */
    SUM {
        @Override
        double of(double before, double more) {
            return before + more;
        }
    };

    abstract double of(double before, double more);

    /** One weight of those at {@code from} to {@code end - 1}, which are sorted on the way. */
    double of(double[] weights, int from, int end) {
        Arrays.sort(weights, from, end);
        double merged = weights[from];
        for (int at = from + 1; at < end; at++) {
            merged = of(merged, weights[at]);
        }
        return merged;
    }
}
