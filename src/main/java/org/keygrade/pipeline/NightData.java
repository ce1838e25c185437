package org.keygrade.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.ingest.DatasetReport;
import org.keygrade.ingest.Fresh;
import org.keygrade.ingest.Hierarchy;
import org.keygrade.ingest.Ingest;
import org.keygrade.ingest.Staged;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Publications;
import org.keygrade.table.Check;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Work;

/**
 * What a night grades from.
 *
 * @param versions silver and control table path to the version this night reads
 * @param rows how many silver holds
 * @param groups account_id, group_id, cyclic
 * @param reports what was read; empty for a re-run from the inputs of the publication it repeats
 */
record NightData(
        Silver silver,
        Map<String, Long> versions,
        long rows,
        Dataset<Row> groups,
        List<DatasetReport> reports,
        List<Check> checks)
        implements AutoCloseable {
    /** Reads and merges what was delivered, unless this night repeats one; a closed gate stops it before silver. */
    static NightData read(Run run, NewInputs newInputs, Set<String> accepted, Publications before) {
        Ingest ingest = Ingest.of(run.warehouse(), run.config().pipeline(), run.asOf(), run.id());
        Optional<Publication> repeated =
                before.head().filter(head -> head.asOf().equals(run.asOf()) && newInputs == NewInputs.KEEP);
        if (repeated.isPresent()) {
            Map<String, Long> versions = repeated.get().inputs();
            Scale.fit(run.spark(), ingest);
            long rows = ingest.silverRows();
            Silver silver = Scale.silver(run.spark(), ingest.silver(versions), rows);
            return new NightData(silver, versions, rows, groups(run, silver), List.of(), List.of());
        }
        Staged staged = staged(run, ingest);
        FailPoint.INPUTS_STAGED.pass();
        new Gatekeeper(run, before, accepted).pass(staged.checks());
        run.progress().step("merge into silver", () -> ingest.commit(staged));
        Map<String, Long> versions = ingest.versions();
        long rows = ingest.silverRows();
        Silver silver = Scale.silver(run.spark(), ingest.silver(versions), rows);
        Dataset<Row> groups = staged.groups().orElseGet(() -> groups(run, silver));
        return new NightData(silver, versions, rows, groups, staged.reports(), staged.checks());
    }

    static Staged staged(Run run, Ingest ingest) {
        String folder = run.warehouse().path("work/" + run.id() + "/ingest");
        return run.progress()
                .step(
                        "read and check inputs",
                        () -> {
                            Fresh fresh = ingest.fresh();
                            Scale.fit(run.spark(), fresh, ingest);
                            return ingest.stage(fresh, folder);
                        },
                        staged -> staged.reports().stream()
                                .mapToLong(DatasetReport::read)
                                .sum());
    }

    @Override
    public void close() {
        silver.release();
    }

    private static Dataset<Row> groups(Run run, Silver silver) {
        return new Work(run.warehouse(), run.id()).write("groups", Hierarchy.groups(silver.of(Inputs.ACCOUNTS)));
    }
}
