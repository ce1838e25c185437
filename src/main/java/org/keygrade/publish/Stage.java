package org.keygrade.publish;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Warehouse;

/**
 * The work folder of a run: {@code work/<run>/<area>/<table>}, in Parquet. What is staged was computed once; checks
 * and commits read the files.
 */
public record Stage(Warehouse warehouse, String runId) {
    /**
     * Writes a table's rows, and scans what was written: its count and content, no null where its definition has NOT
     * NULL, and one row per key. Money may come as BIGINT hundredths for a table that shows decimals.
     */
    public Staged write(Table table, Dataset<Row> rows) {
        String path = path(table);
        StagedTypes.fit(table, rows).write().mode(SaveMode.Overwrite).parquet(path);
        Dataset<Row> written =
                warehouse.spark().read().schema(table.schema().asNullable()).parquet(path);
        Staged staged = new Staged(table, path, written, scan(table, written), null);
        refuseDuplicates(table, written);
        return staged;
    }

    /** Deletes the run's work folder, and the folders above it that only held it. */
    public void clean() {
        try {
            FileSystem files = warehouse.fileSystem();
            files.delete(new Path(warehouse.path("work/" + runId)), true);
            for (Path above : List.of(new Path(warehouse.path("work")), new Path(warehouse.root()))) {
                if (files.exists(above) && files.listStatus(above).length == 0) {
                    files.delete(above, false);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String path(Table table) {
        return warehouse.path("work/" + runId + "/" + table.path());
    }

    private static Content scan(Table table, Dataset<Row> written) {
        List<Column> required =
                table.columns().stream().filter(Column::required).toList();
        List<org.apache.spark.sql.Column> nulls = required.stream()
                .map(column -> col(column.name()).isNull().cast("int").as(column.name()))
                .toList();
        List<org.apache.spark.sql.Column> totals = new ArrayList<>(Content.total());
        int first = totals.size();
        required.forEach(column -> totals.add(coalesce(sum(col(column.name())), lit(0L))));
        Row found = Content.aggregate(Content.hashed(written, nulls), totals);
        for (int i = 0; i < required.size(); i++) {
            if (found.getLong(first + i) > 0) {
                throw nulls(table, written, required.get(i).name(), found.getLong(first + i));
            }
        }
        return Content.of(found);
    }

    private static RuntimeException nulls(Table table, Dataset<Row> written, String column, long rows) {
        Row example = written.where(col(column).isNull())
                .select(names(table.key()))
                .sort(names(table.key()))
                .head();
        return PublishErrors.nulls(table.path(), column, rows, named(table.key(), example));
    }

    /** By hash, which is 8 bytes to shuffle however long the key; exactly only if two hashes meet. */
    private static void refuseDuplicates(Table table, Dataset<Row> written) {
        boolean suspicious = !written.select(
                        Content.ofValues(written, table.key()).as("key"))
                .groupBy("key")
                .agg(count(lit(1)).as("rows"))
                .where(col("rows").gt(1))
                .isEmpty();
        if (suspicious) {
            List<Row> worst = written.groupBy(names(table.key()))
                    .agg(count(lit(1)).as("rows of the key"))
                    .where(col("rows of the key").gt(1))
                    .sort(names(table.key()))
                    .takeAsList(1);
            for (Row row : worst) {
                throw PublishErrors.duplicateKey(
                        table.path(),
                        named(table.key(), row),
                        row.getLong(table.key().size()));
            }
        }
    }

    private static org.apache.spark.sql.Column[] names(List<String> columns) {
        return columns.stream().map(org.apache.spark.sql.functions::col).toArray(org.apache.spark.sql.Column[]::new);
    }

    private static String named(List<String> key, Row row) {
        return key.stream()
                .map(column -> column + " = " + row.get(key.indexOf(column)))
                .collect(joining(", "));
    }
}
