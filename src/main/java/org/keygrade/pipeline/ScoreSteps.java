package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_contains_key;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.TierScheme;
import org.keygrade.error.ScoreErrors;
import org.keygrade.metric.Catalogue;
import org.keygrade.score.ApplicableModel;
import org.keygrade.score.Baseline;
import org.keygrade.score.Baselines;
import org.keygrade.score.Calibration;
import org.keygrade.score.Drift;
import org.keygrade.score.Expressions;
import org.keygrade.score.ModelId;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/**
 * What scoring needs around the arithmetic: the model the data can feed, and the baseline it is held against.
 *
 * @param metrics account_metrics of the accounts the model grades
 */
record ScoreSteps(Run run, ScoringModel model, Silver silver, Dataset<Row> metrics) {
    private static final Set<String> METRICS = Set.copyOf(Catalogue.names());

    /** The newest or pinned baseline; the first night, and a model with new criteria, calibrate. */
    FittedModel fit(Baselines known) {
        ApplicableModel applicable = applicable();
        Baseline baseline = fitting(known, applicable.model()).orElseGet(() -> calibrate(applicable.model()));
        ModelId id = ModelId.of(
                applicable.model(), run.config().network(), baseline.id(), String.valueOf(Catalogue.VERSION));
        return new FittedModel(this, applicable, baseline, id);
    }

    /** The metrics of an earlier night. */
    ScoreSteps of(Dataset<Row> then) {
        return new ScoreSteps(run, model, silver, then);
    }

    private Optional<Baseline> fitting(Baselines known, ScoringModel applicable) {
        return known.of(applicable).filter(this::servesTiers);
    }

    /** Natural breaks are taken from the baseline's scores. */
    private boolean servesTiers(Baseline baseline) {
        boolean serves = !needsScores() || baseline.hasScores();
        if (!serves && baseline.id().equals(model.baseline())) {
            throw ScoreErrors.unfitBaseline(
                    model.file(), baseline.id(), List.of("the scores that natural breaks are taken from"));
        }
        return serves;
    }

    private boolean needsScores() {
        return run.config().tiers().method() == TierScheme.Method.NATURAL_BREAKS;
    }

    /** A baseline of the present portfolio. */
    Baseline calibrate() {
        return calibrate(applicable().model());
    }

    private Baseline calibrate(ScoringModel applicable) {
        return run.progress()
                .step(
                        "calibrate the baseline" + (model.filter() == null ? "" : " of " + model.name()),
                        () -> {
                            Baseline found = Calibration.calibrate(population(), applicable, run.asOf());
                            return needsScores() ? Calibration.withScores(population(), applicable, found) : found;
                        },
                        baseline -> -1);
    }

    /** The stability index of each metric: how far the portfolio has moved from the baseline. */
    SortedMap<String, Double> drift(Baseline baseline) {
        return Drift.of(population(), baseline);
    }

    private ApplicableModel applicable() {
        Set<String> available = new LinkedHashSet<>();
        model.criteria().stream().filter(this::available).map(Criterion::metric).forEach(available::add);
        return ApplicableModel.of(model, available);
    }

    /** The metrics a criterion reads. */
    Set<String> reads(Criterion criterion) {
        return Expressions.metrics(run.spark(), model, criterion, METRICS);
    }

    /** Whether all that a criterion reads is configured. */
    private boolean available(Criterion criterion) {
        return reads(criterion).stream().allMatch(this::available);
    }

    private boolean available(String metric) {
        return Catalogue.available(metric, silver) || silver.has(Inputs.ACCOUNTS, metric);
    }

    /** The metrics, the model's expressions over them, and the columns of accounts that it looks up. */
    Dataset<Row> described() {
        Dataset<Row> computed = Expressions.with(metrics, model, METRICS);
        Column[] lookedUp = lookedUp().stream().map(functions::col).toArray(Column[]::new);
        return lookedUp.length == 0
                ? computed
                : computed.join(
                                silver.of(Inputs.ACCOUNTS)
                                        .select(
                                                col("account_id").as("_account_id"),
                                                functions.struct(lookedUp).as("_looked_up")),
                                col("account_id").equalTo(col("_account_id")),
                                "left")
                        .select("*", "_looked_up.*")
                        .drop("_account_id", "_looked_up");
    }

    /**
     * The same of an earlier night, whose metrics come with {@code texts}: column of accounts to what it held then. Of
     * a column that is not in it, what it holds today.
     */
    Dataset<Row> describedThen() {
        Map<String, Column> then = new LinkedHashMap<>();
        lookedUp()
                .forEach(column -> then.put(
                        column,
                        when(map_contains_key(col("texts"), column), try_element_at(col("texts"), lit(column)))
                                .otherwise(col(column))));
        return described().withColumns(then);
    }

    /** The columns of accounts that the model looks up. */
    List<String> lookedUp() {
        return model.criteria().stream()
                .map(Criterion::metric)
                .filter(metric -> silver.has(Inputs.ACCOUNTS, metric))
                .distinct()
                .toList();
    }

    /** Whoever has not opted out of key account treatment. */
    private Dataset<Row> population() {
        Dataset<Row> optedOut = silver.of(Inputs.ACCOUNTS)
                .where(coalesce(col("wants_key_account"), lit(true)).equalTo(false))
                .select("account_id");
        return described().join(optedOut, new String[] {"account_id"}, "left_anti");
    }
}
