package org.keygrade.weight;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The weights behind pairwise comparisons, by the analytic hierarchy process (Saaty 1977): the principal eigenvector of
 * their matrix, and how well the comparisons agree with each other.
 *
 * @param names what was compared
 * @param weights positive, in the order of the names; they add up to 1
 * @param lambdaMax the principal eigenvalue, n if the comparisons agree, else more
 * @param consistencyIndex CI = (lambda_max - n)/(n - 1)
 * @param consistencyRatio CR = CI/RI, RI being the mean CI of random comparisons; 0 for two things, which always agree
 * @param worst the comparison that disagrees most with the rest; null if all agree
 */
public record Ahp(
        List<String> names,
        List<Double> weights,
        double lambdaMax,
        double consistencyIndex,
        double consistencyRatio,
        @Nullable Judgement worst) {
    /** Most things that can be compared on one level: there is no random index beyond. */
    public static final int MOST = 10;

    /** A consistency ratio from which comparisons should be looked at again (Saaty 1977). */
    public static final double INCONSISTENT = .1;

    private static final double[] RANDOM_INDEX = {0, 0, 0, .58, .90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49};
    private static final double CONVERGED = 1e-15;
    private static final int STEPS = 10_000;
    // A matrix whose comparisons agree still shows rounding errors of this size.
    private static final double AGREES = 1e-9;

    public Ahp {
        names = List.copyOf(names);
        weights = List.copyOf(weights);
    }

    /**
     * One comparison.
     *
     * @param ratio how many times as much {@code more} was said to count as {@code less}
     * @param implied the same by the weights
     */
    public record Judgement(String more, String less, double ratio, double implied) {}

    /** The weights of two to ten things. */
    public static Ahp of(Comparisons comparisons) {
        int n = comparisons.size();
        if (n < 2 || n > MOST) {
            throw new IllegalArgumentException("2 to " + MOST + " things can be compared, not " + n);
        }
        double[] weights = eigenvector(comparisons);
        double lambda = eigenvalue(comparisons, weights);
        double index = Math.max(0, (lambda - n) / (n - 1));
        double ratio = n == 2 ? 0 : index / RANDOM_INDEX[n];
        List<Double> boxed = Arrays.stream(weights).boxed().toList();
        return new Ahp(comparisons.names(), boxed, lambda, index, ratio, worst(comparisons, weights));
    }

    public boolean isConsistent() {
        return consistencyRatio < INCONSISTENT;
    }

    /** Power iteration, which converges for every positive matrix (Perron and Frobenius). */
    private static double[] eigenvector(Comparisons comparisons) {
        double[] weights = new double[comparisons.size()];
        Arrays.fill(weights, 1.0 / weights.length);
        double moved = 1;
        for (int step = 0; step < STEPS && moved > CONVERGED; step++) {
            double[] next = normalised(product(comparisons, weights));
            moved = distance(weights, next);
            weights = next;
        }
        return weights;
    }

    private static double[] product(Comparisons comparisons, double[] weights) {
        double[] product = new double[weights.length];
        for (int a = 0; a < weights.length; a++) {
            for (int b = 0; b < weights.length; b++) {
                product[a] += comparisons.ratio(a, b) * weights[b];
            }
        }
        return product;
    }

    private static double[] normalised(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    private static double distance(double[] before, double[] after) {
        double distance = 0;
        for (int i = 0; i < before.length; i++) {
            distance = Math.max(distance, Math.abs(before[i] - after[i]));
        }
        return distance;
    }

    /** The weights add up to 1, so the sum of their product with the matrix is the eigenvalue. */
    private static double eigenvalue(Comparisons comparisons, double[] weights) {
        return Arrays.stream(product(comparisons, weights)).sum();
    }

    /** The pair whose ratio is the most times off the ratio of its weights; the first of several. */
    private static @Nullable Judgement worst(Comparisons comparisons, double[] weights) {
        Judgement worst = null;
        double most = 0;
        for (int a = 0; a < weights.length; a++) {
            for (int b = a + 1; b < weights.length; b++) {
                double implied = weights[a] / weights[b];
                double off = Math.abs(Math.log(comparisons.ratio(a, b) / implied));
                if (off > most + AGREES) {
                    most = off;
                    worst = judgement(comparisons, a, b, implied);
                }
            }
        }
        return worst;
    }

    /** Told from the side that was said to count more. */
    private static Judgement judgement(Comparisons comparisons, int a, int b, double implied) {
        List<String> names = comparisons.names();
        return comparisons.ratio(a, b) >= 1
                ? new Judgement(names.get(a), names.get(b), comparisons.ratio(a, b), implied)
                : new Judgement(names.get(b), names.get(a), comparisons.ratio(b, a), 1 / implied);
    }
}
