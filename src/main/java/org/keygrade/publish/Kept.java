package org.keygrade.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The publications that must stay readable: the head, and each that was the head at some time in the days that
 * publications are kept.
 *
 * @param publications oldest first
 */
record Kept(List<Publication> publications) {
    Kept {
        publications = List.copyOf(publications);
    }

    static Kept of(Publications all, int days, Instant now) {
        Instant from = now.minus(Duration.ofDays(days));
        List<Publication> kept = new ArrayList<>();
        List<Publication> known = all.all();
        for (int i = 0; i < known.size(); i++) {
            boolean head = i == known.size() - 1;
            if (head || !known.get(i + 1).publishedAt().isBefore(from)) {
                kept.add(known.get(i));
            }
        }
        return new Kept(kept);
    }

    /** The age of the oldest; zero if nothing is published. */
    Duration age(Instant now) {
        return publications.stream()
                .map(Publication::publishedAt)
                .min(Comparator.naturalOrder())
                .map(oldest -> Duration.between(oldest, now))
                .orElse(Duration.ZERO);
    }

    /** The versions they name, of inputs too, by table. */
    Map<String, TreeSet<Long>> versions() {
        Map<String, TreeSet<Long>> versions = new TreeMap<>();
        for (Publication publication : publications) {
            publication.tables().forEach((path, state) -> add(versions, path, state.version()));
            publication.inputs().forEach((path, version) -> add(versions, path, version));
        }
        return versions;
    }

    private static void add(Map<String, TreeSet<Long>> versions, String path, long version) {
        versions.computeIfAbsent(path, first -> new TreeSet<>()).add(version);
    }
}
