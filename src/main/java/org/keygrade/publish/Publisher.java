package org.keygrade.publish;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.PublishErrors;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.table.Table;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Warehouse;

/**
 * Makes a night visible all at once: its tables are committed back to back, which nobody sees, and one commit to
 * control/publications names their versions.
 *
 * @param catalog the database to keep tables and views in; null: none
 */
public record Publisher(Warehouse warehouse, @Nullable String catalog) {
    /**
     * Publishes the staged tables; tables that are published but not staged keep their state. A table that keeps
     * history must therefore be staged on every night, if only with no rows. Refuses what the gates, the date or the
     * fence refuse before the first commit.
     */
    public Publication publish(Night night, List<Staged> staged) {
        return publish(night, staged, List.of());
    }

    /**
     * The same, and published tables that are withdrawn are no longer named: nobody sees them, and the next run empties
     * them.
     */
    public Publication publish(Night night, List<Staged> staged, List<Table> withdrawn) {
        Publications before = Publications.read(warehouse);
        boolean again =
                before.head().filter(head -> head.asOf().equals(night.asOf())).isPresent();
        return publish(night, staged, withdrawn, before, again ? Kind.RERUN : Kind.NIGHT);
    }

    /** Publishes state that belongs to no night of its own, such as a new baseline. */
    public Publication calibrated(Night night, Staged state) {
        return publish(night, List.of(state), List.of(), Publications.read(warehouse), Kind.CALIBRATE);
    }

    private Publication publish(
            Night night, List<Staged> staged, List<Table> withdrawn, Publications before, Kind kind) {
        before.admit(night.asOf());
        fence(night, before);
        Permissions.prepare(warehouse);
        QualityLog.pass(warehouse, night);
        FailPoint.CHECKS_WRITTEN.pass();

        Map<String, TableState> tables =
                new HashMap<>(before.head().map(Publication::tables).orElse(Map.of()));
        withdrawn.forEach(table -> tables.remove(table.path()));
        tables.putAll(new TableCommits(warehouse.plain(), night.runId()).commit(staged, tables));
        FailPoint.TABLES_COMMITTED.pass();
        Permissions.apply(warehouse);
        Publication publication = publication(night, kind, before, tables);
        Publications.commit(warehouse, publication);
        Current.publish(warehouse, catalog, publication);
        return publication;
    }

    private static void fence(Night night, Publications before) {
        Long head = before.headId();
        if (!Objects.equals(head, night.headAtStart())) {
            throw PublishErrors.headMoved(night.runId(), String.valueOf(night.headAtStart()), String.valueOf(head));
        }
    }

    private static Publication publication(
            Night night, Kind kind, Publications before, Map<String, TableState> tables) {
        return new Publication(
                before.nextId(),
                before.headId(),
                kind,
                night.asOf(),
                night.runId(),
                Instant.now(),
                night.modelId(),
                night.baselineId(),
                night.scheme(),
                tables,
                night.inputs(),
                List.copyOf(night.acceptedGates()));
    }
}
