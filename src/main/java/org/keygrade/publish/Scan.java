package org.keygrade.publish;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.bit_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Table;

/**
 * One pass over the written rows of a table: their count and content, no null where the definition has NOT NULL, and one
 * row per key. Keys go by their hash, 8 bytes to shuffle however long the key; exactly only if two hashes meet.
 */
record Scan(Table table, Dataset<Row> written) {
    private static final String KEY = "key";
    private static final String NULLS = "nulls";
    private static final String OF_KEY = "rows of the key";

    /**
     * The content.
     *
     * @throws org.keygrade.error.KeygradeException if the rows are not what the table's definition says
     */
    Content sound() {
        List<Column> sums = Content.sums();
        List<Column> byKey = with(sums, bit_or(col(NULLS)).as(NULLS));
        List<Column> all = with(sums, coalesce(bit_or(col(NULLS)), lit(0L)), coalesce(max(col(Content.ROWS)), lit(0L)));
        Dataset<Row> keys = Content.counted(
                        written, Content.ofValues(written, table.key()).as(KEY), nulls())
                .groupBy(KEY)
                .agg(byKey.get(0), byKey.subList(1, byKey.size()).toArray(Column[]::new));
        Row found = Content.aggregate(keys, all);
        refuseNulls(found.getLong(sums.size()));
        if (found.getLong(sums.size() + 1) > 1) {
            refuseDuplicates();
        }
        return Content.of(found);
    }

    private static List<Column> with(List<Column> columns, Column... more) {
        List<Column> all = new ArrayList<>(columns);
        all.addAll(List.of(more));
        return all;
    }

    /** A bit for each required column that is null. */
    private Column nulls() {
        Column bits = lit(0L);
        for (int bit = 0; bit < required().size(); bit++) {
            Column isNull = col(required().get(bit)).isNull();
            bits = bits.bitwiseOR(when(isNull, lit(1L << bit)).otherwise(lit(0L)));
        }
        return bits.as(NULLS);
    }

    private List<String> required() {
        return table.columns().stream()
                .filter(org.keygrade.table.Column::required)
                .map(org.keygrade.table.Column::name)
                .toList();
    }

    private void refuseNulls(long bits) {
        if (bits != 0) {
            String column = required().get(Long.numberOfTrailingZeros(bits));
            Dataset<Row> rows = written.where(col(column).isNull());
            Row example = rows.select(key()).sort(key()).head();
            throw PublishErrors.nulls(table.path(), column, rows.count(), named(example));
        }
    }

    private void refuseDuplicates() {
        List<Row> worst = written.groupBy(key())
                .agg(count(lit(1)).as(OF_KEY))
                .where(col(OF_KEY).gt(1))
                .sort(key())
                .takeAsList(1);
        for (Row row : worst) {
            throw PublishErrors.duplicateKey(
                    table.path(), named(row), row.getLong(table.key().size()));
        }
    }

    private Column[] key() {
        return table.key().stream().map(name -> col(name)).toArray(Column[]::new);
    }

    private String named(Row row) {
        return table.key().stream()
                .map(column -> column + " = " + row.get(table.key().indexOf(column)))
                .collect(joining(", "));
    }
}
