package org.keygrade.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Table;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Warehouse;
import org.keygrade.warehouse.Work;

/**
 * The work folder of a run: {@code work/<run>/<area>/<table>}, in Parquet. What is staged was computed once; checks
 * and commits read the files.
 */
public record Stage(Warehouse warehouse, String runId) {
    /**
     * Writes a table's rows, and scans what was written: see {@link Scan}. Money may come as BIGINT hundredths for a table that shows decimals.
     */
    public Staged write(Table table, Dataset<Row> rows) {
        Work work = new Work(warehouse, runId);
        Dataset<Row> written = work.write(
                table.path(), StagedTypes.fit(table, rows), table.schema().asNullable());
        FailPoint.TABLE_STAGED.pass();
        return new Staged(table, work.path(table.path()), written, new Scan(table, written).sound(), null);
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
}
