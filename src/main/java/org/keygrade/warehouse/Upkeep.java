package org.keygrade.warehouse;

import io.delta.tables.DeltaTable;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;

/**
 * What keeps a table small without changing a row: fewer files, and none that nobody needs.
 *
 * @param spark a session whose commits carry the run id
 */
public record Upkeep(SparkSession spark, Warehouse warehouse, String tablePath) {
    /** For one table, in commits of this run. */
    public static Upkeep of(Warehouse warehouse, String tablePath, String runId) {
        SparkSession own = warehouse.signed(runId);
        // VACUUM would record itself in two commits, and look for files with ten thousand tasks.
        own.conf().set("spark.databricks.delta.vacuum.logging.enabled", "false");
        own.conf().set("spark.sql.sources.parallelPartitionDiscovery.parallelism", "8");
        return new Upkeep(own, warehouse, tablePath);
    }

    /** Joins small files, and rewrites those with many deleted rows; no commit if there is nothing to join. */
    public void compact() {
        DeltaTable.forPath(spark, warehouse.path(tablePath)).optimize().executeCompaction();
    }

    /** Has replaced files and log entries kept at least this long; no commit if they are. */
    public void retain(Duration least) {
        if (warehouse.log(tablePath).retention().compareTo(least) < 0) {
            long days = least.plusDays(1).minusNanos(1).toDays();
            spark.sql(
                    ("ALTER TABLE delta.`%1$s` SET TBLPROPERTIES ('delta.deletedFileRetentionDuration' = 'interval %2$d"
                                    + " days', 'delta.logRetentionDuration' = 'interval %2$d days')")
                            .formatted(warehouse.path(tablePath), days));
        }
    }

    /** The files VACUUM would delete, by their path below the table's folder. */
    public Set<String> obsolete() {
        Path folder = warehouse.fileSystem().makeQualified(new Path(warehouse.path(tablePath)));
        return spark.sql("VACUUM delta.`%s` DRY RUN".formatted(warehouse.path(tablePath))).collectAsList().stream()
                .map(row -> folder.toUri()
                        .relativize(new Path(row.getString(0)).toUri())
                        .getPath())
                .collect(Collectors.toSet());
    }

    /** Deletes the files that the table's log has not named for as long as the table keeps replaced files. */
    public void vacuum() {
        DeltaTable.forPath(spark, warehouse.path(tablePath)).vacuum();
    }
}
