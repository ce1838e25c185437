package org.keygrade.pipeline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
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
import org.keygrade.table.AccountGrades;
import org.keygrade.table.AccountMetrics;
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
        List<Rescoring> models = scores.scoring().models().stream()
                .map(model -> new Rescoring(model, steps(model, base, then, moved)))
                .toList();
        Dataset<Row> rescored = models.stream()
                .map(Rescoring::scored)
                .reduce(Dataset::unionByName)
                .orElseThrow();
        Dataset<Row> between = ChangeLedger.scored(new Work(run.warehouse(), run.id()).write("rescored", rescored))
                .unionByName(published.join(moved, ACCOUNT, "left_anti"));
        ModelId before = ModelId.parse(base.modelId());
        Map<String, Set<String>> recomputed =
                models.stream().collect(toMap(Rescoring::modelId, model -> model.recomputed(before)));
        return ChangeLedger.of(published, between, now, recomputed);
    }

    /** The metrics and accounts of that night, of those that moved to the model. */
    private ScoreSteps steps(FittedModel model, Publication base, PublishedTables then, Dataset<Row> moved) {
        Ingest ingest = Ingest.of(run.warehouse(), run.config().pipeline(), base.asOf(), run.id());
        Dataset<Row> metrics = then.asDefined(AccountMetrics.TABLE)
                .join(moved.where(col("model_id").equalTo(model.id().toString())), ACCOUNT, "left_semi");
        return new ScoreSteps(run.on(base.asOf()), model.steps().model(), ingest.silver(base.inputs()), metrics);
    }

    /**
     * A model of today over accounts of the night before.
     *
     * @param then the metrics and accounts of that night
     */
    private record Rescoring(FittedModel model, ScoreSteps then) {
        String modelId() {
            return model.id().toString();
        }

        Dataset<Row> scored() {
            return model.scored(then);
        }

        /** Criteria whose metric is not what it was: computed by other rules, or from data that was not configured. */
        Set<String> recomputed(ModelId before) {
            return model.applicable().model().criteria().stream()
                    .filter(criterion -> !before.catalogue().equals(model.id().catalogue())
                            || (!before.network().equals(model.id().network()) && then.isRelational(criterion))
                            || !then.available(criterion))
                    .map(Criterion::name)
                    .collect(toSet());
        }
    }
}
