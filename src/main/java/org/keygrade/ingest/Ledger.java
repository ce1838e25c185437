package org.keygrade.ingest;

import static java.util.stream.Collectors.toSet;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.source.Delivery;
import org.keygrade.source.Known;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Parked;
import org.keygrade.warehouse.Warehouse;

/**
 * What earlier runs recorded when this one began.
 *
 * @param last delivery_seq of the newest recorded delivery; 0 before the first. Rows in silver beyond it come from a run
 *     that died before it recorded its deliveries
 * @param entries per dataset, the newest recorded delivery of every path
 * @param waiting datasets with parked rows
 */
record Ledger(long last, Map<String, List<Entry>> entries, Set<String> waiting) {
    private record Entry(Delivery delivery, long seq, String run) {}

    static Ledger read(Warehouse warehouse) {
        List<Entry> entries = warehouse.exists(Deliveries.TABLE) ? entries(warehouse) : List.of();
        Map<String, List<Entry>> byDataset = new HashMap<>();
        entries.forEach(entry -> byDataset
                .computeIfAbsent(entry.delivery().dataset(), name -> new ArrayList<>())
                .add(entry));
        long last = entries.stream().mapToLong(Entry::seq).max().orElse(0);
        return new Ledger(last, byDataset, waiting(warehouse));
    }

    /** One row per path that was ever delivered: the driver lists the same paths. */
    private static List<Entry> entries(Warehouse warehouse) {
        List<Row> rows = warehouse
                .read(Deliveries.TABLE)
                .groupBy("dataset", "path")
                .agg(max_by(
                                struct("size", "modified_at", "content_hash", "watermark", "delivery_seq", "run_id"),
                                col("delivery_seq"))
                        .as("newest"))
                .select("dataset", "path", "newest.*")
                .collectAsList();
        return rows.stream().map(Ledger::entry).toList();
    }

    private static Entry entry(Row row) {
        Delivery delivery = new Delivery(
                row.getString(0),
                row.getString(1),
                row.getLong(2),
                row.getTimestamp(3).getTime(),
                row.getString(4),
                row.getString(5));
        return new Entry(delivery, row.getLong(6), row.getString(7));
    }

    private static Set<String> waiting(Warehouse warehouse) {
        if (!warehouse.exists(Parked.TABLE)) {
            return Set.of();
        }
        return warehouse.read(Parked.TABLE).select("dataset").distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .collect(toSet());
    }

    /** What a source needs to tell new from old. */
    Known known(String dataset) {
        Map<String, Delivery> deliveries = new HashMap<>();
        of(dataset).forEach(entry -> deliveries.put(entry.delivery().path(), entry.delivery()));
        return new Known(watermark(dataset), deliveries);
    }

    private @Nullable String watermark(String dataset) {
        return of(dataset).stream()
                .filter(entry -> entry.delivery().watermark() != null)
                .max(Comparator.comparingLong(Entry::seq))
                .map(entry -> Objects.requireNonNull(entry.delivery().watermark()))
                .orElse(null);
    }

    /** The paths the newest load of a dataset was made of: another set is another snapshot. */
    Set<String> newestPaths(String dataset) {
        Set<String> paths = new HashSet<>();
        of(dataset).stream()
                .max(Comparator.comparingLong(Entry::seq))
                .ifPresent(newest -> of(dataset).stream()
                        .filter(entry -> entry.run().equals(newest.run()))
                        .forEach(entry -> paths.add(entry.delivery().path())));
        return paths;
    }

    private List<Entry> of(String dataset) {
        return entries.getOrDefault(dataset, List.of());
    }
}
