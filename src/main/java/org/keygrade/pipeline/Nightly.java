package org.keygrade.pipeline;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.grade.Grades;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.publish.Recovery;
import org.keygrade.publish.RunLock;
import org.keygrade.publish.Staged;

/** The nightly run: from deliveries to published grades. */
public final class Nightly {
    private final Run run;
    private final NewInputs newInputs;
    private final Set<String> accepted;

    /** Whether a re-run of a date takes what was delivered since. */
    public enum NewInputs {
        /** A re-run grades from the inputs of the publication it repeats; the first run of a date always reads. */
        KEEP,
        /** What was delivered since is read. */
        TAKE
    }

    /**
     * @param accepted gates a person accepts by name for this run
     */
    public Nightly(Run run, NewInputs newInputs, Set<String> accepted) {
        this.run = run;
        this.newInputs = newInputs;
        this.accepted = Set.copyOf(accepted);
    }

    /** Runs the night and publishes it, or fails and leaves what was published as it was. */
    public NightReport run() {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            run.progress().step("recover what a failed run left behind", () -> Recovery.run(run.warehouse(), run.id()));
            return night(Publications.read(run.warehouse()));
        }
    }

    private NightReport night(Publications before) {
        before.admit(run.asOf());
        NightData data = new NightInputs(run, newInputs, accepted).read(before);
        NightTables tables = new NightTables(run);

        RelationshipTables relationships = tables.relationships(data.silver());
        Staged metrics = tables.metrics(data.silver(), relationships);
        Scores scores = tables.scores(data.silver(), metrics, before);
        Grades grades = tables.grades(data, metrics, relationships, scores, before);
        List<Staged> staged = tables.staged();

        Publication published = tables.publish(data, scores, grades, before, accepted);
        return new NightReports(run, data, scores, staged, published, before).report();
    }
}
