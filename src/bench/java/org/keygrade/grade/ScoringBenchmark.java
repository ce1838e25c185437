package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lpad;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.rand;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.keygrade.config.Config;
import org.keygrade.config.ScoringModel;
import org.keygrade.metric.Catalogue;
import org.keygrade.pipeline.Progress;
import org.keygrade.score.Baseline;
import org.keygrade.score.Calibration;
import org.keygrade.score.Scorer;
import org.keygrade.score.ScoringPlan;

/** Times calibration, scoring and tier_confidence over so many accounts with random metrics, one of ten missing. */
public final class ScoringBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);

    private static final String SORTED = "revenue_ttm";

    private final Progress progress = new Progress(System.out);
    private final SparkSession spark;
    private final String folder;
    private final Config config = Config.load(Path.of("conf"));

    private ScoringBenchmark(SparkSession spark, String folder) {
        this.spark = spark;
        this.folder = folder;
    }

    /** Takes the number of accounts and a folder to work in. */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "16")
                .config("spark.log.level", "ERROR")
                .getOrCreate()) {
            new ScoringBenchmark(spark, args[1]).run(Long.parseLong(args[0]));
        }
    }

    private void run(long accounts) {
        Dataset<Row> metrics = stored("metrics", metrics(accounts));
        ScoringModel model = config.models().get(0);
        Baseline baseline = timed("calibrate", () -> Calibration.calibrate(metrics, model, DAY));
        compare(sorted(metrics), baseline);
        Dataset<Row> scored =
                timed("score", () -> stored("scored", Scorer.score(metrics, new ScoringPlan(model, baseline))));
        Dataset<Row> all = metrics.select("account_id").withColumn("wants_key_account", lit(true));
        Ranking ranking = timed(
                "rank", () -> Ranking.of(stored("sorted", Ranking.sorted(Standing.ranked(all, scored, metrics)))));
        timed("confidence", () -> stored("confidence", new Confidence(config.tiers()).of(ranking, scored)));
    }

    private Dataset<Row> metrics(long accounts) {
        List<Column> columns = new ArrayList<>();
        columns.add(concat(lit("A"), lpad(col("id").cast("string"), 9, "0")).as("account_id"));
        for (String name : Catalogue.names()) {
            int seed = columns.size();
            columns.add(when(rand(100 + seed).gt(.1), rand(seed).multiply(100)).as(name));
        }
        columns.add(map(lit("strategic_fit"), rand(7).multiply(10)).as("ratings"));
        columns.add(map().cast("map<string,string>").as("missing"));
        return spark.range(0, accounts, 1, 16).select(columns.toArray(Column[]::new));
    }

    private static double[] sorted(Dataset<Row> metrics) {
        double[] values =
                new double[(int) metrics.where(col(SORTED).isNotNull()).count()];
        Iterator<Row> rows =
                metrics.where(col(SORTED).isNotNull()).select(SORTED).toLocalIterator();
        for (int at = 0; rows.hasNext(); at++) {
            values[at] = rows.next().getDouble(0);
        }
        Arrays.sort(values);
        return values;
    }

    /** Fails if a quantile is not that of the sorted values (type 7). */
    @SuppressWarnings("SystemOut") // a program for a terminal
    private static void compare(double[] values, Baseline baseline) {
        List<Double> quantiles = baseline.metrics().get(SORTED).quantiles();
        for (int step = 0; step < quantiles.size(); step++) {
            double place = (double) (values.length - 1) * step / (quantiles.size() - 1);
            int below = (int) place;
            int above = Math.min(below + 1, values.length - 1);
            double exact = values[below] + (place - below) * (values[above] - values[below]);
            if (Math.abs(exact - quantiles.get(step)) > 1e-12 * Math.abs(exact)) {
                throw new IllegalStateException(
                        "quantile %d of %s is %s, not %s".formatted(step, SORTED, quantiles.get(step), exact));
            }
        }
        System.out.printf(
                "  %d quantiles of %s equal those of %,d sorted values%n", quantiles.size(), SORTED, values.length);
    }

    private Dataset<Row> stored(String name, Dataset<Row> rows) {
        String path = folder + "/" + name;
        rows.write().mode(SaveMode.Overwrite).parquet(path);
        return spark.read().schema(rows.schema()).parquet(path);
    }

    private <T> T timed(String what, Supplier<T> work) {
        return progress.step(what, work, done -> -1);
    }
}
