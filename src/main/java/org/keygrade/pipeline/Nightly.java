package org.keygrade.pipeline;

import java.util.List;
import java.util.Set;
import org.keygrade.grade.Grades;
import org.keygrade.publish.Groundwork;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.Recovery;
import org.keygrade.publish.RunLock;
import org.keygrade.publish.Staged;
import org.keygrade.table.Inputs;
import org.keygrade.table.Table;
import org.keygrade.table.Tables;
import org.keygrade.warehouse.FailPoint;

/**
 * The nightly run: from deliveries to published grades. It either publishes or leaves what was published as it was.
 *
 * @param accepted gates a person accepts by name for this run
 */
public record Nightly(Run run, NewInputs newInputs, Networks networks, Set<String> accepted) {
    public Nightly {
        accepted = Set.copyOf(accepted);
    }

    /** Runs the night under the lock of the warehouse. */
    public NightReport grade() {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            FailPoint.LOCKED.pass();
            run.progress().step("recover", () -> Recovery.run(run.warehouse(), run.id(), run.catalog()));
            return night(Publications.read(run.warehouse()));
        }
    }

    private NightReport night(Publications before) {
        before.admit(run.asOf());
        try (NightData data = NightData.read(run, newInputs, accepted, before)) {
            Assignment assignment = Assignment.of(run, data.silver().of(Inputs.ACCOUNTS));
            return night(before, data, assignment);
        }
    }

    private NightReport night(Publications before, NightData data, Assignment assignment) {
        NightSteps steps = new NightSteps(run, before, networks);
        try (Groundwork gold = Groundwork.start(run.warehouse(), before.all().isEmpty() ? tables(data) : List.of())) {
            NetworkTables network = steps.network(data);
            Staged metrics = steps.metrics(data, network);
            Scores scores = steps.scores(data, assignment, metrics);
            Grades grades = steps.grades(data, metrics, network, scores);
            List<Staged> tables = steps.stage(data, metrics, network, scores, grades);
            gold.finish();
            Publication published = new NightEnd(run, before, accepted).publish(data, scores, grades, tables);
            NightReport report = new NightReports(run, before, published).of(data, scores);
            FailPoint.REPORTED.pass();
            steps.clean();
            return report;
        }
    }

    private List<Table> tables(NightData data) {
        return Tables.published().stream()
                .filter(table -> data.silver().has(Inputs.INTERACTIONS)
                        || !Tables.network().contains(table))
                .filter(run.config().pipeline()::publishes)
                .toList();
    }
}
