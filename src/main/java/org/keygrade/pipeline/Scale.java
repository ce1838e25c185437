package org.keygrade.pipeline;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;
import org.keygrade.ingest.Fresh;
import org.keygrade.ingest.Ingest;
import org.keygrade.table.Silver;
import org.keygrade.warehouse.Workers;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Plans small work for what it is. For some thousands of rows Spark spends its time on planning again at run time and on
 * compiling code that then runs for a moment: the settings under {@code spark.keygrade.small.} avoid both. They change
 * how rows are computed, never which.
 */
final class Scale {
    static final String SMALL = "spark.keygrade.small.";

    private static final long MEGABYTE = 1L << 20;
    private static final long SMALL_DELIVERIES = 4 * MEGABYTE;
    private static final long SMALL_SILVER = 200_000;

    private Scale() {}

    /** Settings for a night over this much. */
    static void fit(SparkSession spark, Fresh fresh, Ingest ingest) {
        if (fresh.bytes() <= SMALL_DELIVERIES) {
            fit(spark, ingest);
        }
    }

    /** Settings for a night that reads nothing new. */
    static void fit(SparkSession spark, Ingest ingest) {
        if (isSmall(ingest.silverRows())) {
            small(spark);
        }
    }

    /**
     * Silver of so many rows. A few are kept by the executors once somebody has read them: many queries read them,
     * and finding their files takes longer than reading them. {@link Silver#release} lets them go.
     */
    static Silver silver(SparkSession spark, Silver silver, long rows) {
        if (isSmall(rows)) {
            Workers.map(spark, silver.rows().values(), Dataset::persist);
        }
        return silver;
    }

    /** Whether silver of so many rows is small. */
    static boolean isSmall(long silverRows) {
        return silverRows <= SMALL_SILVER;
    }

    /** Settings for a look at a few rows. */
    static void small(SparkSession spark) {
        CollectionConverters.asJava(spark.conf().getAll()).forEach((key, value) -> {
            if (key.startsWith(SMALL)) {
                spark.conf().set(key.substring(SMALL.length()), value);
            }
        });
    }
}
