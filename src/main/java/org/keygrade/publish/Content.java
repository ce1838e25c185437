package org.keygrade.publish;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;

/**
 * How many rows there are and a hash of their values: the sum of a 64-bit hash per row, kept as the sums of its halves.
 * Sums do not depend on order, and can be added and taken away when a part of a table is replaced. A null adds
 * nothing, so a column that arrives later leaves the hash of older rows as it was; each value goes with its column's
 * name, so that (a, null) differs from (null, a).
 */
record Content(long rows, long high, long low) {
    /** The column of {@link #counted} and {@link #sums} that counts rows. */
    static final String ROWS = "rows";

    private static final String HASH = "hash of the row";
    private static final String HIGH = "high";
    private static final String LOW = "low";

    /** By a scan of every value. */
    static Content scan(Dataset<Row> rows) {
        return of(aggregate(counted(rows), sums()));
    }

    static Row aggregate(Dataset<Row> rows, List<Column> totals) {
        return rows.agg(totals.get(0), totals.subList(1, totals.size()).toArray(Column[]::new))
                .head();
    }

    /** From what a publication holds. */
    static Content of(long rows, String hash) {
        return new Content(rows, Long.parseUnsignedLong(hash, 0, 16, 16), Long.parseUnsignedLong(hash, 16, 32, 16));
    }

    /** From the first three values of a row aggregated by {@link #sums}. */
    static Content of(Row sums) {
        return new Content(sums.getLong(0), sums.getLong(1), sums.getLong(2));
    }

    /** Each row as a content of one row, next to these columns. */
    static Dataset<Row> counted(Dataset<Row> rows, Column... beside) {
        Column hash = ofValues(rows, Arrays.asList(rows.columns())).as(HASH);
        return rows.select(Stream.concat(Stream.of(hash), Arrays.stream(beside)).toArray(Column[]::new))
                // Halves, so that neither sum can overflow with fewer than two billion rows.
                .withColumns(Map.of(
                        ROWS, lit(1L),
                        HIGH, functions.shiftright(col(HASH), 32),
                        LOW, col(HASH).bitwiseAND(lit(0xffffffffL))))
                .drop(HASH);
    }

    /** The aggregates over counted rows that {@link #of(Row)} reads, named so that sums can be summed again. */
    static List<Column> sums() {
        return Stream.of(ROWS, HIGH, LOW)
                .map(name -> coalesce(sum(col(name)), lit(0L)).as(name))
                .toList();
    }

    /** The 64-bit hash of some columns of a row. */
    static Column ofValues(Dataset<Row> rows, List<String> columns) {
        return xxhash64(columns.stream()
                .map(name -> rows.schema().apply(name))
                .flatMap(field -> Stream.of(when(col(field.name()).isNotNull(), lit(field.name())), hashable(field)))
                .toArray(Column[]::new));
    }

    private static Column hashable(StructField field) {
        Column value = col(field.name());
        return field.dataType() instanceof MapType ? functions.array_sort(functions.map_entries(value)) : value;
    }

    Content plus(Content more) {
        return new Content(rows + more.rows, high + more.high, low + more.low);
    }

    Content minus(Content less) {
        return new Content(rows - less.rows, high - less.high, low - less.low);
    }

    /** 32 hexadecimal digits. */
    String hash() {
        return "%016x%016x".formatted(high, low);
    }
}
