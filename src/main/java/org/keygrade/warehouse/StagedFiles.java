package org.keygrade.warehouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.keygrade.table.Table;

/**
 * Rows that wait to become a table's: a Delta table of their own, below work/. To publish them its files are moved, not
 * written again, so what was checked is what is read.
 *
 * @param path the folder they were written to
 */
public record StagedFiles(Table table, String path) {
    /** Writes the rows in the table's stored types to a folder below the warehouse. */
    public static StagedFiles write(Warehouse warehouse, Table table, String below, Dataset<Row> rows) {
        StagedFiles staged = new StagedFiles(table, warehouse.path(below));
        delete(warehouse, staged.path);
        DataFrameWriter<Row> writer =
                table.select(rows).write().format("delta").options(TableDdl.properties(table, warehouse.keptDays()));
        if (!table.partitionedBy().isEmpty()) {
            writer = writer.partitionBy(table.partitionedBy().toArray(String[]::new));
        }
        writer.save(staged.path);
        return staged;
    }

    /** The rows, with the table's columns; the files are read as they are, without a look at the log. */
    public Dataset<Row> rows(SparkSession session) {
        StructType schema = table.schema().asNullable();
        // Columns that make folders would come last.
        return table.select(session.read().schema(schema).parquet(path));
    }

    private static void delete(Warehouse warehouse, String path) {
        try {
            warehouse.fileSystem().delete(new Path(path), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
