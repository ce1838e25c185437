package org.keygrade.warehouse;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Intermediate results of one run, below {@code work/<run>}, in Parquet: written once, so that whoever reads them reads
 * the same rows and computes nothing again. Without dictionaries: most of it is numbers that hardly repeat, and looking each up
 * took as long as the rest of writing.
 */
public record Work(Warehouse warehouse, String runId) {
    /** Writes rows under a name and reads them back. */
    public Dataset<Row> write(String name, Dataset<Row> rows) {
        return stored(rows, warehouse.path("work/" + runId + "/steps/" + name));
    }

    /** Writes rows to a folder and reads them back. */
    public static Dataset<Row> stored(Dataset<Row> rows, String path) {
        rows.write()
                .mode(SaveMode.Overwrite)
                .option("parquet.enable.dictionary", false)
                .parquet(path);
        return rows.sparkSession().read().schema(rows.schema()).parquet(path);
    }
}
