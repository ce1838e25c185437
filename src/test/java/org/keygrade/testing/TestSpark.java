package org.keygrade.testing;

import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.keygrade.local.LocalFiles;

/**
 * The one Spark session of a test JVM: two cores, four shuffle partitions, Delta, UTC, and the settings of small nights,
 * since all that tests do is small. PartitionsNightTest holds their rows against those of generated code.
 */
public final class TestSpark {
    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("keygrade-tests")
            .config("spark.ui.enabled", "false")
            .config("spark.buffer.pageSize", "1m")
            .config("spark.locality.wait", "0s")
            .config("spark.sql.shuffle.partitions", "4")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.sql.limit.initialNumPartitions", "64")
            .config("spark.sql.codegen.wholeStage", "false")
            .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.sql.maxPlanStringLength", "2000")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            .config("spark.databricks.delta.vacuum.enforceTimeTravelWithinDeletedFileRetentionDuration", "false")
            .config("spark.databricks.delta.allFilesInCrc.enabled", "false")
            .config("spark.sql.warehouse.dir", "target/spark-warehouse")
            .config(settings())
            .getOrCreate();

    private TestSpark() {}

    // The builder takes a map of any values.
    private static Map<String, Object> settings() {
        return Map.copyOf(LocalFiles.settings());
    }

    public static SparkSession session() {
        return SESSION;
    }
}
