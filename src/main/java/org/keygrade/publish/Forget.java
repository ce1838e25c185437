package org.keygrade.publish;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.PublishErrors;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.warehouse.Forgotten;
import org.keygrade.warehouse.Warehouse;

/**
 * Erases people, under the lock: first they are suppressed, so that nothing brings them back, then every table is rid
 * of them, then the tables are published. One that was cut off is finished by the next run.
 *
 * @param catalog the database of the views; null: none
 */
public record Forget(Warehouse warehouse, @Nullable String catalog) {
    private static final int SHOWN = 20;

    /** What becomes of contacts that silver does not know. */
    public enum Unknown {
        /** Nothing is done, for anybody: it may be a slip of the pen. */
        REFUSED,
        /** They are suppressed like the others, and never come in. */
        SUPPRESSED
    }

    /**
     * What was done.
     *
     * @param erased table path to the rows that went, or had a column emptied
     * @param alike contacts with the e-mail of one who was forgotten, at most 20
     * @param publication empty if there was nothing to publish
     */
    public record Report(SortedMap<String, Long> erased, List<String> alike, Optional<Publication> publication) {}

    /**
     * Forgets contacts by their keys.
     *
     * @throws org.keygrade.error.KeygradeException exit 2 for contacts nobody knows, if they are refused
     */
    public Report contacts(Set<String> contacts, Unknown unknown, @Nullable String because, String runId) {
        Publications before = Publications.read(warehouse);
        Map<String, String> byHash = contacts.stream()
                .collect(toMap(Suppression::hash, contact -> contact, (first, same) -> first, LinkedHashMap::new));
        Suppression suppression = new Suppression(warehouse);
        Set<String> known = suppression.of(byHash.keySet());
        Map<String, String> fresh = new LinkedHashMap<>(byHash);
        fresh.keySet().removeAll(known);
        if (unknown == Unknown.REFUSED) {
            refuseUnknown(fresh, inputs(before));
        }
        Permissions.prepare(warehouse);
        if (!fresh.isEmpty()) {
            suppression.add(fresh.keySet(), because, runId);
        }
        return erase(before, runId);
    }

    private void refuseUnknown(Map<String, String> byHash, Map<String, Long> pinned) {
        Dataset<Row> hashes = People.all(warehouse, pinned)
                .select(Forgotten.hash(col("contact_id")).as("_hash"));
        Map<String, String> missing = new LinkedHashMap<>(byHash);
        missing.keySet().removeAll(new Suppression(warehouse).among(hashes, byHash.keySet()));
        if (!missing.isEmpty()) {
            throw PublishErrors.unknownContacts(List.copyOf(missing.values()));
        }
    }

    /** Ends a forgetting that was cut off after its people were suppressed; empty if there was none. */
    static Optional<Publication> finish(Warehouse warehouse, @Nullable String catalog, Publications publications) {
        if (publications.head().isEmpty()) {
            return Optional.empty();
        }
        List<String> dead = new Suppression(warehouse)
                .runs().stream()
                        .filter(run -> !publications.isPublished(run, Kind.FORGET))
                        .sorted()
                        .toList();
        Optional<Publication> last = Optional.empty();
        for (String runId : dead) {
            last = new Forget(warehouse, catalog)
                    .erase(Publications.read(warehouse), runId)
                    .publication();
        }
        return last;
    }

    private Report erase(Publications before, String runId) {
        Erasure erasure = Erasure.begin(warehouse, inputs(before), runId);
        List<String> alike = alike(erasure);
        erasure.control();
        Map<String, Long> inputs = erasure.silver(inputs(before));
        Map<String, TableState> tables =
                erasure.published(before.head().map(Publication::tables).orElse(Map.of()));
        Permissions.apply(warehouse);
        boolean done =
                erasure.erased().isEmpty() && !new Suppression(warehouse).runs().contains(runId);
        Optional<Publication> publication = before.head()
                .filter(head -> !done)
                .map(head -> publish(head.again(before.nextId(), Kind.FORGET, runId, tables, inputs)));
        return new Report(erasure.erased(), alike, publication);
    }

    private Publication publish(Publication publication) {
        Publications.commit(warehouse, publication);
        Current.publish(warehouse, catalog, publication);
        return publication;
    }

    private static Map<String, Long> inputs(Publications publications) {
        return publications.head().map(Publication::inputs).orElse(Map.of());
    }

    /** The same person may stand there under other keys, which only whoever asked can tell. */
    private List<String> alike(Erasure erasure) {
        Dataset<Row> all = People.all(warehouse, Map.of());
        Dataset<Row> emails =
                erasure.people().select(col("email").as("_theirs")).distinct();
        Dataset<Row> same = all.join(emails, col("email").equalTo(col("_theirs")), "left_semi")
                .join(erasure.people().select("contact_id"), new String[] {"contact_id"}, "left_anti")
                .select("contact_id")
                .distinct()
                .sort("contact_id");
        return new ArrayList<>(
                same.takeAsList(SHOWN).stream().map(row -> row.getString(0)).toList());
    }
}
