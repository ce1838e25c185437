package org.keygrade.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.error.KeygradeException;
import org.keygrade.ingest.DatasetReport.Finding;
import org.keygrade.source.Source;
import org.keygrade.table.Check;
import org.keygrade.table.Input;
import org.keygrade.table.Link;
import org.keygrade.table.Parked;
import org.keygrade.warehouse.Work;

/**
 * Stages one dataset: reads what is new and what waits, checks it, finds a verdict for each row, and counts.
 *
 * @param folder where staged rows are kept
 */
record Stage(Night night, Ledger ledger, String folder, Input input, Source source, List<Arrival> arrivals) {
    /**
     * Writes the staged rows and their marks below the folder.
     *
     * @param earlier the datasets that were staged before: all that the links refer to
     * @param spans exchange rates as made by {@link Exchange#spans}; null: none
     */
    StagedDataset run(Map<String, StagedDataset> earlier, @Nullable Dataset<Row> spans) {
        try {
            return staged(earlier, spans);
        } catch (Exception e) { // Spark's checked ones included, which Java is not told of
            Optional<KeygradeException> explained = source.explained(e);
            if (explained.isPresent()) {
                throw explained.get();
            }
            throw e;
        }
    }

    private StagedDataset staged(Map<String, StagedDataset> earlier, @Nullable Dataset<Row> spans) {
        Dataset<Row> checked = checked();
        if (checked == null) {
            return StagedDataset.unchanged(input).and(staleness(Tally.NOTHING));
        }
        Exchange exchange = new Exchange(night.pipeline().reportingCurrency(), night.asOf(), spans);
        Remembered remembered = Remembered.of(night, input);
        Dataset<Row> converted = exchange.convert(input, remembered.rows(checked));
        Dataset<Row> staged = remembered.texts(Work.stored(converted, path("rows")));
        Dataset<Row> marks = night.few(Marks.of(input, staged, keys(earlier)), path("marks"));
        return judged(staged, Verdict.of(input, staged, marks));
    }

    /** The rows that come and those that wait: typed alike once the contract has seen them. */
    private @Nullable Dataset<Row> checked() {
        Contract contract =
                Contract.of(input, night.source(input), night.pipeline().businessTimeZone());
        Dataset<Row> delivered = arrivals.isEmpty() ? null : contract.check(delivered());
        Dataset<Row> waiting = waiting();
        if (waiting == null) {
            return delivered;
        }
        Dataset<Row> again = contract.check(waiting);
        return delivered == null ? again : delivered.unionByName(again);
    }

    private Dataset<Row> delivered() {
        return Pseudonyms.of(night, input).rows(Intake.delivered(night.spark(), source, arrivals));
    }

    /** A new snapshot is the whole: what waited of an earlier one is gone or in it. */
    private @Nullable Dataset<Row> waiting() {
        if (!ledger.waiting().contains(input.name()) || isNewSnapshot()) {
            return null;
        }
        Dataset<Row> parked = night.warehouse().read(Parked.TABLE);
        return Intake.parked(
                input,
                parked.where(col("dataset")
                        .equalTo(input.name())
                        .and(col("delivery_seq").leq(ledger.last()))));
    }

    private boolean isNewSnapshot() {
        return night.source(input).load() == Load.SNAPSHOT && !arrivals.isEmpty();
    }

    private Map<String, Dataset<Row>> keys(Map<String, StagedDataset> earlier) {
        Map<String, Dataset<Row>> keys = new HashMap<>();
        for (Link link : input.links()) {
            StagedDataset referred = earlier.get(link.input());
            if (link.missing() == Link.Missing.PARK && referred != null) {
                keys.put(link.input(), Preview.keys(night, referred));
            }
        }
        return keys;
    }

    private StagedDataset judged(Dataset<Row> staged, Dataset<Row> judged) {
        Tally tally = Tally.of(night, input, staged, judged);
        tally.reconcile(input.name(), arrivals);
        Closings closings = isNewSnapshot() ? Closings.of(night, input, staged) : Closings.NONE;
        Dataset<Row> faults = faults(tally, judged);
        DatasetReport report = report(tally, closings, findings(tally, faults));
        Set<String> columns = arrivals.isEmpty()
                ? Set.of()
                : source.columns(arrivals.stream().map(Arrival::delivery).toList());
        return new StagedDataset(input, arrivals, columns, judged, faults, tally, report, checks(tally, closings));
    }

    /** Written once: several read them, and to find them takes a look at every column of all rows. */
    private @Nullable Dataset<Row> faults(Tally tally, Dataset<Row> judged) {
        long count = Stream.of(Verdict.REJECTED, Verdict.PARKED)
                .mapToLong(state -> tally.delivered(state) + tally.retried(state))
                .sum();
        return count == 0 ? null : night.few(Verdict.faults(input, judged), count, path("faults"));
    }

    private static List<Finding> findings(Tally tally, @Nullable Dataset<Row> faults) {
        boolean found = tally.delivered(Verdict.REJECTED) + tally.delivered(Verdict.PARKED) > 0;
        return found && faults != null ? Tally.findings(faults) : List.of();
    }

    private DatasetReport report(Tally tally, Closings closings, List<Finding> findings) {
        return new DatasetReport(
                input.name(),
                arrivals.size(),
                tally.delivered(Tally.READ),
                tally.delivered(Verdict.ACCEPTED),
                tally.delivered(Verdict.REJECTED),
                tally.delivered(Verdict.PARKED),
                tally.delivered(Verdict.DUPLICATE),
                tally.retried(Verdict.ACCEPTED),
                tally.retried(Verdict.PARKED),
                closings.closed(),
                findings);
    }

    private List<Check> checks(Tally tally, Closings closings) {
        List<Check> checks = new ArrayList<>();
        long read = tally.delivered(Tally.READ);
        double bound = night.pipeline().gates().maxRejectRatio();
        checks.add(Gates.rejects(input.name(), tally.delivered(Verdict.REJECTED), read, bound));
        if (isNewSnapshot()) {
            double deletes = night.source(input).maxDeleteRatio();
            checks.add(Gates.deletes(input.name(), closings.closed(), closings.open(), deletes));
        }
        checks.addAll(staleness(tally));
        return checks;
    }

    private List<Check> staleness(Tally tally) {
        Integer bound = night.source(input).maxStalenessDays();
        return bound == null
                ? List.of()
                : List.of(Gates.staleness(input.name(), Newest.of(night, input, tally), night.asOf(), bound));
    }

    private String path(String part) {
        return folder + "/" + input.name() + "/" + part;
    }
}
