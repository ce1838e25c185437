package org.keygrade.publish;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Area;
import org.keygrade.warehouse.DataFiles;
import org.keygrade.warehouse.LogFiles;
import org.keygrade.warehouse.TableLog;
import org.keygrade.warehouse.Upkeep;
import org.keygrade.warehouse.Warehouse;

/**
 * Keeps a warehouse small, under the lock and after a recovery: joins small files, publishes the tables at the versions
 * that have fewer, and deletes what no kept publication needs. It never changes a row, and done twice it changes nothing.
 *
 * @param catalog the database of the views; null: none
 */
public record Maintenance(Warehouse warehouse, @Nullable String catalog, String runId) {
    /** control/publications. */
    public static final String LEDGER = org.keygrade.table.Publications.TABLE.path();

    /** How many files the newest version of a table had before its small files were joined, and how many it has now. */
    public record Joined(int before, int now) {}

    /**
     * What became of a table's folder.
     *
     * @param trimmed how many files of its log were deleted
     * @param held how many files stay although Delta would delete them, since a kept publication names them
     */
    public record Cleaned(DataFiles now, int trimmed, int held) {}

    /** Every table there is, but not the ledger: its turn is after its last entry. */
    public List<String> tables() {
        return Stream.of(Area.values())
                .filter(area -> area != Area.WORK)
                .flatMap(area -> warehouse.tables(area).stream())
                .filter(path -> !path.equals(LEDGER))
                .toList();
    }

    /** Joins the small files of a table. */
    public Joined compact(String path) {
        TableLog log = warehouse.log(path);
        int before = log.files(log.version()).count();
        if (before > 1) {
            Upkeep.of(warehouse, path, runId).compact();
        }
        return new Joined(before, log.files(log.version()).count());
    }

    /** Publishes the head's content at the newest versions; none if they have the same files. */
    public Optional<Publication> publish() {
        Publications publications = Publications.read(warehouse);
        Optional<Publication> published = publications.head().flatMap(head -> compacted(head, publications.nextId()));
        published.ifPresent(publication -> {
            Permissions.apply(warehouse);
            Publications.commit(warehouse, publication);
            Current.publish(warehouse, catalog, publication);
        });
        return published;
    }

    private Optional<Publication> compacted(Publication head, long id) {
        Map<String, TableState> tables = new HashMap<>(head.tables());
        tables.replaceAll(this::newest);
        Map<String, Long> inputs = new HashMap<>(head.inputs());
        inputs.replaceAll(this::newest);
        boolean same = tables.equals(head.tables()) && inputs.equals(head.inputs());
        return same ? Optional.empty() : Optional.of(head.again(id, Publication.Kind.MAINTAIN, runId, tables, inputs));
    }

    /** The same content at the newest version, by a scan of every value. */
    private TableState newest(String path, TableState state) {
        TableLog log = warehouse.log(path);
        long version = log.version();
        TableLog.Files files = log.files(version);
        if (files.hash().equals(state.filesHash())) {
            return state;
        }
        Content content = Content.scan(warehouse.readAt(path, version));
        if (!content.equals(state.content())) {
            throw PublishErrors.compactedOtherwise(path, version, content.rows(), state.rows());
        }
        return new TableState(version, state.rows(), files.hash(), state.contentHash());
    }

    /** An input moves on only if no row did: what came since the publication is for the next night. */
    private long newest(String path, long version) {
        TableLog log = warehouse.log(path);
        List<TableLog.Commit> since = log.after(version);
        boolean still = since.stream().noneMatch(TableLog.Commit::changesData);
        boolean compacted = !since.isEmpty()
                && still
                && !log.files(log.version()).hash().equals(log.files(version).hash());
        return compacted ? log.version() : version;
    }

    /** Deletes the files and log entries of a table that are past its retention and that no kept publication names. */
    public Cleaned clean(String path) {
        Instant now = Instant.now();
        Kept kept = Kept.of(Publications.read(warehouse), warehouse.publicationDays(), now);
        TreeSet<Long> versions = Objects.requireNonNullElseGet(kept.versions().get(path), TreeSet::new);
        Upkeep upkeep = Upkeep.of(warehouse, path, runId);
        upkeep.retain(Retentions.least(warehouse, kept, now));
        TableLog log = warehouse.log(path);
        versions.add(log.version());
        Instant expired = now.minus(log.retention());
        int held = vacuum(upkeep, log, versions, expired);
        int trimmed = LogFiles.of(warehouse, path).trim(versions.first(), expired);
        return new Cleaned(DataFiles.of(warehouse, path), trimmed, held);
    }

    /** The number of files that kept publications name and VACUUM would delete: if there are any, it deletes none. */
    private int vacuum(Upkeep upkeep, TableLog log, Set<Long> versions, Instant before) {
        Set<String> active = log.files(log.version()).sizes().keySet();
        boolean any = DataFiles.of(warehouse, upkeep.tablePath()).byPath().entrySet().stream()
                .anyMatch(file -> !active.contains(file.getKey())
                        && file.getValue().written().isBefore(before));
        if (!any) {
            return 0;
        }
        Set<String> needed = new HashSet<>();
        versions.forEach(version -> needed.addAll(log.files(version).sizes().keySet()));
        needed.retainAll(upkeep.obsolete());
        if (needed.isEmpty()) {
            upkeep.vacuum();
        }
        return needed.size();
    }
}
