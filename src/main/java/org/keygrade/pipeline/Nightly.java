package org.keygrade.pipeline;

import java.util.List;
import java.util.Set;
import org.keygrade.grade.Grades;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.Recovery;
import org.keygrade.publish.RunLock;
import org.keygrade.publish.Staged;

/**
 * The nightly run: from deliveries to published grades. It either publishes or leaves what was published as it was.
 *
 * @param accepted gates a person accepts by name for this run
 */
public record Nightly(Run run, NewInputs newInputs, Set<String> accepted) {
    public Nightly {
        accepted = Set.copyOf(accepted);
    }

    /** Runs the night under the lock of the warehouse. */
    public NightReport grade() {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            run.progress().step("recover", () -> Recovery.run(run.warehouse(), run.id(), run.catalog()));
            return night(Publications.read(run.warehouse()));
        }
    }

    private NightReport night(Publications before) {
        before.admit(run.asOf());
        NightSteps steps = new NightSteps(run, before);
        NightData data = NightData.read(run, newInputs, accepted, before);
        NetworkTables network = steps.network(data);
        Staged metrics = steps.metrics(data, network);
        Scores scores = steps.scores(data, metrics);
        Grades grades = steps.grades(data, metrics, network, scores);
        List<Staged> tables = steps.stage(metrics, network, scores, grades);
        Publication published = new NightEnd(run, before, accepted).publish(data, scores, grades, tables);
        NightReport report = new NightReports(run, before, published).of(data, scores);
        steps.clean();
        return report;
    }
}
