package org.keygrade.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keygrade.config.ScoringModel;
import org.keygrade.publish.Night;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.Publisher;
import org.keygrade.publish.RunLock;
import org.keygrade.publish.Stage;
import org.keygrade.publish.Staged;
import org.keygrade.score.Baseline;
import org.keygrade.score.BaselineRows;
import org.keygrade.score.Baselines;

/** Stores the published portfolio as new baselines, which the next night scores by. */
public record Calibrate(Run run) {
    /**
     * A new baseline.
     *
     * @param model name of the model whose accounts it was taken from
     */
    public record Stored(String model, String baselineId) {}

    /** Returns the new baselines, one for each model; fails with exit 2 if nothing is published. */
    public List<Stored> store() {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            Publications before = Publications.read(run.warehouse());
            PublishedNight night = PublishedNight.of(run);
            Publication head = before.head().orElseThrow();
            Assignment assignment = night.assignment();
            Baselines all = BaselineRows.read(night.tables().asDefined(org.keygrade.table.Baselines.TABLE));
            List<Stored> stored = new ArrayList<>();
            for (ScoringModel model : assignment.active()) {
                Baseline baseline = new ScoreSteps(
                                night.run(), model, night.silver(), assignment.of(model, night.metrics()))
                        .calibrate();
                all = all.with(baseline);
                stored.add(new Stored(model.name(), baseline.id()));
            }
            publish(before, head, all);
            return stored;
        }
    }

    private void publish(Publications before, Publication head, Baselines all) {
        Stage stage = new Stage(run.warehouse(), run.id());
        Staged staged = stage.write(org.keygrade.table.Baselines.TABLE, BaselineRows.rows(run.spark(), all));
        new Publisher(run.warehouse(), run.catalog()).calibrated(night(before, head), staged);
        stage.clean();
    }

    private Night night(Publications before, Publication head) {
        return new Night(
                head.asOf(),
                run.id(),
                before.headId(),
                head.modelId(),
                head.baselineId(),
                head.scheme(),
                head.inputs(),
                List.of(),
                Set.of());
    }
}
