package org.keygrade.publish;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.PublishErrors;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.table.Table;
import org.keygrade.warehouse.TableLog;
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
        boolean again = Publications.read(warehouse)
                .head()
                .filter(head -> head.asOf().equals(night.asOf()))
                .isPresent();
        return publish(night, staged, again ? Kind.RERUN : Kind.NIGHT);
    }

    /** Publishes state that belongs to no night of its own, such as a new baseline. */
    public Publication calibrated(Night night, Staged state) {
        return publish(night, List.of(state), Kind.CALIBRATE);
    }

    private Publication publish(Night night, List<Staged> staged, Kind kind) {
        Publications before = Publications.read(warehouse);
        before.admit(night.asOf());
        fence(night, before);
        Permissions.prepare(warehouse);
        QualityLog.pass(warehouse, night);

        Map<String, TableState> tables = commit(night, staged, before.head());
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

    /** All definitions first: a table that cannot be created or widened stops the night with nothing committed. */
    private Map<String, TableState> commit(Night night, List<Staged> staged, Optional<Publication> head) {
        Map<String, TableState> tables =
                new HashMap<>(head.map(Publication::tables).orElse(Map.of()));
        List<Table> definitions = staged.stream().map(Staged::table).toList();
        Parallel.map(warehouse.spark(), definitions, table -> {
            warehouse.createOrWiden(table);
            return table;
        });
        List<TableState> states = Parallel.map(
                warehouse.spark(),
                staged,
                each -> commit(night.runId(), each, tables.get(each.table().path())));
        for (int i = 0; i < states.size(); i++) {
            tables.put(definitions.get(i).path(), states.get(i));
        }
        return tables;
    }

    private TableState commit(String runId, Staged staged, @Nullable TableState published) {
        Table table = staged.table();
        TableLog log = warehouse.log(table.path());
        long before = log.version();
        Content content = staged.content();
        String replaces = staged.replaces();
        // What an unpublished table holds is nobody's history: the first night replaces it whole.
        if (replaces == null || published == null) {
            warehouse.overwrite(table, staged.rows(), runId);
        } else {
            Dataset<Row> replaced = warehouse.readAt(table, published.version()).where(replaces);
            content = published.content().minus(Content.scan(replaced)).plus(content);
            warehouse.overwriteWhere(table, replaces, staged.rows(), runId);
        }
        return verified(table, log, before, runId, content);
    }

    /** The version this run's commit made, which is not the newest one if somebody else wrote as well. */
    private static TableState verified(Table table, TableLog log, long before, String runId, Content content) {
        long version = log.after(before).stream()
                .filter(commit -> commit.runId().equals(runId))
                .mapToLong(TableLog.Commit::version)
                .max()
                .orElse(before);
        TableLog.Files files = log.files(version);
        if (files.rows() != content.rows()) {
            throw PublishErrors.rowsLost(table.path(), files.rows(), content.rows());
        }
        return new TableState(version, content.rows(), files.hash(), content.hash());
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
