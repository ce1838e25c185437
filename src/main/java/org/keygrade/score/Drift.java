package org.keygrade.score;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * How far a portfolio has moved from its baseline: the population stability index of each metric, the sum over the
 * baseline's deciles of (a - e) ln(a/e), a and e being the shares of accounts now and then (Siddiqi 2006, "Credit Risk
 * Scorecards"). Below 0.1 is calm, above 0.2 the baseline no longer describes the portfolio. Shares count as at least
 * 0.0001, so that an empty decile does not make the index infinite; deciles that coincide are one.
 */
public final class Drift {
    private static final int DECILES = 10;
    private static final double LEAST = 1e-4;
    private static final double MOVED = .2;
    // Between two samples of n accounts of the same portfolio, n/2 times the index is about chi-squared with 9 degrees
    // of freedom (Yurdakul 2018); this is its mean and three deviations.
    private static final double CHANCE = 2 * (9 + 3 * Math.sqrt(2 * 9));

    private Drift() {}

    /**
     * The index of every metric that the baseline holds and somebody has.
     *
     * @param population metrics (as {@link Scorer} takes them) of the accounts that have not opted out
     */
    public static SortedMap<String, Double> of(Dataset<Row> population, Baseline baseline) {
        List<String> present = Arrays.asList(population.columns());
        List<String> names = new ArrayList<>();
        List<Bins> bins = new ArrayList<>();
        new TreeMap<>(baseline.metrics()).forEach((name, metric) -> {
            if (!metric.quantiles().isEmpty() && (Reading.isRating(name) || present.contains(name))) {
                names.add(name);
                bins.add(Bins.of(metric.quantiles()));
            }
        });
        long[][] counts = counts(population, names, bins);
        SortedMap<String, Double> drift = new TreeMap<>();
        for (int at = 0; at < names.size(); at++) {
            if (Arrays.stream(counts[at]).sum() > 0) {
                drift.put(names.get(at), bins.get(at).index(counts[at]));
            }
        }
        return drift;
    }

    /** The largest index that is calm: 0.2, and what chance alone gives in a portfolio of so many accounts. */
    public static double calm(long accounts) {
        return MOVED + CHANCE / Math.max(1, accounts);
    }

    private static long[][] counts(Dataset<Row> population, List<String> names, List<Bins> bins) {
        List<Column> columns = new ArrayList<>();
        names.forEach(name -> columns.add(Reading.number(name).as("c" + columns.size())));
        long[][] none = bins.stream().map(bin -> new long[bin.size()]).toArray(long[][]::new);
        return population
                .select(columns.toArray(Column[]::new))
                .javaRDD()
                .treeAggregate(none, (counts, row) -> counted(counts, row, bins), Drift::sum);
    }

    private static long[][] counted(long[][] counts, Row row, List<Bins> bins) {
        for (int at = 0; at < counts.length; at++) {
            if (!row.isNullAt(at)) {
                counts[at][bins.get(at).of(row.getDouble(at))]++;
            }
        }
        return counts;
    }

    private static long[][] sum(long[][] counts, long[][] more) {
        for (int at = 0; at < counts.length; at++) {
            for (int bin = 0; bin < counts[at].length; bin++) {
                counts[at][bin] += more[at][bin];
            }
        }
        return counts;
    }

    /** The deciles of a baseline's metric. */
    private static final class Bins implements Serializable {
        private static final long serialVersionUID = 1L;

        /** Upper ends, ascending; the last bin has none. */
        private final double[] ends;
        /** Share of the baseline in each bin. */
        private final double[] shares;

        private Bins(double[] ends, double[] shares) {
            this.ends = ends;
            this.shares = shares;
        }

        static Bins of(List<Double> quantiles) {
            int step = (quantiles.size() - 1) / DECILES;
            double[] ends = IntStream.range(1, DECILES)
                    .mapToDouble(decile -> quantiles.get(decile * step))
                    .distinct()
                    .toArray();
            double[] shares = new double[ends.length + 1];
            for (double quantile : quantiles) {
                shares[place(ends, quantile)] += 1.0 / quantiles.size();
            }
            return new Bins(ends, shares);
        }

        int size() {
            return ends.length + 1;
        }

        int of(double value) {
            return place(ends, value);
        }

        /** How many ends lie below the value: one that equals an end belongs to the bin it closes. */
        private static int place(double[] ends, double value) {
            int place = 0;
            while (place < ends.length && ends[place] < value) {
                place++;
            }
            return place;
        }

        double index(long[] counts) {
            double all = Arrays.stream(counts).sum();
            double index = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                double now = Math.max(LEAST, counts[bin] / all);
                double then = Math.max(LEAST, shares[bin]);
                index += (now - then) * Math.log(now / then);
            }
            return index;
        }
    }
}
