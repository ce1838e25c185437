package org.keygrade.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.ScoringModel;
import org.keygrade.publish.Staged;
import org.keygrade.table.Check;

/**
 * A night's scores.
 *
 * @param scored account_id, model, model_id, score, its interval, coverage, parts, strengths and weaknesses; written
 *     once
 * @param scoring the models, with the baselines that percentiles and lifts are held against
 * @param idle models that claim nobody
 * @param calibrated state/baselines with the baselines this night made; empty if earlier ones served
 * @param drift how far each metric has moved from the baseline; none of a model that was calibrated tonight
 */
public record Scores(
        Dataset<Row> scored, Scoring scoring, List<ScoringModel> idle, Optional<Staged> calibrated, List<Check> drift) {
    public Scores {
        idle = List.copyOf(idle);
        drift = List.copyOf(drift);
    }

    String modelId() {
        return scoring.id().toString();
    }

    /** Of the single models. */
    Set<String> modelIds() {
        return scoring.models().stream().map(model -> model.id().toString()).collect(Collectors.toSet());
    }

    /** What people should know about the models tonight. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (FittedModel model : scoring.models()) {
            model.dropped()
                    .forEach(criterion -> notes.add("Criterion " + criterion + scoring.of(model)
                            + " has no data source and left the model; the others share its weight."));
        }
        idle.forEach(model ->
                notes.add("Model \"" + model.name() + "\" claims no account: see `filter` in " + model.file() + "."));
        return notes;
    }
}
