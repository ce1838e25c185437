package org.keygrade.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.udf;

import io.delta.tables.DeltaTable;
import java.sql.Timestamp;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.error.InputErrors;

/** A Delta table. Its present version is the delivery, and stays readable as that while the table moves on. */
record DeltaSource(SparkSession spark, Columns columns, String location) implements Source {
    @Override
    public List<Delivery> deliveries(Known known) {
        try {
            DeltaTable table = DeltaTable.forPath(spark, location);
            Row commit = table.history(1).select("version", "timestamp").head();
            Row detail = table.detail().select("sizeInBytes", "id").head();
            String path = new Path(location)
                    .getFileSystem(spark.sparkContext().hadoopConfiguration())
                    .makeQualified(new Path(location))
                    .toString();
            Timestamp modified = commit.getTimestamp(1);
            String content = commit.getLong(0) + "@" + detail.getString(1);
            return List.of(new Delivery(dataset(), path, detail.getLong(0), modified.getTime(), content, null));
        } catch (Exception e) {
            throw InputErrors.unreachable(dataset(), location, e);
        }
    }

    @Override
    public Set<String> columns(List<Delivery> deliveries) {
        Set<String> names = new LinkedHashSet<>();
        for (Delivery delivery : deliveries) {
            names.addAll(columns.brought(delivery.path(), List.of(load(delivery).columns())));
        }
        return names;
    }

    @Override
    public Dataset<Row> read(List<Delivery> deliveries) {
        return RawRows.union(deliveries.stream().map(this::read).toList()).orElseGet(columns::none);
    }

    private Dataset<Row> read(Delivery delivery) {
        Dataset<Row> table = load(delivery);
        Column position = udf(new TablePosition(List.of(table.inputFiles())), DataTypes.LongType)
                .asNondeterministic()
                .apply(col("_metadata.file_path"), col("_metadata.file_block_start"), monotonically_increasing_id());
        Dataset<Row> rows = table.select(RawRows.sound(
                lit(delivery.path()), position, columns.theirs(table.schema().fields())));
        return columns.select(rows, delivery.path(), List.of(table.columns()));
    }

    private Dataset<Row> load(Delivery delivery) {
        String version =
                delivery.contentHash().substring(0, delivery.contentHash().indexOf('@'));
        try {
            return spark.read().format("delta").option("versionAsOf", version).load(delivery.path());
        } catch (Exception e) {
            throw InputErrors.unreachable(dataset(), delivery.path() + " at version " + version, e);
        }
    }

    private String dataset() {
        return columns.input().name();
    }
}
