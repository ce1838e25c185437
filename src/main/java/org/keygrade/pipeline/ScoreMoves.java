package org.keygrade.pipeline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.metric.Catalogue;
import org.keygrade.metric.Metric;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.score.ChangeLedger;
import org.keygrade.score.ModelId;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.Column;
import org.keygrade.table.Inputs;
import org.keygrade.table.ScoreChanges;
import org.keygrade.table.ScoreParts;
import org.keygrade.warehouse.Work;

/** Why scores moved since the base publication. */
record ScoreMoves(Run run, Publications before, Scores scores) {
    private static final String[] ACCOUNT = {"account_id"};

    /** The rows of score_changes: criteria that moved a score; none on the first night. */
    Dataset<Row> ledger() {
        Optional<Publication> base = before.base(run.asOf());
        return base.map(this::since)
                .orElseGet(() -> run.spark().createDataFrame(List.of(), ScoreChanges.TABLE.schema()));
    }

    private Dataset<Row> since(Publication base) {
        PublishedTables then = new PublishedTables(run.warehouse(), Optional.of(base));
        Dataset<Row> grades = then.asDefined(AccountGrades.TABLE);
        Dataset<Row> published = ChangeLedger.published(grades, then.asDefined(ScoreParts.TABLE));
        Dataset<Row> now = ChangeLedger.scored(scores.scored());
        Dataset<Row> ledger = sameModels(base, grades)
                ? ChangeLedger.of(published, published, now, Map.of())
                : acrossModels(base, then, published, now);
        return ScoreChanges.TABLE.select(ledger.where("behaviour <> 0 OR weighting <> 0 OR model <> 0")
                .withColumn("as_of", lit(run.asOf()))
                .withColumn("since", lit(base.asOf())));
    }

    /** Whether the model of each account is what it was; with one model, its id tells. */
    private boolean sameModels(Publication base, Dataset<Row> grades) {
        return base.modelId().equals(scores.modelId())
                && (scores.scoring().models().size() == 1 || moved(grades).isEmpty());
    }

    /** account_id and the model_id of today, of accounts that another model graded then. */
    private Dataset<Row> moved(Dataset<Row> grades) {
        return scores.scored()
                .select("account_id", "model_id")
                .join(grades.select(col("account_id"), col("model_id").as("was")), "account_id")
                .where(col("model_id").notEqual(col("was")))
                .drop("was");
    }

    /** Between the dates: whoever moved as the model of today scores that night, the others as they were. */
    private Dataset<Row> acrossModels(
            Publication base, PublishedTables then, Dataset<Row> published, Dataset<Row> now) {
        Dataset<Row> moved = moved(then.asDefined(AccountGrades.TABLE));
        Dataset<Row> metrics = metrics(then);
        List<FittedModel> models = scores.scoring().models();
        Dataset<Row> rescored = models.stream()
                .map(model -> model.scored(metrics.join(
                        moved.where(col("model_id").equalTo(model.id().toString())), ACCOUNT, "left_semi")))
                .reduce(Dataset::unionByName)
                .orElseThrow();
        Dataset<Row> between = ChangeLedger.scored(new Work(run.warehouse(), run.id()).write("rescored", rescored))
                .unionByName(published.join(moved, ACCOUNT, "left_anti"));
        ModelId before = ModelId.parse(base.modelId());
        Predicate<String> known = known(metrics, base);
        Map<String, Set<String>> recomputed = models.stream()
                .collect(toMap(model -> model.id().toString(), model -> recomputed(model, before, known)));
        return ChangeLedger.of(published, between, now, recomputed);
    }

    /**
     * The metrics of that night, with the texts it looked up. They are taken from its parts: versions of silver are
     * deleted some time after they were replaced.
     */
    private static Dataset<Row> metrics(PublishedTables then) {
        Dataset<Row> texts = then.asDefined(ScoreParts.TABLE)
                .where(col("metric")
                        .isin(Inputs.ACCOUNTS.columns().stream()
                                .map(Column::name)
                                .toArray()))
                .groupBy("account_id")
                .agg(map_from_entries(collect_set(struct("metric", "raw_text"))).as("texts"));
        return then.asDefined(AccountMetrics.TABLE).join(texts, new String[] {"account_id"}, "left");
    }

    /** Criteria whose metric is not what it was: computed by other rules, or from data that was not configured. */
    private static Set<String> recomputed(FittedModel model, ModelId before, Predicate<String> known) {
        ScoreSteps steps = model.steps();
        return model.applicable().model().criteria().stream()
                .filter(criterion -> !before.catalogue().equals(model.id().catalogue())
                        || (!before.network().equals(model.id().network())
                                && steps.reads(criterion).stream().anyMatch(Catalogue::isRelational))
                        || !steps.reads(criterion).stream().allMatch(known))
                .map(Criterion::name)
                .collect(toSet());
    }

    /** Metrics whose data was configured that night: what is not configured is missing for every account alike. */
    private static Predicate<String> known(Dataset<Row> metrics, Publication base) {
        Map<String, String> missing = new HashMap<>();
        metrics.select("missing").takeAsList(1).forEach(row -> missing.putAll(row.getJavaMap(0)));
        boolean ratings = base.inputs().containsKey(Inputs.RATINGS.silver().path());
        return metric -> Catalogue.isRating(metric) ? ratings : !Metric.NOT_CONFIGURED.equals(missing.get(metric));
    }
}
