package org.keygrade.score;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.keygrade.score.Baseline.CriterionStatistics;

/** Baselines as rows of state/baselines, and back. */
public final class BaselineRows {
    private static final String METRIC = "metric";
    private static final String CRITERION = "criterion";

    private BaselineRows() {}

    /** All baselines: the whole of state/baselines. */
    public static Dataset<Row> rows(SparkSession spark, Baselines baselines) {
        List<Row> rows = new ArrayList<>();
        for (Baseline baseline : baselines.all()) {
            int seq = baselines.all().indexOf(baseline) + 1;
            new TreeMap<>(baseline.metrics())
                    .forEach((name, metric) -> rows.add(row(baseline, seq, METRIC, name, fields(metric))));
            new TreeMap<>(baseline.criteria())
                    .forEach((name, criterion) -> rows.add(row(baseline, seq, CRITERION, name, fields(criterion))));
        }
        return spark.createDataFrame(rows, org.keygrade.table.Baselines.TABLE.schema());
    }

    /**
     * The baselines of a warehouse.
     *
     * @param table all of state/baselines: a few dozen rows per calibration
     */
    public static Baselines read(Dataset<Row> table) {
        Map<Integer, List<Row>> bySeq = table.collectAsList().stream()
                .collect(groupingBy(row -> row.<Integer>getAs("seq"), TreeMap::new, toList()));
        return new Baselines(bySeq.values().stream().map(BaselineRows::baseline).toList());
    }

    private static Row row(Baseline baseline, int seq, String kind, String name, Stream<@Nullable Object> fields) {
        Stream<@Nullable Object> key =
                Stream.of(baseline.id(), seq, baseline.asOf(), baseline.population(), kind, name);
        return RowFactory.create(Stream.concat(key, fields).toArray());
    }

    private static Stream<@Nullable Object> fields(Distribution metric) {
        return Stream.of(
                null,
                metric.count(),
                metric.missing(),
                metric.min(),
                metric.max(),
                metric.mean(),
                metric.deviation(),
                metric.quantiles().toArray(),
                null,
                null,
                null,
                null);
    }

    private static Stream<@Nullable Object> fields(CriterionStatistics criterion) {
        return Stream.of(
                criterion.definition(),
                criterion.count(),
                criterion.missing(),
                null,
                null,
                null,
                null,
                null,
                criterion.mean(),
                criterion.median(),
                criterion.weights() == null ? null : criterion.weights().entropy(),
                criterion.weights() == null ? null : criterion.weights().critic());
    }

    private static Baseline baseline(List<Row> rows) {
        Row any = rows.get(0);
        return new Baseline(
                any.getAs("baseline_id"),
                any.getAs("population"),
                // java.sql.Date or LocalDate, as the session is set: both print alike.
                LocalDate.parse(any.getAs("as_of").toString()),
                of(METRIC, rows).collect(toMap(row -> row.getAs("name"), BaselineRows::metric)),
                of(CRITERION, rows).collect(toMap(row -> row.getAs("name"), BaselineRows::criterion)));
    }

    private static Stream<Row> of(String kind, List<Row> rows) {
        return rows.stream().filter(row -> kind.equals(row.getAs("kind")));
    }

    private static Distribution metric(Row row) {
        return new Distribution(
                row.<Long>getAs("count"),
                row.<Long>getAs("missing"),
                row.getAs("mean"),
                row.getAs("deviation"),
                row.getList(row.fieldIndex("quantiles")));
    }

    private static CriterionStatistics criterion(Row row) {
        return new CriterionStatistics(
                row.getAs("definition"),
                row.<Long>getAs("count"),
                row.<Long>getAs("missing"),
                row.getAs("mean_x"),
                row.getAs("median_x"),
                suggested(row));
    }

    private static @Nullable Suggested suggested(Row row) {
        Double entropy = row.getAs("entropy_weight");
        Double critic = row.getAs("critic_weight");
        return entropy == null || critic == null ? null : new Suggested(entropy, critic);
    }
}
