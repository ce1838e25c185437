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
import org.keygrade.warehouse.StagedFiles;
import org.keygrade.warehouse.Warehouse;

/**
 * The work folder of a run: {@code work/<run>/<area>/<table>}, with the files that the table will have. What is staged was
 * computed once; checks read the files, and the commit moves them.
 */
public record Stage(Warehouse warehouse, String runId) {
    /**
     * Writes a table's rows, and scans what was written: see {@link Scan}. Money may come as BIGINT hundredths for a table
     * that shows decimals.
     */
    public Staged write(Table table, Dataset<Row> rows) {
        StagedFiles files =
                StagedFiles.write(warehouse, table, "work/" + runId + "/" + table.path(), StagedTypes.fit(table, rows));
        FailPoint.TABLE_STAGED.pass();
        Dataset<Row> written = files.rows(warehouse.spark());
        return new Staged(table, files, written, new Scan(table, written).sound(), null);
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
