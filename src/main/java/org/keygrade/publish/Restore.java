package org.keygrade.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Area;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.TableLog;
import org.keygrade.warehouse.Warehouse;
import org.keygrade.warehouse.Workers;

/**
 * Brings tables back to published versions, in commits of one run. Each step can be repeated: a table that is there
 * already is left alone.
 */
record Restore(Warehouse warehouse, String runId) {
    /** Fails unless each table of the publication can be read as it was published. */
    void verify(Publication publication) {
        Workers.map(warehouse.spark(), publication.tables().entrySet(), entry -> {
            verify(publication.id(), entry.getKey(), entry.getValue());
            return entry;
        });
    }

    private void verify(long id, String path, TableState state) {
        TableLog log = warehouse.log(path);
        TableLog.Files files;
        try {
            files = log.files(state.version());
        } catch (Exception e) { // Spark's checked ones included, which Java is not told of
            throw PublishErrors.damaged(path, state.version(), id, String.valueOf(e.getMessage()), e);
        }
        state.unlike(files).ifPresent(found -> {
            throw PublishErrors.damaged(path, state.version(), id, found, null);
        });
    }

    /** The state of each table after it was brought back. */
    Map<String, TableState> tables(long id, Map<String, TableState> states) {
        List<Map.Entry<String, TableState>> entries = List.copyOf(states.entrySet());
        List<TableState> now = Workers.map(warehouse.spark(), entries, entry -> {
            TableState state = entry.getValue();
            long version = table(id, entry.getKey(), state.version());
            return new TableState(version, state.rows(), state.filesHash(), state.contentHash());
        });
        Map<String, TableState> restored = new HashMap<>();
        for (int i = 0; i < now.size(); i++) {
            restored.put(entries.get(i).getKey(), now.get(i));
        }
        return restored;
    }

    /** The newest version after the table was brought back to this one. */
    long table(long id, String path, long version) {
        TableLog log = warehouse.log(path);
        if (log.version() == version) {
            return version;
        }
        try {
            warehouse.restore(path, version, runId);
        } catch (Exception e) { // Spark's checked ones included, which Java is not told of
            throw PublishErrors.retentionOver(id, path, version, e);
        }
        FailPoint.TABLE_RESTORED.pass();
        return log.version();
    }

    /** Empties the tables that the publication does not name: what they hold was never seen, or is not any more. */
    List<String> emptyUnnamed(Optional<Publication> publication) {
        Map<String, TableState> named = publication.map(Publication::tables).orElse(Map.of());
        return inPublication(warehouse).stream()
                .filter(path -> !named.containsKey(path))
                .filter(this::empty)
                .toList();
    }

    /** Whether the table had any rows to delete. */
    boolean empty(String path) {
        TableLog log = warehouse.log(path);
        boolean filled = log.version() >= 0 && log.files(log.version()).rows() > 0;
        if (filled) {
            warehouse.empty(path, runId);
            FailPoint.TABLE_EMPTIED.pass();
        }
        return filled;
    }

    /** The tables that lie in the areas of which publications name the tables. */
    static List<String> inPublication(Warehouse warehouse) {
        return List.of(Area.values()).stream()
                .filter(Area::inPublication)
                .flatMap(area -> warehouse.tables(area).stream())
                .toList();
    }
}
