package org.keygrade.score;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;

/**
 * What one pass over some rows shows of one column, on primitive arrays: a histogram of what its zoom looks at, and on
 * the first pass the exact sums. Sketches of parts of the rows merge into the sketch of them all, in any order.
 */
final class Sketch implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Zoom zoom;
    private final long[] count;
    private final long[] low;
    private final long[] high;
    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private long missing;

    Sketch(Zoom zoom) {
        this.zoom = zoom;
        count = new long[zoom.cells()];
        low = new long[zoom.cells()];
        high = new long[zoom.cells()];
    }

    void read(Row row, int column) {
        if (row.isNullAt(column)) {
            missing++;
        } else {
            add(row.getDouble(column));
        }
    }

    private void add(double value) {
        if (zoom.first()) {
            sum.add(value);
            squares.addSquare(value);
        }
        long ordered = OrderedBits.of(value);
        int cell = zoom.cell(ordered);
        if (cell >= 0) {
            add(cell, 1, ordered, ordered);
        }
    }

    private void add(int cell, long more, long lowest, long highest) {
        boolean empty = count[cell] == 0;
        low[cell] = empty ? lowest : Math.min(low[cell], lowest);
        high[cell] = empty ? highest : Math.max(high[cell], highest);
        count[cell] += more;
    }

    /** Takes in what another sketch of the same zoom shows. */
    Sketch merge(Sketch other) {
        for (int cell = 0; cell < count.length; cell++) {
            if (other.count[cell] > 0) {
                add(cell, other.count[cell], other.low[cell], other.high[cell]);
            }
        }
        sum.merge(other.sum);
        squares.merge(other.squares);
        missing += other.missing;
        return this;
    }

    /** The cells that hold a number, ascending. */
    List<Cell> cells() {
        return IntStream.range(0, count.length)
                .filter(cell -> count[cell] > 0)
                .mapToObj(cell -> new Cell(cell, count[cell], low[cell], high[cell]))
                .toList();
    }

    ExactSum sum() {
        return sum;
    }

    ExactSum squares() {
        return squares;
    }

    long missing() {
        return missing;
    }

    /**
     * A cell of the histogram.
     *
     * @param count how many numbers it holds, at least one
     * @param low ordered bits of the lowest
     * @param high ordered bits of the highest
     */
    record Cell(int place, long count, long low, long high) {}
}
