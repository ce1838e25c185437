package org.keygrade.weight;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Weights that a population suggests by how much its criteria tell accounts apart. Advice, not a priority: what differs
 * is not always what matters. Weights are at least 0 and add up to 1; where nothing differs, all are equal.
 */
public final class ObjectiveWeights {
    private ObjectiveWeights() {}

    /**
     * Entropy weights (Shannon 1948; Zeleny 1982): the more evenly a criterion's total is spread over the accounts, the
     * less it says. With p = x / sum(x) over the n accounts that have it: e = -sum(p ln p) / ln n, weight
     * proportional to 1 - e. A criterion of zeros, or that fewer than two accounts have, gets 0.
     */
    public static double[] entropy(Moments moments) {
        return shares(moments, criterion -> 1 - entropy(moments.of(criterion)));
    }

    /** -sum(p ln p) = ln(sum x) - sum(x ln x) / sum x. */
    private static double entropy(Moments.Single values) {
        double sum = values.sum();
        if (sum == 0 || values.count() < 2) {
            return 1;
        }
        return Math.min(1, (Math.log(sum) - values.sumOfLogs() / sum) / Math.log((double) values.count()));
    }

    /**
     * CRITIC weights (Diakoulaki, Mavrotas and Papayannakis 1995): proportional to a criterion's standard deviation,
     * scaled between its lowest and highest value, times the sum of 1 - r over the others, r being Pearson's
     * correlation. A criterion without spread gets 0.
     */
    public static double[] critic(Moments moments) {
        return shares(moments, criterion -> moments.of(criterion).scaledDeviation() * conflict(moments, criterion));
    }

    /** A criterion alone has nothing to be in conflict with. */
    private static double conflict(Moments moments, int criterion) {
        if (moments.criteria() == 1) {
            return 1;
        }
        return IntStream.range(0, moments.criteria())
                .filter(other -> other != criterion)
                .mapToDouble(other -> 1 - moments.correlation(criterion, other))
                .sum();
    }

    private static double[] shares(Moments moments, IntToDoubleFunction information) {
        double[] found = IntStream.range(0, moments.criteria())
                .mapToDouble(information)
                .map(value -> Math.max(0, value))
                .toArray();
        double sum = Arrays.stream(found).sum();
        return Arrays.stream(found)
                .map(value -> sum > 0 ? value / sum : 1.0 / found.length)
                .toArray();
    }
}
