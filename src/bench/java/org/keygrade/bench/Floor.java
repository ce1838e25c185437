package org.keygrade.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.keygrade.config.Config;
import org.keygrade.config.SourceConfig;
import org.keygrade.pipeline.Progress;
import org.keygrade.pipeline.Sessions;
import org.keygrade.publish.Publications;
import org.keygrade.warehouse.Warehouse;

/**
 * The least a full night can take: its inputs read, and the silver and gold tables of that night read and written once
 * as Parquet, by Spark with the night's own settings. Nothing is checked, joined, computed or committed.
 */
final class Floor {
    private final Warehouse warehouse;
    private final String folder;

    private Floor(Warehouse warehouse, String folder) {
        this.warehouse = warehouse;
        this.folder = folder;
    }

    /** Takes the configuration, the warehouse and a folder to write to, which is not there yet. */
    public static void main(String[] args) throws IOException {
        Path conf = Path.of(args[0]);
        try (SparkSession spark = Sessions.open(conf, "floor")) {
            new Floor(new Warehouse(spark, args[1]), args[2]).run(Config.load(conf));
        }
    }

    private void run(Config config) {
        Map<String, Long> tables =
                PublishedNight.versions(Publications.read(warehouse).head().orElseThrow());
        Progress progress = new Progress(System.out);
        progress.step(
                Comparison.INPUTS, () -> config.pipeline().sources().values().forEach(this::read));
        progress.step(Comparison.TABLES, () -> tables.forEach(this::copy));
    }

    private void read(SourceConfig source) {
        if (!(source.location() instanceof SourceConfig.Files files) || files.format() != SourceConfig.Format.PARQUET) {
            throw new IllegalArgumentException("run.sh generates Parquet; this is " + source.location());
        }
        spark().read()
                .parquet(files.path())
                .write()
                .format("noop")
                .mode(SaveMode.Overwrite)
                .save();
    }

    private void copy(String table, long version) {
        warehouse.readAt(table, version).write().parquet(folder + "/" + table);
    }

    private SparkSession spark() {
        return warehouse.spark();
    }
}
