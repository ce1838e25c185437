package org.keygrade.ingest;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.Pipeline;
import org.keygrade.source.Delivery;
import org.keygrade.source.Source;
import org.keygrade.source.Sources;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Warehouse;
import org.keygrade.warehouse.Workers;

/**
 * From deliveries to silver: {@link #stage} reads and judges, {@link #commit} writes, {@link #silver} shows what the
 * rest of the night builds on. A run that dies anywhere is made good by the next one.
 */
public final class Ingest {
    private final Night night;
    private final Function<Input, Source> sources;

    Ingest(Night night, Function<Input, Source> sources) {
        this.night = night;
        this.sources = sources;
    }

    public static Ingest of(Warehouse warehouse, Pipeline pipeline, LocalDate asOf, String runId) {
        Night night = new Night(warehouse, pipeline, asOf, runId);
        return new Ingest(night, input -> Sources.of(warehouse.spark(), input, night.source(input)));
    }

    /** Lists what was delivered to the configured datasets and not read by an earlier night. */
    public Fresh fresh() {
        Ledger ledger = Ledger.read(night.warehouse());
        Map<String, Source> bound = night.inputs().stream().collect(toMap(Input::name, sources));
        try (Workers workers = new Workers(night.spark())) {
            return new Fresh(ledger, bound, arrivals(ledger, bound, workers));
        }
    }

    /** How many rows silver holds before this night, as its logs tell. */
    public long silverRows() {
        List<Table> there = night.inputs().stream()
                .map(Input::silver)
                .filter(night.warehouse()::exists)
                .toList();
        return Workers.map(
                        night.spark(),
                        there,
                        table -> night.warehouse().log(table.path()).rows())
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * Reads the new deliveries and all parked rows of the configured datasets, and finds a verdict for each row.
     *
     * @param folder where staged rows are kept, for the caller to delete; nothing else is written
     */
    public Staged stage(Fresh fresh, String folder) {
        try (Workers workers = new Workers(night.spark())) {
            Stages stages = new Stages(night, workers, input -> stage(fresh, folder, input));
            return Cycles.found(night, new Staged(stages.run(), fresh.ledger(), folder));
        }
    }

    private Stage stage(Fresh fresh, String folder, Input input) {
        return new Stage(night, fresh.ledger(), folder, input, of(fresh.sources(), input), of(fresh.arrivals(), input));
    }

    /** The accounts as silver will have them once these are committed, readable while their folder is there. */
    public Dataset<Row> accounts(Staged staged) {
        return Preview.rows(night, staged.of(Inputs.ACCOUNTS));
    }

    /** Writes what was staged: silver, rejects, parked rows, and last the deliveries. */
    public void commit(Staged staged) {
        new Commit(night, staged).run();
    }

    /** The tables {@link #silver} reads, to be pinned by version: table path to its newest version. */
    public Map<String, Long> versions() {
        Map<String, Long> versions = new LinkedHashMap<>();
        night.inputs().forEach(input -> put(versions, input.silver()));
        put(versions, Deliveries.TABLE);
        return versions;
    }

    private void put(Map<String, Long> versions, Table table) {
        versions.put(table.path(), night.warehouse().version(table));
    }

    /**
     * Silver at pinned versions: rows that are there and dated on or before the as-of date.
     *
     * @param versions as {@link #versions} gave them, on this night or on an earlier one
     */
    public Silver silver(Map<String, Long> versions) {
        return SilverView.of(night, versions);
    }

    private Map<String, List<Arrival>> arrivals(Ledger ledger, Map<String, Source> bound, Workers workers) {
        Map<String, CompletableFuture<List<Delivery>>> listed = new LinkedHashMap<>();
        for (Input input : night.inputs()) {
            listed.put(
                    input.name(),
                    workers.after(
                            List.of(),
                            () -> Arrivals.fresh(
                                    night.source(input),
                                    input.name(),
                                    of(bound, input).deliveries(ledger.known(input.name())),
                                    ledger)));
        }
        Map<String, List<Delivery>> fresh = new LinkedHashMap<>();
        listed.forEach((name, deliveries) -> fresh.put(name, Workers.result(deliveries)));
        return Arrivals.numbered(fresh, ledger.last());
    }

    private static <T> T of(Map<String, T> map, Input input) {
        T found = map.get(input.name());
        if (found == null) {
            throw new IllegalStateException("nothing is bound to " + input.name());
        }
        return found;
    }
}
