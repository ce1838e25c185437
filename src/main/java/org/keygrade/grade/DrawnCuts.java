package org.keygrade.grade;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The lowest score of each tier but the last, in each draw. */
final class DrawnCuts implements Serializable {
    private static final long serialVersionUID = 1L;

    // Scores are rounded to 1e-9; an account that stands on a cut must not fall below it by the last bit of a division.
    private static final double ROUNDING = 5e-10;

    private final double[][] cuts;

    /** @param cuts {@code cuts[draw][level]}, best tier first */
    private DrawnCuts(double[][] cuts) {
        this.cuts = cuts;
    }

    /** The same scores in every draw. */
    static DrawnCuts fixed(double[] scores) {
        double[][] cuts = new double[WeightDraws.DRAWS][];
        Arrays.fill(cuts, scores);
        return new DrawnCuts(cuts);
    }

    /**
     * The scores that stand at some ranks, by a sample of the accounts that compete.
     *
     * @param accounts those of the sample
     * @param counts how many accounts each of them stands for
     * @param ranks last rank of each tier but the last, best first
     */
    static DrawnCuts ranked(WeightDraws draws, List<Profile> accounts, double[] counts, long[] ranks) {
        double[][] scores = accounts.parallelStream().map(draws::scores).toArray(double[][]::new);
        double[][] cuts = new double[WeightDraws.DRAWS][];
        IntStream.range(0, WeightDraws.DRAWS)
                .parallel()
                .forEach(draw -> cuts[draw] = ranked(scores, draw, counts, ranks));
        return new DrawnCuts(cuts);
    }

    private static double[] ranked(double[][] scores, int draw, double[] counts, long[] ranks) {
        Standing[] order = IntStream.range(0, scores.length)
                .mapToObj(account -> new Standing(scores[account][draw], counts[account]))
                .sorted()
                .toArray(Standing[]::new);
        double[] cuts = new double[ranks.length];
        Arrays.fill(cuts, Double.NEGATIVE_INFINITY);
        double ahead = 0;
        int level = 0;
        for (Standing next : order) {
            ahead += next.count;
            while (level < ranks.length && ahead >= ranks[level]) {
                cuts[level] = ranks[level] == 0 ? Double.POSITIVE_INFINITY : next.score;
                level++;
            }
        }
        return cuts;
    }

    private record Standing(double score, double count) implements Comparable<Standing> {
        @Override
        public int compareTo(Standing other) {
            return Double.compare(other.score, score);
        }
    }

    double cut(int draw, int level) {
        return cuts[draw][level];
    }

    /** The level a score reaches in a draw: 0 is the best tier. */
    int level(int draw, double score) {
        double[] bounds = cuts[draw];
        int level = 0;
        while (level < bounds.length && score < bounds[level] - ROUNDING) {
            level++;
        }
        return level;
    }
}
