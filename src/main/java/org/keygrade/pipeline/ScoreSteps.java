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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.TierScheme;
import org.keygrade.error.ScoreErrors;
import org.keygrade.ingest.Ingest;
import org.keygrade.metric.Catalogue;
import org.keygrade.publish.Publication;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.Stage;
import org.keygrade.publish.Staged;
import org.keygrade.score.ApplicableModel;
import org.keygrade.score.Baseline;
import org.keygrade.score.BaselineRows;
import org.keygrade.score.Baselines;
import org.keygrade.score.Calibration;
import org.keygrade.score.Drift;
import org.keygrade.score.Expressions;
import org.keygrade.score.ModelId;
import org.keygrade.score.ScoringPlan;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.Check;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** What scoring needs around the arithmetic: the model the data can feed, and the baseline it is held against. */
record ScoreSteps(Run run, Silver silver, Dataset<Row> metrics) {
    private static final double MOVED = .2;
    private static final Set<String> METRICS = Set.copyOf(Catalogue.names());

    /** A model and the baseline that fits it. */
    record Fitted(ScoringPlan plan, ModelId modelId, Optional<Staged> calibrated, List<String> dropped) {}

    /**
     * What a night is scored by that is published, for a run of any date.
     *
     * @throws org.keygrade.error.KeygradeException exit code 2, if nothing is published
     */
    static ScoreSteps over(PublishedTables published, Run run) {
        Dataset<Row> metrics = published.read(AccountMetrics.TABLE);
        Publication head = published.publication().orElseThrow();
        Ingest ingest = Ingest.of(run.warehouse(), run.config().pipeline(), head.asOf(), run.id());
        Scale.fit(run.spark(), ingest);
        return new ScoreSteps(run.on(head.asOf()), ingest.silver(head.inputs()), metrics);
    }

    /** The same night by another model. */
    ScoreSteps with(ScoringModel model) {
        return new ScoreSteps(run.with(model), silver, metrics);
    }

    /** The newest or pinned baseline; the first night, and a model with new criteria, calibrate. */
    Fitted fit(PublishedTables published, Stage stage) {
        ApplicableModel applicable = applicable();
        Baselines known = BaselineRows.read(published.asDefined(org.keygrade.table.Baselines.TABLE));
        Optional<Baseline> fitting = fitting(known, applicable.model());
        Baseline baseline = fitting.orElseGet(() -> calibrate(applicable.model()));
        Optional<Staged> calibrated =
                fitting.isPresent() ? Optional.empty() : Optional.of(store(known, baseline, stage));
        return new Fitted(
                new ScoringPlan(applicable.model(), baseline),
                ModelId.of(
                        applicable.model(), run.config().network(), baseline.id(), String.valueOf(Catalogue.VERSION)),
                calibrated,
                applicable.dropped().stream().map(Criterion::name).toList());
    }

    /** What accounts are scored by outside of a night: a baseline that is calibrated for it is not stored. */
    ScoringPlan plan(PublishedTables published) {
        ScoringModel model = applicable().model();
        Baselines known = BaselineRows.read(published.asDefined(org.keygrade.table.Baselines.TABLE));
        return new ScoringPlan(model, fitting(known, model).orElseGet(() -> calibrate(model)));
    }

    /** The metrics of an earlier night, for the same accounts. */
    ScoreSteps of(Dataset<Row> then) {
        return new ScoreSteps(run, silver, then);
    }

    private Optional<Baseline> fitting(Baselines known, ScoringModel model) {
        return known.of(model).filter(this::servesTiers);
    }

    /** Natural breaks are taken from the baseline's scores. */
    private boolean servesTiers(Baseline baseline) {
        boolean serves = !needsScores() || !baseline.scores().isEmpty();
        if (!serves && baseline.id().equals(run.config().model().baseline())) {
            throw ScoreErrors.unfitBaseline(baseline.id(), List.of("the scores that natural breaks are taken from"));
        }
        return serves;
    }

    private boolean needsScores() {
        return run.config().tiers().method() == TierScheme.Method.NATURAL_BREAKS;
    }

    /** A baseline of the present portfolio. */
    Baseline calibrate(ScoringModel model) {
        return run.progress()
                .step(
                        "calibrate the baseline",
                        () -> {
                            Baseline found = Calibration.calibrate(population(), model, run.asOf());
                            return needsScores() ? Calibration.withScores(population(), model, found) : found;
                        },
                        baseline -> -1);
    }

    /** How far the portfolio has moved from the baseline: a check per metric, which warns. */
    List<Check> drift(Baseline baseline) {
        return Drift.of(population(), baseline).entrySet().stream()
                .map(metric -> check(metric.getKey(), metric.getValue(), baseline))
                .toList();
    }

    private static Check check(String metric, double index, Baseline baseline) {
        String message = String.format(
                Locale.ROOT,
                "%s has moved from baseline %s: stability index %.2f (at most %.1f is calm). ./keygrade calibrate takes a"
                        + " new one.",
                metric,
                baseline.id(),
                index,
                MOVED);
        return new Check("drift", metric, index, MOVED, message, Check.Consequence.WARNS);
    }

    Staged store(Baselines known, Baseline baseline, Stage stage) {
        return stage.write(org.keygrade.table.Baselines.TABLE, BaselineRows.rows(run.spark(), known.with(baseline)));
    }

    ApplicableModel applicable() {
        ScoringModel model = run.config().model();
        Set<String> available = new LinkedHashSet<>();
        model.criteria().stream().filter(this::available).map(Criterion::metric).forEach(available::add);
        return ApplicableModel.of(model, available);
    }

    /** The metrics a criterion reads. */
    Set<String> reads(Criterion criterion) {
        return Expressions.metrics(run.spark(), criterion, METRICS);
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
        Dataset<Row> computed = Expressions.with(metrics, run.config().model(), METRICS);
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
        return run.config().model().criteria().stream()
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
