package org.keygrade.warehouse;

import io.delta.tables.DeltaTable;
import java.util.Map;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.keygrade.table.Table;

/**
 * The Delta tables below one folder. Every write is one commit that carries the run id in its userMetadata, and takes
 * exactly the columns of the table's definition.
 *
 * @param spark the session to read and write with
 * @param root the folder, on any Hadoop file system, without a trailing slash
 */
public record Warehouse(SparkSession spark, String root) {
    /** Where a table lies. */
    public String path(Table table) {
        return root + "/" + table.path();
    }

    public boolean exists(Table table) {
        return DeltaTable.isDeltaTable(spark, path(table));
    }

    /** Creates the table by its definition, or adds the columns its definition has gained. */
    public void createOrWiden(Table table) {
        if (exists(table)) {
            TableDdl.widen(spark, table, path(table));
        } else {
            TableDdl.create(spark, table, path(table));
        }
    }

    /** The newest version. */
    public long version(Table table) {
        return handle(table).history(1).select("version").head().getLong(0);
    }

    /** The newest rows. Each action reads anew: pin with {@link #readAt} what a night builds on. */
    public Dataset<Row> read(Table table) {
        return spark.read().format("delta").load(path(table));
    }

    /** The rows as of a version. */
    public Dataset<Row> readAt(Table table, long version) {
        return spark.read().format("delta").option("versionAsOf", version).load(path(table));
    }

    /** Replaces all rows. */
    public void overwrite(Table table, Dataset<Row> rows, String runId) {
        writer(table, rows, runId).mode(SaveMode.Overwrite).save(path(table));
    }

    /** Replaces the rows a predicate holds for by these; without rows, deletes them. */
    public void overwriteWhere(Table table, String predicate, Dataset<Row> rows, String runId) {
        writer(table, rows, runId)
                .mode(SaveMode.Overwrite)
                .option("replaceWhere", predicate)
                .save(path(table));
    }

    public void append(Table table, Dataset<Row> rows, String runId) {
        writer(table, rows, runId).mode(SaveMode.Append).save(path(table));
    }

    /** The Delta handle, for MERGE, RESTORE and history. */
    public DeltaTable handle(Table table) {
        return DeltaTable.forPath(spark, path(table));
    }

    private DataFrameWriter<Row> writer(Table table, Dataset<Row> rows, String runId) {
        return table.select(rows).write().format("delta").options(Map.of("userMetadata", runId));
    }
}
