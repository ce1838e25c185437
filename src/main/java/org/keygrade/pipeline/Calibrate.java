package org.keygrade.pipeline;

import java.util.List;
import java.util.Set;
import org.keygrade.publish.Night;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.Publisher;
import org.keygrade.publish.RunLock;
import org.keygrade.publish.Stage;
import org.keygrade.publish.Staged;
import org.keygrade.score.Baseline;
import org.keygrade.score.BaselineRows;
import org.keygrade.table.Baselines;

/** Stores the published portfolio as a new baseline, which the next night scores by. */
public record Calibrate(Run run) {
    /** Returns the id of the new baseline; fails with exit 2 if nothing is published. */
    public String store() {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            Publications before = Publications.read(run.warehouse());
            PublishedTables published = PublishedTables.head(run.warehouse());
            ScoreSteps steps = ScoreSteps.over(published, run);
            Publication head = before.head().orElseThrow();
            Baseline baseline = steps.calibrate(steps.applicable().model());
            Stage stage = new Stage(run.warehouse(), run.id());
            Staged staged = steps.store(BaselineRows.read(published.asDefined(Baselines.TABLE)), baseline, stage);
            new Publisher(run.warehouse(), run.catalog()).calibrated(night(before, head), staged);
            stage.clean();
            return baseline.id();
        }
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
