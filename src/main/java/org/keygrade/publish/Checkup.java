package org.keygrade.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keygrade.warehouse.DataFiles;
import org.keygrade.warehouse.Warehouse;
import org.keygrade.warehouse.Workers;

/**
 * Whether a warehouse is what its publications say, by looking only: the head's tables down to every value, the other
 * publications that are kept down to their files, and what follows from them or lies about.
 *
 * @param catalog the database of the views; null: none
 */
public record Checkup(Warehouse warehouse, @Nullable String catalog) {
    private static final String BACKUP = "Bring the table's folder back from a backup";

    public Checkup {
        warehouse = warehouse.light();
    }

    /** What there is to say: on a sound warehouse nothing, or notes only. */
    public List<Finding> findings() {
        Publications publications;
        try {
            publications = Publications.read(warehouse);
        } catch (Exception e) { // Spark throws a checked one for a file it cannot read, without declaring it
            return List.of(noLedger(e));
        }
        return findings(publications);
    }

    private List<Finding> findings(Publications publications) {
        Kept kept = Kept.of(publications, warehouse.publicationDays(), Instant.now());
        Map<String, Reach> reach = reach(kept);
        List<Finding> findings = new ArrayList<>();
        publications.head().ifPresent(head -> findings.addAll(head(head, reach)));
        boolean readable = findings.isEmpty();
        publications.head().ifPresent(head -> findings.addAll(older(kept, head, reach)));
        findings.addAll(new Pointers(warehouse, catalog).findings(publications));
        findings.addAll(new Leftovers(warehouse).findings(publications, readable));
        findings.addAll(new Retentions(warehouse).findings(kept));
        if (findings.stream().noneMatch(Finding::isWrong)) {
            unnamed(kept, reach).ifPresent(findings::add);
        }
        return findings;
    }

    private static Finding noLedger(Exception e) {
        return Finding.wrong(
                "control/publications cannot be read (%s).".formatted(Reach.firstLine(e)),
                "Nothing else says which versions belong together; no run can start.",
                BACKUP + "; until then gold/_current.json names the versions of the last publication.");
    }

    /** Replaced files that wait for their retention to end, and what failed runs wrote. */
    private Optional<Finding> unnamed(Kept kept, Map<String, Reach> reach) {
        List<DataFiles.Found> unnamed = kept.versions().entrySet().stream()
                .flatMap(table -> at(reach, table.getKey()).unnamed(table.getValue()).stream())
                .toList();
        long bytes = unnamed.stream().mapToLong(DataFiles.Found::bytes).sum();
        return unnamed.isEmpty()
                ? Optional.empty()
                : Optional.of(Finding.note(
                        "%d data files (%.1f MB) are of no publication that is kept."
                                .formatted(unnamed.size(), bytes / 1e6),
                        "They take up room.",
                        "keygrade maintain deletes them when Delta's retention is over."));
    }

    private Map<String, Reach> reach(Kept kept) {
        return Workers.map(warehouse.spark(), kept.versions().keySet(), path -> Reach.of(warehouse, path)).stream()
                .collect(Collectors.toMap(Reach::path, one -> one));
    }

    private List<Finding> head(Publication head, Map<String, Reach> reach) {
        List<Finding> findings = new ArrayList<>();
        Workers.map(warehouse.spark(), new TreeMap<>(head.tables()).entrySet(), table -> table(head, table, reach))
                .forEach(damage -> damage.ifPresent(findings::add));
        Workers.map(warehouse.spark(), new TreeMap<>(head.inputs()).entrySet(), input -> input(head, input, reach))
                .forEach(damage -> damage.ifPresent(findings::add));
        return findings;
    }

    private static Optional<Finding> table(
            Publication head, Map.Entry<String, TableState> table, Map<String, Reach> reach) {
        Reach found = at(reach, table.getKey());
        TableState state = table.getValue();
        return found.broken(state.version(), state)
                .or(() -> found.changed(state))
                .map(wrong -> Finding.wrong(
                        "%s version %d is not what publication %d published: %s."
                                .formatted(table.getKey(), state.version(), head.id(), wrong),
                        "Readers fail, or miss rows without a word.",
                        BACKUP + ", or roll back to an earlier publication (keygrade rollback)."));
    }

    private static Optional<Finding> input(Publication head, Map.Entry<String, Long> input, Map<String, Reach> reach) {
        return at(reach, input.getKey())
                .broken(input.getValue(), null)
                .map(wrong -> Finding.wrong(
                        "%s version %d, from which publication %d was made, cannot be read: %s."
                                .formatted(input.getKey(), input.getValue(), head.id(), wrong),
                        "The night of %s cannot be run again as it was.".formatted(head.asOf()),
                        BACKUP + ", or roll back with its inputs (keygrade rollback --inputs) to read the deliveries"
                                + " again."));
    }

    private List<Finding> older(Kept kept, Publication head, Map<String, Reach> reach) {
        List<Publication> older = kept.publications().stream()
                .filter(one -> one.id() != head.id())
                .toList();
        return Workers.map(warehouse.spark(), older, one -> unreadable(one, reach)).stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Finding> unreadable(Publication publication, Map<String, Reach> reach) {
        return new TreeMap<>(publication.tables())
                .entrySet().stream()
                        .flatMap(table -> at(reach, table.getKey())
                                .broken(table.getValue().version(), table.getValue())
                                .map(wrong -> "%s version %d: %s"
                                        .formatted(
                                                table.getKey(), table.getValue().version(), wrong))
                                .stream())
                        .findFirst()
                        .map(wrong -> Finding.wrong(
                                "Publication %d (as of %s) cannot be read any more: %s."
                                        .formatted(publication.id(), publication.asOf(), wrong),
                                "Nobody can roll back to it; what is published now is not touched.",
                                BACKUP + ", or leave it: it is forgotten when it is no longer kept."));
    }

    private static Reach at(Map<String, Reach> reach, String path) {
        return Optional.ofNullable(reach.get(path)).orElseThrow();
    }
}
