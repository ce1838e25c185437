package org.keygrade.grade;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Other weighings of the same priorities: seeded factors by which each weight of an account's model is up to a quarter
 * more or less. The arrays run over the draws, so that the inner loops do too.
 */
final class WeightDraws implements Serializable {
    private static final long serialVersionUID = 1L;

    static final int DRAWS = 500;

    private static final double SPREAD = .25;
    private static final long SEED = 20_261_031;
    private static final int REMEMBERED = 1_000;

    /** {@code factors[criterion][draw]}; the same in every process, whatever models there are. */
    private static volatile double[][] factors = {};

    /** What accounts count with in all, by the weights of their criteria that have a value. */
    private final transient ThreadLocal<Map<List<Double>, double[]>> totals = ThreadLocal.withInitial(HashMap::new);

    /** An account's score in each draw, 0..100. */
    double[] scores(Profile account) {
        double[][] drawn = factors(account.size());
        double[] scores = new double[DRAWS];
        for (int criterion = 0; criterion < account.size(); criterion++) {
            if (account.value(criterion) > 0) {
                add(scores, drawn[criterion], 100 * account.value(criterion) * account.weight(criterion));
            }
        }
        double[] total = total(account.counting());
        for (int draw = 0; draw < DRAWS; draw++) {
            scores[draw] /= total[draw];
        }
        return scores;
    }

    /** What a draw multiplies the weight of an account's n-th criterion by. */
    static double factor(int criterion, int draw) {
        return factors(criterion + 1)[criterion][draw];
    }

    private static double[][] factors(int criteria) {
        return factors.length < criteria ? more(criteria) : factors;
    }

    private static synchronized double[][] more(int criteria) {
        double[][] known = factors;
        double[][] all = Arrays.copyOf(known, Math.max(known.length, criteria));
        IntStream.range(known.length, all.length).forEach(criterion -> all[criterion] = drawn(criterion));
        factors = all;
        return all;
    }

    private static double[] drawn(int criterion) {
        SplittableRandom random = new SplittableRandom(SEED + criterion);
        return random.doubles(DRAWS, 1 - SPREAD, 1 + SPREAD).toArray();
    }

    private double[] total(List<Double> counting) {
        Map<List<Double>, double[]> known = totals.get();
        double[] total = known.get(counting);
        if (total == null) {
            total = sum(counting);
            if (known.size() < REMEMBERED) {
                known.put(counting, total);
            }
        }
        return total;
    }

    private static double[] sum(List<Double> counting) {
        double[][] drawn = factors(counting.size());
        double[] sum = new double[DRAWS];
        for (int criterion = 0; criterion < counting.size(); criterion++) {
            add(sum, drawn[criterion], counting.get(criterion));
        }
        return sum;
    }

    private static void add(double[] sums, double[] more, double times) {
        for (int draw = 0; draw < DRAWS; draw++) {
            sums[draw] += more[draw] * times;
        }
    }

    private Object readResolve() {
        return new WeightDraws();
    }
}
