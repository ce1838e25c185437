package org.keygrade.score;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Counts the numbers of a partition, all columns in one pass, on primitive arrays: exploding the columns into rows for
 * a built-in aggregation would shuffle every value, and Spark has no function for the bits of a double. All it hands on
 * adds up over partitions in any order.
 */
record Tally(List<Zoom> zooms) implements MapPartitionsFunction<Row, Row> {
    /** a and b add up, low and high are ordered bits. */
    static final StructType SCHEMA = StructType.fromDDL(
            "column int, part int, place int, a bigint, b bigint, low bigint, high bigint");

    /** Cell of the histogram: a numbers, from low to high. */
    static final int CELL = 0;
    /** Place of the exact sum: halves a and b. */
    static final int SUM = 1;
    /** Place of the exact sum of squares: halves a and b. */
    static final int SQUARES = 2;
    /** Missing: a rows. */
    static final int MISSING = 3;

    private static final Long NOTHING = 0L;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
        List<OneColumn> columns = new ArrayList<>();
        zooms.forEach(zoom -> columns.add(new OneColumn(columns.size(), zoom)));
        while (rows.hasNext()) {
            Row row = rows.next();
            columns.forEach(column -> column.read(row));
        }
        return columns.stream().flatMap(OneColumn::rows).iterator();
    }

    private static final class OneColumn {
        private final int at;
        private final Zoom zoom;
        private final long[] count;
        private final long[] low;
        private final long[] high;
        private final ExactSum sum = new ExactSum();
        private final ExactSum squares = new ExactSum();
        private long missing;

        OneColumn(int at, Zoom zoom) {
            this.at = at;
            this.zoom = zoom;
            count = new long[zoom.cells()];
            low = new long[zoom.cells()];
            high = new long[zoom.cells()];
        }

        void read(Row row) {
            if (row.isNullAt(at)) {
                missing++;
            } else {
                add(row.getDouble(at));
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
                boolean empty = count[cell]++ == 0;
                low[cell] = empty ? ordered : Math.min(low[cell], ordered);
                high[cell] = empty ? ordered : Math.max(high[cell], ordered);
            }
        }

        Stream<Row> rows() {
            Stream<Row> cells = IntStream.range(0, count.length)
                    .filter(cell -> count[cell] > 0)
                    .mapToObj(cell -> RowFactory.create(
                            at, CELL, cell, count[cell], NOTHING, low[cell], high[cell]));
            return zoom.first()
                    ? Stream.of(cells, places(SUM, sum), places(SQUARES, squares), Stream.of(row(MISSING, 0, missing, 0)))
                            .flatMap(part -> part)
                    : cells;
        }

        private Stream<Row> places(int part, ExactSum of) {
            return IntStream.range(0, ExactSum.PLACES)
                    .filter(place -> (of.low(place) | of.high(place)) != 0)
                    .mapToObj(place -> row(part, place, of.low(place), of.high(place)));
        }

        private Row row(int part, int place, long a, long b) {
            return RowFactory.create(at, part, place, a, b, NOTHING, NOTHING);
        }
    }
}
