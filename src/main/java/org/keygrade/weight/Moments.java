package org.keygrade.weight;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * What one pass over a population shows of some criteria's values and of each two of them together. All sums are exact,
 * so moments of parts of the population merge into those of the whole, in any order.
 */
public final class Moments implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Values are whole multiples of 1e-9. */
    private static final double GRAINS = 1e9;

    private static final double LOG_GRAINS = 1e15;

    private final Single[] singles;
    private final Pair[] pairs;

    /** @param criteria how many; each two of them take about 150 bytes */
    public Moments(int criteria) {
        singles = new Single[criteria];
        pairs = new Pair[criteria * (criteria - 1) / 2];
        for (int i = 0; i < singles.length; i++) {
            singles[i] = new Single();
        }
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = new Pair();
        }
    }

    /**
     * Adds an account.
     *
     * @param values 0..1 in steps of 1e-9, one per criterion; NaN where the account has none
     */
    public Moments add(double[] values) {
        int pair = 0;
        for (int k = 0; k < singles.length; k++) {
            boolean known = !Double.isNaN(values[k]);
            if (known) {
                singles[k].add(values[k]);
            }
            for (int j = 0; j < k; j++, pair++) {
                if (known && !Double.isNaN(values[j])) {
                    pairs[pair].add(grains(values[j]), grains(values[k]));
                }
            }
        }
        return this;
    }

    /** Takes in what another pass shows of the same criteria. */
    public Moments merge(Moments other) {
        for (int i = 0; i < singles.length; i++) {
            singles[i].merge(other.singles[i]);
        }
        for (int i = 0; i < pairs.length; i++) {
            pairs[i].merge(other.pairs[i]);
        }
        return this;
    }

    int criteria() {
        return singles.length;
    }

    Single of(int criterion) {
        return singles[criterion];
    }

    /** Pearson's correlation over the accounts that have both; 0 where one of the two does not vary. */
    double correlation(int a, int b) {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        return pairs[high * (high - 1) / 2 + low].correlation();
    }

    private static long grains(double value) {
        return Math.round(value * GRAINS);
    }

    /** n sum(ab) - sum(a) sum(b), without rounding. */
    private static BigDecimal spread(long count, Total product, long a, long b) {
        BigDecimal n = BigDecimal.valueOf(count);
        return n.multiply(new BigDecimal(product.value()))
                .subtract(BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)));
    }

    /** One criterion. */
    static final class Single implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Total squares = new Total();
        private final Total logs = new Total();
        private long count;
        private long sum;
        private long lowest = Long.MAX_VALUE;
        private long highest = Long.MIN_VALUE;

        private void add(double value) {
            long grains = grains(value);
            count++;
            sum += grains;
            squares.addProduct(grains, grains);
            logs.addProduct(value > 0 ? Math.round(value * StrictMath.log(value) * LOG_GRAINS) : 0, 1);
            lowest = Math.min(lowest, grains);
            highest = Math.max(highest, grains);
        }

        private void merge(Single other) {
            count += other.count;
            sum += other.sum;
            squares.add(other.squares);
            logs.add(other.logs);
            lowest = Math.min(lowest, other.lowest);
            highest = Math.max(highest, other.highest);
        }

        long count() {
            return count;
        }

        double sum() {
            return sum / GRAINS;
        }

        /** sum(x ln x), 0 ln 0 being 0. */
        double sumOfLogs() {
            return logs.value().doubleValue() / LOG_GRAINS;
        }

        /** The population's standard deviation of values scaled to 0..1 between lowest and highest; 0 if all are alike. */
        double scaledDeviation() {
            if (count == 0 || lowest == highest) {
                return 0;
            }
            double spread =
                    spread(count, squares, sum, sum).sqrt(MathContext.DECIMAL64).doubleValue();
            return spread / count / (highest - lowest);
        }
    }

    /** Two criteria, over the accounts that have both. */
    private static final class Pair implements Serializable {
        private static final long serialVersionUID = 1L;

        private final Total products = new Total();
        private final Total squaresOfA = new Total();
        private final Total squaresOfB = new Total();
        private long count;
        private long sumOfA;
        private long sumOfB;

        void add(long a, long b) {
            count++;
            sumOfA += a;
            sumOfB += b;
            products.addProduct(a, b);
            squaresOfA.addProduct(a, a);
            squaresOfB.addProduct(b, b);
        }

        void merge(Pair other) {
            count += other.count;
            sumOfA += other.sumOfA;
            sumOfB += other.sumOfB;
            products.add(other.products);
            squaresOfA.add(other.squaresOfA);
            squaresOfB.add(other.squaresOfB);
        }

        double correlation() {
            BigDecimal a = spread(count, squaresOfA, sumOfA, sumOfA);
            BigDecimal b = spread(count, squaresOfB, sumOfB, sumOfB);
            if (a.signum() == 0 || b.signum() == 0) {
                return 0;
            }
            BigDecimal scale = a.multiply(b).sqrt(MathContext.DECIMAL64);
            return spread(count, products, sumOfA, sumOfB)
                    .divide(scale, MathContext.DECIMAL64)
                    .doubleValue();
        }
    }
}
