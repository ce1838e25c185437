package org.keygrade.grade;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Other weighings of the same priorities: seeded vectors in which each weight is up to a quarter more or less. The
 * arrays run over the draws, so that the inner loops do too.
 */
final class WeightDraws implements Serializable {
    private static final long serialVersionUID = 1L;

    static final int DRAWS = 500;

    private static final double SPREAD = .25;
    private static final long SEED = 20_261_031;
    private static final int REMEMBERED = 1_000;

    private final double[][] weights;

    /** What accounts count with in all, by which of their criteria have a value: most accounts share a few patterns. */
    private final transient ThreadLocal<Map<Long, double[]>> totals = ThreadLocal.withInitial(HashMap::new);

    private WeightDraws(double[][] weights) {
        this.weights = weights;
    }

    /** Draws around these weights, one per criterion; at most 63. */
    static WeightDraws around(List<Double> chosen) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] weights = new double[chosen.size()][DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int criterion = 0; criterion < weights.length; criterion++) {
                weights[criterion][draw] = chosen.get(criterion) * random.nextDouble(1 - SPREAD, 1 + SPREAD);
            }
        }
        return new WeightDraws(weights);
    }

    /**
     * An account's score in each draw, 0..100.
     *
     * @param values 0..1, one per criterion; NaN: does not count
     */
    double[] scores(double[] values) {
        double[] scores = new double[DRAWS];
        for (int criterion = 0; criterion < weights.length; criterion++) {
            double value = values[criterion];
            if (value > 0) {
                add(scores, weights[criterion], 100 * value);
            }
        }
        double[] total = total(values);
        for (int draw = 0; draw < DRAWS; draw++) {
            scores[draw] /= total[draw];
        }
        return scores;
    }

    double weight(int criterion, int draw) {
        return weights[criterion][draw];
    }

    private double[] total(double[] values) {
        long pattern = 0;
        for (int criterion = 0; criterion < values.length; criterion++) {
            pattern |= Double.isNaN(values[criterion]) ? 0 : 1L << criterion;
        }
        Map<Long, double[]> known = totals.get();
        double[] total = known.get(pattern);
        if (total == null) {
            total = sum(pattern);
            if (known.size() < REMEMBERED) {
                known.put(pattern, total);
            }
        }
        return total;
    }

    private double[] sum(long pattern) {
        double[] sum = new double[DRAWS];
        for (int criterion = 0; criterion < weights.length; criterion++) {
            if ((pattern >> criterion & 1) == 1) {
                add(sum, weights[criterion], 1);
            }
        }
        return sum;
    }

    private static void add(double[] sums, double[] more, double factor) {
        for (int draw = 0; draw < DRAWS; draw++) {
            sums[draw] += more[draw] * factor;
        }
    }

    private Object readResolve() {
        return new WeightDraws(weights);
    }
}
