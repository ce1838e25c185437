package org.keygrade.ingest;

import static org.apache.spark.sql.functions.col;
import static org.keygrade.ingest.Staging.STATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Check;
import org.keygrade.table.Input;

/**
 * One dataset, read and judged, before silver knows of it.
 *
 * @param arrivals the deliveries that were read
 * @param columns our names of the columns they bring
 * @param judged rows as {@link Verdict#of} leaves them; null if there was nothing to read and nothing waiting
 * @param faults those of them that were rejected or wait, as {@link Verdict#faults} has them; null if there are none
 */
record StagedDataset(
        Input input,
        List<Arrival> arrivals,
        Set<String> columns,
        @Nullable Dataset<Row> judged,
        @Nullable Dataset<Row> faults,
        Tally tally,
        DatasetReport report,
        List<Check> checks) {
    /** Nothing new and nothing waiting. */
    static StagedDataset unchanged(Input input) {
        DatasetReport report = new DatasetReport(input.name(), 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
        return new StagedDataset(input, List.of(), Set.of(), null, null, Tally.NOTHING, report, List.of());
    }

    /** The same with more checks. */
    StagedDataset and(List<Check> more) {
        List<Check> all = new ArrayList<>(checks);
        all.addAll(more);
        return new StagedDataset(input, arrivals, columns, judged, faults, tally, report, all);
    }

    /** The same with one more finding. */
    StagedDataset and(DatasetReport.Finding finding) {
        return new StagedDataset(input, arrivals, columns, judged, faults, tally, report.and(finding), checks);
    }

    /** Whether anything is to be written for it. */
    boolean changes() {
        return !arrivals.isEmpty() || tally.retried(Verdict.PARKED) < tally.retried(Tally.READ);
    }

    /** Rows with this verdict, delivered now or earlier. */
    long rows(String state) {
        return tally.delivered(state) + tally.retried(state);
    }

    /** The newest delivery; only of a dataset that has one. */
    long lastSeq() {
        return arrivals.get(arrivals.size() - 1).seq();
    }

    /** The accepted rows that go to silver: one per key. */
    Dataset<Row> winners(Dataset<Row> rows) {
        Dataset<Row> accepted = rows.where(col(STATE).equalTo(Verdict.ACCEPTED));
        return tally.contested() ? Verdict.newest(input, accepted) : accepted;
    }

    /** The rows that were rejected; null if there are none. */
    @Nullable
    Dataset<Row> rejected() {
        return rows(Verdict.REJECTED) > 0 ? faults(Verdict.REJECTED) : null;
    }

    /** The rows that go on waiting; null if there are none. */
    @Nullable
    Dataset<Row> waiting() {
        if (rows(Verdict.PARKED) == 0) {
            return null;
        }
        Dataset<Row> parked = faults(Verdict.PARKED);
        return tally.contested() ? Verdict.unreplaced(input, Objects.requireNonNull(judged), parked) : parked;
    }

    private Dataset<Row> faults(String state) {
        return Objects.requireNonNull(faults).where(col(STATE).equalTo(state));
    }
}
