package org.keygrade.pipeline;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.publish.Staged;
import org.keygrade.score.Baseline;
import org.keygrade.score.ModelId;
import org.keygrade.score.ScoringPlan;
import org.keygrade.table.Check;

/**
 * A night's scores.
 *
 * @param scored account_id, score, its interval, coverage, parts, strengths and weaknesses; written once
 * @param plan the applicable model, and the baseline that percentiles and lifts are held against
 * @param calibrated state/baselines with a baseline this night made; empty if an earlier one served
 * @param drift how far each metric has moved from the baseline; none on a night that calibrates
 * @param dropped criteria that left the model because their data is not configured
 */
public record Scores(
        Dataset<Row> scored,
        ModelId model,
        ScoringPlan plan,
        Optional<Staged> calibrated,
        List<Check> drift,
        List<String> dropped) {
    public Scores {
        drift = List.copyOf(drift);
        dropped = List.copyOf(dropped);
    }

    String modelId() {
        return model.toString();
    }

    Baseline baseline() {
        return plan.baseline();
    }
}
