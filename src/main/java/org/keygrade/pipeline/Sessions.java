package org.keygrade.pipeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.keygrade.local.LocalFiles;

/**
 * The Spark session of a job. What spark-submit or the command line set wins; then {@code conf/spark-defaults.conf};
 * what results depend on is not open to configuration.
 */
public final class Sessions {
    /** Settings a night's results depend on. */
    private static final Map<String, String> FIXED = Map.of(
            // Whether a version can be read is for publications to say. Delta would go by the age of its commit: of a
            // baseline that was replaced today, after a year, it would refuse to read the version before.
            "spark.databricks.delta.vacuum.enforceTimeTravelWithinDeletedFileRetentionDuration", "false",
            "spark.sql.session.timeZone", "UTC",
            "spark.sql.ansi.enabled", "true",
            "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
            "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
            "spark.sql.legacy.timeParserPolicy", "CORRECTED");

    private static final String ONE_PROCESS = "local(\\[.*)?";

    /**
     * For a task whose data lie closer to another executor than the one that is free. In one process there is no other,
     * and nobody wakes Spark when the wait is over: a stage of cached rows and files on HDFS would never end.
     */
    private static final String NO_WAIT = "0s";

    private Sessions() {}

    /**
     * The session of this process; embedded ({@code local[*]}) unless a master was set.
     *
     * @param conf the configuration folder; its spark-defaults.conf may be absent
     * @param job what the Spark UI calls the application
     */
    public static SparkSession open(Path conf, String job) {
        SparkConf settings = new SparkConf(true);
        Properties defaults = defaults(conf.resolve("spark-defaults.conf"));
        defaults.keySet().removeIf(key -> settings.contains(key.toString().replace(Scale.SMALL, "")));
        defaults.forEach((key, value) -> settings.set(key.toString(), value.toString()));
        settings.setIfMissing("spark.master", "local[*]");
        settings.setIfMissing("spark.app.name", "keygrade " + job);
        FIXED.forEach(settings::set);
        if (settings.get("spark.master").matches(ONE_PROCESS)) {
            LocalFiles.settings().forEach(settings::setIfMissing);
            settings.setIfMissing("spark.locality.wait", NO_WAIT);
        }
        return SparkSession.builder().config(settings).getOrCreate();
    }

    private static Properties defaults(Path file) {
        Properties properties = new Properties();
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                properties.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return properties;
    }
}
