package org.keygrade.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.row_number;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.keygrade.pipeline.Progress;
import org.keygrade.pipeline.Sessions;

/**
 * What a generated company delivers the day after: of one account in a hundred, always the same ones, its newest sales
 * and interactions once more, under new keys and dated that day.
 */
final class Delivery {
    private static final int ONE_IN = 100;
    private static final int EACH = 3;
    private static final Column LATER = lit("-later");

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
        Map<String, Column> sale = new LinkedHashMap<>();
        sale.put("sale_id", concat(col("sale_id"), LATER));
        sale.put("order_id", concat(col("order_id"), LATER));
        sale.put("sold_on", lit(day));
        write("sales", "sold_on", sale);
        Map<String, Column> interaction = new LinkedHashMap<>();
        interaction.put("interaction_id", concat(col("interaction_id"), LATER));
        interaction.put("occurred_at", lit(day + " 09:00:00"));
        write("interactions", "occurred_at", interaction);
    }

    private void write(String dataset, String date, Map<String, Column> changed) {
        Dataset<Row> all = spark.read().parquet(company + "/" + dataset);
        Dataset<Row> newest = all.where(
                        pmod(hash(col("account_id")), lit(ONE_IN)).equalTo(0))
                .withColumn(
                        "_place",
                        row_number()
                                .over(Window.partitionBy("account_id")
                                        .orderBy(
                                                col(date).desc(),
                                                col(changed.keySet().iterator().next()))))
                .where(col("_place").leq(EACH));
        Map<String, Column> typed = new LinkedHashMap<>();
        changed.forEach((name, value) ->
                typed.put(name, value.cast(all.schema().apply(name).dataType())));
        newest.withColumns(typed)
                .select(all.columns()[0], java.util.Arrays.copyOfRange(all.columns(), 1, all.columns().length))
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .parquet(folder + "/" + dataset);
        long rows = spark.read().parquet(folder + "/" + dataset).count();
        new Progress(System.out).say("A delivery of %,d %s".formatted(rows, dataset));
    }
}
