package org.keygrade.generate;

import java.util.function.BiConsumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.keygrade.error.GenerateErrors;

/** A realistic company of any size, generated on Spark: the same seed gives the same rows on any cluster. */
public final class Company {
    private static final double ROWS_PER_FILE = 500_000;
    private static final long MOST_FILES = 1000;

    private Company() {}

    /**
     * Writes a folder of landing files per dataset below {@code options.out()}, with the columns of
     * {@link org.keygrade.table.Inputs} and {@code currency} where there is money.
     *
     * @param step runs what writes a dataset, by its name
     * @throws org.keygrade.error.KeygradeException if a dataset's folder is already there, or the options do not fit
     */
    public static void generate(SparkSession spark, GenerateOptions options, BiConsumer<String, Runnable> step) {
        Landing landing = new Landing(spark, options.out());
        for (Feed feed : Feeds.of(options.world())) {
            if (landing.exists(feed.input().name())) {
                throw GenerateErrors.exists(landing.folder(feed.input().name()));
            }
        }
        for (Feed feed : Feeds.of(options.world())) {
            String name = feed.input().name();
            step.accept(name, () -> write(spark, options, feed, landing.folder(name)));
        }
    }

    static void write(SparkSession spark, GenerateOptions options, Feed feed, String folder) {
        Dataset<Row> clean = rows(spark, feed, files(feed));
        Dataset<Row> rows = options.dirt() > 0
                ? new Dirt(options.seed(), options.dirt(), options.asOf()).on(feed.input(), clean)
                : clean;
        var writer = rows.write().mode(SaveMode.ErrorIfExists);
        switch (options.format()) {
            case PARQUET -> writer.parquet(folder);
            case CSV ->
                writer.option("header", true)
                        .option("escape", "\"")
                        .option("timeZone", "UTC")
                        .option("timestampFormat", Dirt.INSTANT)
                        .csv(folder);
        }
    }

    private static int files(Feed feed) {
        double rows = feed.units() * feed.perUnit();
        return (int) Math.max(1, Math.min(MOST_FILES, Math.ceil(rows / ROWS_PER_FILE)));
    }

    /** The clean rows of a dataset; the number of partitions changes nothing about them. */
    static Dataset<Row> rows(SparkSession spark, Feed feed, int partitions) {
        Feed.Rows rows = feed.rows();
        JavaRDD<Row> generated =
                spark.range(0, feed.units(), 1, partitions).toJavaRDD().flatMap(rows::of);
        return spark.createDataFrame(generated, Shape.schema(feed.input()));
    }
}
