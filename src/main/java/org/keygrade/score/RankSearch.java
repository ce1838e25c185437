package org.keygrade.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.keygrade.score.Sketch.Cell;

/**
 * Finds the order statistics that the quantiles of one column rest on, by zooming into the cells of its histogram where
 * one falls: a rank is found once its cell holds one or two numbers, or the same number throughout, or it is the first
 * or last there.
 */
final class RankSearch {
    private final int steps;
    private final long count;
    private final long[] ranks;
    private final long[] found;
    private Zoom zoom = Zoom.all();
    /** Rank of the first number of each prefix of the zoom. */
    private long[] bases = {0};

    /** @param cells the cells of {@link Zoom#all}, ascending */
    RankSearch(int steps, List<Cell> cells) {
        this.steps = steps;
        count = cells.stream().mapToLong(Cell::count).sum();
        ranks = ranks(steps, count);
        found = new long[ranks.length];
        refine(cells);
    }

    /** Where to look next; nowhere if every rank is found. */
    Zoom zoom() {
        return zoom;
    }

    boolean done() {
        return zoom.cells() == 0;
    }

    long count() {
        return count;
    }

    /** @param cells the cells of the present zoom that hold a number, ascending */
    void refine(List<Cell> cells) {
        List<Long> prefixes = new ArrayList<>();
        List<Long> starts = new ArrayList<>();
        int parent = -1;
        long start = 0;
        for (Cell cell : cells) {
            if (zoom.parent(cell.place()) != parent) {
                parent = zoom.parent(cell.place());
                start = bases[parent];
            }
            if (!findIn(cell, start)) {
                prefixes.add(zoom.prefix(cell.low()));
                starts.add(start);
            }
            start += cell.count();
        }
        zoom = zoom.into(prefixes.stream().mapToLong(Long::longValue).toArray());
        bases = starts.stream().mapToLong(Long::longValue).toArray();
    }

    /** Whether every rank that falls into the cell is found. */
    private boolean findIn(Cell cell, long start) {
        boolean all = true;
        for (int at = indexOf(start); at < ranks.length && ranks[at] < start + cell.count(); at++) {
            boolean first = ranks[at] == start || cell.low() == cell.high();
            boolean last = ranks[at] == start + cell.count() - 1;
            found[at] = first ? cell.low() : cell.high();
            all &= first || last;
        }
        return all;
    }

    /** Quantiles at 0, 1, ... steps of {@code steps}. */
    List<Double> quantiles() {
        List<Double> quantiles = new ArrayList<>();
        for (int step = 0; count > 0 && step <= steps; step++) {
            quantiles.add(quantile((count - 1) * step));
        }
        return quantiles;
    }

    private double quantile(long position) {
        double below = OrderedBits.value(found[indexOf(position / steps)]);
        long past = position % steps;
        if (past == 0) {
            return below;
        }
        double above = OrderedBits.value(found[indexOf(position / steps + 1)]);
        double share = (double) past / steps;
        // In this form it never falls from one step to the next, and min mends what rounding or overflow adds.
        return Math.min(above, below + (above - below) * share);
    }

    /** Where a rank stands, or the next higher one. */
    private int indexOf(long rank) {
        int at = Arrays.binarySearch(ranks, rank);
        return at < 0 ? -at - 1 : at;
    }

    private static long[] ranks(int steps, long count) {
        return count == 0
                ? new long[0]
                : LongStream.rangeClosed(0, steps)
                        .map(step -> (count - 1) * step)
                        .flatMap(position -> LongStream.of(position / steps, (position + steps - 1) / steps))
                        .sorted()
                        .distinct()
                        .toArray();
    }
}
