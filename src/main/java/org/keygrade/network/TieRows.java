package org.keygrade.network;

import java.util.Arrays;
import java.util.List;
import org.keygrade.board.Ties;

/** Brings all that speaks of two contacts together: one pair, one positive and one negative weight. */
final class TieRows {
    private static final double LEAST = 1e-6;

    /** Something that speaks of two contacts, the lower place first; below 0 if they are against each other. */
    record Sign(int one, int other, double weight, boolean blocks) {
        static Sign of(int a, int b, double weight) {
            return new Sign(Math.min(a, b), Math.max(a, b), weight, false);
        }

        /** One of the two keeps the other from us. */
        Sign blocking() {
            return new Sign(one, other, weight, true);
        }

        /** By pair; of one pair the least weight first. In one piece, since it runs often. */
        static int compare(Sign a, Sign b) {
            if (a.one != b.one) {
                return Integer.compare(a.one, b.one);
            }
            return a.other != b.other
                    ? Integer.compare(a.other, b.other)
                    : Double.compare(Math.abs(a.weight), Math.abs(b.weight));
        }
    }

    /** Who follows whose word. */
    record Arc(int follower, int leader, double weight) {}

    private TieRows() {}

    /** Weights of one sign become 1 - product(1 - w), from the least on, within 1e-6..1. */
    static Ties of(List<Sign> signs, List<Arc> arcs) {
        Sign[] sorted = signs.toArray(Sign[]::new);
        Arrays.sort(sorted, Sign::compare);
        int[] one = new int[sorted.length];
        int[] other = new int[sorted.length];
        double[] positive = new double[sorted.length];
        double[] negative = new double[sorted.length];
        boolean[] blocks = new boolean[sorted.length];
        int pairs = 0;
        for (Sign sign : sorted) {
            if (pairs == 0 || one[pairs - 1] != sign.one() || other[pairs - 1] != sign.other()) {
                one[pairs] = sign.one();
                other[pairs] = sign.other();
                pairs++;
            }
            double[] side = sign.weight() < 0 ? negative : positive;
            blocks[pairs - 1] |= sign.blocks();
            side[pairs - 1] = merged(side[pairs - 1], Math.abs(sign.weight()));
        }
        return new Ties(
                Arrays.copyOf(one, pairs),
                Arrays.copyOf(other, pairs),
                Arrays.copyOf(positive, pairs),
                Arrays.copyOf(negative, pairs),
                Arrays.copyOf(blocks, pairs),
                arcs.stream().mapToInt(Arc::follower).toArray(),
                arcs.stream().mapToInt(Arc::leader).toArray(),
                arcs.stream().mapToDouble(Arc::weight).toArray());
    }

    private static double merged(double before, double weight) {
        double more = Math.max(LEAST, weight);
        return Math.min(1, before + more * (1 - before));
    }
}
