package org.keygrade.pipeline;

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
import org.keygrade.score.Scorer;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.Column;
import org.keygrade.table.Inputs;
import org.keygrade.table.ScoreChanges;
import org.keygrade.table.ScoreParts;
import org.keygrade.table.Silver;
import org.keygrade.warehouse.Work;

/**
 * Why scores moved since the base publication.
 *
 * @param silver tonight's
 */
record ScoreMoves(Run run, Publications before, Silver silver, Scores scores) {
    /** The rows of score_changes: criteria that moved a score; none on the first night. */
    Dataset<Row> ledger() {
        Optional<Publication> base = before.base(run.asOf());
        return base.map(this::since)
                .orElseGet(() -> run.spark().createDataFrame(List.of(), ScoreChanges.TABLE.schema()));
    }

    private Dataset<Row> since(Publication base) {
        PublishedTables then = new PublishedTables(run.warehouse(), Optional.of(base));
        Dataset<Row> published =
                ChangeLedger.published(then.asDefined(AccountGrades.TABLE), then.asDefined(ScoreParts.TABLE));
        Dataset<Row> now = ChangeLedger.scored(scores.scored());
        Dataset<Row> ledger = base.modelId().equals(scores.modelId())
                ? ChangeLedger.of(published, published, now, Set.of())
                : acrossModels(published, now, base, then);
        return ScoreChanges.TABLE.select(ledger.where("behaviour <> 0 OR weighting <> 0 OR model <> 0")
                .withColumn("as_of", lit(run.asOf()))
                .withColumn("since", lit(base.asOf()))
                .withColumn("model_id", lit(scores.modelId()))
                .withColumn("model_before", lit(base.modelId())));
    }

    private Dataset<Row> acrossModels(
            Dataset<Row> published, Dataset<Row> now, Publication base, PublishedTables then) {
        ScoreSteps steps = new ScoreSteps(run, silver, metrics(then));
        Dataset<Row> rescored = new Work(run.warehouse(), run.id())
                .write("rescored", Scorer.score(steps.describedThen(), scores.plan()));
        return ChangeLedger.of(published, ChangeLedger.scored(rescored), now, recomputed(steps, base));
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
    private Set<String> recomputed(ScoreSteps then, Publication base) {
        ModelId before = ModelId.parse(base.modelId());
        Predicate<String> known = known(then.metrics(), base);
        return scores.plan().model().criteria().stream()
                .filter(criterion -> !before.catalogue().equals(scores.model().catalogue())
                        || (!before.network().equals(scores.model().network())
                                && then.reads(criterion).stream().anyMatch(Catalogue::isRelational))
                        || !then.reads(criterion).stream().allMatch(known))
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
