package org.keygrade.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keygrade.config.SourceConfig;
import org.keygrade.source.Delivery;

/** Which deliveries are new, and in which order they count: dataset by dataset, oldest file first, then by path. */
final class Arrivals {
    private Arrivals() {}

    /** The deliveries to read; all that lie there if they are a snapshot and anything about them has changed. */
    static List<Delivery> fresh(SourceConfig source, String dataset, List<Delivery> present, Ledger ledger) {
        List<Delivery> unknown = present.stream()
                .filter(delivery -> !ledger.known(dataset).has(delivery))
                .toList();
        if (source.load() != SourceConfig.Load.SNAPSHOT) {
            return unknown;
        }
        Set<String> paths = present.stream().map(Delivery::path).collect(Collectors.toSet());
        return unknown.isEmpty() && paths.equals(ledger.newestPaths(dataset)) ? List.of() : present;
    }

    /** Numbers deliveries from the last recorded one on. */
    static Map<String, List<Arrival>> numbered(Map<String, List<Delivery>> fresh, long last) {
        Map<String, List<Arrival>> arrivals = new LinkedHashMap<>();
        long seq = last;
        for (Map.Entry<String, List<Delivery>> dataset : fresh.entrySet()) {
            List<Delivery> ordered = new ArrayList<>(dataset.getValue());
            ordered.sort(Comparator.comparingLong(Delivery::modifiedMillis).thenComparing(Delivery::path));
            List<Arrival> numbered = new ArrayList<>();
            for (Delivery delivery : ordered) {
                seq++;
                numbered.add(new Arrival(delivery, seq));
            }
            arrivals.put(dataset.getKey(), numbered);
        }
        return arrivals;
    }
}
