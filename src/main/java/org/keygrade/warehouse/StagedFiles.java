package org.keygrade.warehouse;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.CreateTableWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.keygrade.table.Table;

/**
 * Rows that wait to become a table's: a Delta table of their own, below work/. To publish them its files are moved, not
 * written again, so what was checked is what is read.
 *
 * @param path the folder they were written to
 */
public record StagedFiles(Table table, String path) {
    /**
     * Writes the rows in the table's stored types to a folder below the warehouse. As a table that is created, because a
     * bare save takes no property that is not Delta's own.
     */
    public static StagedFiles write(Warehouse warehouse, Table table, String below, Dataset<Row> rows) {
        StagedFiles staged = new StagedFiles(table, warehouse.path(below));
        delete(warehouse, staged.path);
        CreateTableWriter<Row> writer =
                table.select(rows).writeTo("delta.`" + staged.path + "`").using("delta");
        for (Map.Entry<String, String> property :
                TableDdl.properties(table, warehouse.keptDays()).entrySet()) {
            writer = writer.tableProperty(property.getKey(), property.getValue());
        }
        partitioned(writer, table.partitionedBy()).createOrReplace();
        return staged;
    }

    private static CreateTableWriter<Row> partitioned(CreateTableWriter<Row> writer, List<String> columns) {
        return columns.isEmpty()
                ? writer
                : writer.partitionedBy(
                        col(columns.get(0)),
                        columns.stream().skip(1).map(functions::col).toArray(Column[]::new));
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
