package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.score.ApplicableModel;
import org.keygrade.score.Baseline;
import org.keygrade.score.ModelId;
import org.keygrade.score.Scorer;
import org.keygrade.score.ScoringPlan;

/** A model as the data can feed it, and the baseline that fits it. */
record FittedModel(ScoreSteps steps, ApplicableModel applicable, Baseline baseline, ModelId id) {
    String name() {
        return applicable.model().name();
    }

    ScoringPlan plan() {
        return new ScoringPlan(applicable.model(), baseline);
    }

    /** Criteria that left the model because their data is not configured. */
    List<String> dropped() {
        return applicable.dropped().stream().map(Criterion::name).toList();
    }

    /** What {@link Scorer#score} says of the accounts it grades, with model and model_id. */
    Dataset<Row> scored() {
        return signed(Scorer.score(steps.described(), plan()));
    }

    /**
     * The same for some accounts of an earlier night.
     *
     * @param then account_metrics of that night, and {@code texts}: column of accounts to what it held
     */
    Dataset<Row> scored(Dataset<Row> then) {
        return signed(Scorer.score(steps.of(then).describedThen(), plan()));
    }

    private Dataset<Row> signed(Dataset<Row> scored) {
        return scored.withColumn("model", lit(name())).withColumn("model_id", lit(id.toString()));
    }
}
