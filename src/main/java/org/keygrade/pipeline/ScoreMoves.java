package org.keygrade.pipeline;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.ingest.Ingest;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.score.ChangeLedger;
import org.keygrade.score.ModelId;
import org.keygrade.score.Scorer;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.ScoreChanges;
import org.keygrade.table.ScoreParts;
import org.keygrade.warehouse.Work;

/** Why scores moved since the base publication. */
record ScoreMoves(Run run, Publications before, Scores scores) {
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
                : acrossModels(published, now, steps(base, then), ModelId.parse(base.modelId()));
        return ScoreChanges.TABLE.select(ledger.where("behaviour <> 0 OR weighting <> 0 OR model <> 0")
                .withColumn("as_of", lit(run.asOf()))
                .withColumn("since", lit(base.asOf()))
                .withColumn("model_id", lit(scores.modelId()))
                .withColumn("model_before", lit(base.modelId())));
    }

    private Dataset<Row> acrossModels(Dataset<Row> published, Dataset<Row> now, ScoreSteps then, ModelId before) {
        Dataset<Row> rescored =
                new Work(run.warehouse(), run.id()).write("rescored", Scorer.score(then.described(), scores.plan()));
        return ChangeLedger.of(published, ChangeLedger.scored(rescored), now, recomputed(then, before));
    }

    /** The metrics and accounts of that night. */
    private ScoreSteps steps(Publication base, PublishedTables then) {
        Run dated = run.on(base.asOf());
        Ingest ingest = Ingest.of(run.warehouse(), run.config().pipeline(), base.asOf(), run.id());
        return new ScoreSteps(dated, ingest.silver(base.inputs()), then.asDefined(AccountMetrics.TABLE));
    }

    /** Criteria whose metric is not what it was: computed by other rules, or from data that was not configured. */
    private Set<String> recomputed(ScoreSteps then, ModelId base) {
        return scores.plan().model().criteria().stream()
                .filter(criterion -> !base.catalogue().equals(scores.model().catalogue())
                        || (!base.network().equals(scores.model().network()) && then.isRelational(criterion))
                        || !then.available(criterion))
                .map(Criterion::name)
                .collect(toSet());
    }
}
