package org.keygrade.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.keygrade.pipeline.Progress;
import org.keygrade.pipeline.Sessions;

/**
 * What a generated company delivers the day after: of one account in a hundred, always the same ones, its newest sales
 * and interactions once more, under new keys and dated that day.
 */
final class Delivery {
    private static final int ONE_IN = 100;
    private static final int EACH = 3;

    private final Progress progress = new Progress(System.out);
    private final SparkSession spark;
    private final String company;
    private final String folder;

    private Delivery(SparkSession spark, String company, String folder) {
        this.spark = spark;
        this.company = company;
        this.folder = folder;
    }

    /** Takes the configuration, the folder of the company, one for the delivery, and its day. */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = Sessions.open(Path.of(args[0]), "delivery")) {
            new Delivery(spark, args[1], args[2]).write(args[3]);
        }
    }

    private void write(String day) {
        write(
                "sales",
                "sold_on",
                Map.of("sale_id", later("sale_id"), "order_id", later("order_id"), "sold_on", lit(day)));
        write(
                "interactions",
                "occurred_at",
                Map.of("interaction_id", later("interaction_id"), "occurred_at", lit(day + " 09:00:00")));
    }

    private static Column later(String key) {
        return concat(col(key), lit("-later"));
    }

    private void write(String dataset, String date, Map<String, Column> changed) {
        Dataset<Row> all = spark.read().parquet(company + "/" + dataset);
        Map<String, Column> typed = new HashMap<>();
        changed.forEach((name, value) ->
                typed.put(name, value.cast(all.schema().apply(name).dataType())));
        String path = folder + "/" + dataset;
        newest(all, date)
                .withColumns(typed)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(path);
        progress.say("A delivery of %,d %s".formatted(spark.read().parquet(path).count(), dataset));
    }

    /** Ordered by every column, so that each run delivers the same. */
    private static Dataset<Row> newest(Dataset<Row> all, String date) {
        Column[] order = Stream.concat(
                        Stream.of(col(date).desc()),
                        Arrays.stream(all.columns()).map(functions::col))
                .toArray(Column[]::new);
        return all.where(pmod(hash(col("account_id")), lit(ONE_IN)).equalTo(0))
                .withColumn(
                        "_place",
                        row_number().over(Window.partitionBy("account_id").orderBy(order)))
                .where(col("_place").leq(EACH))
                .drop("_place");
    }
}
