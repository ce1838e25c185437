package org.keygrade.publish;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Table;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.TableLog;
import org.keygrade.warehouse.Warehouse;
import org.keygrade.warehouse.Workers;

/** The commits of one run's tables, back to back. Nobody sees them until they are published. */
record TableCommits(Warehouse warehouse, String runId) {
    /**
     * The states of the staged tables after their commits. All definitions come first: a table that cannot be created
     * or widened stops the night with nothing committed.
     */
    Map<String, TableState> commit(List<Staged> staged, Map<String, TableState> published) {
        List<Table> definitions = staged.stream().map(Staged::table).toList();
        Workers.map(warehouse.spark(), definitions, table -> {
            warehouse.createOrWiden(table);
            return table;
        });
        FailPoint.TABLES_DEFINED.pass();
        List<TableState> states = Workers.map(
                warehouse.spark(),
                staged,
                each -> commit(each, published.get(each.table().path())));
        Map<String, TableState> byPath = new HashMap<>();
        for (int i = 0; i < states.size(); i++) {
            byPath.put(definitions.get(i).path(), states.get(i));
        }
        return byPath;
    }

    private TableState commit(Staged staged, @Nullable TableState published) {
        Table table = staged.table();
        TableLog log = warehouse.log(table.path());
        long before = log.version();
        Content content = staged.content();
        String replaces = staged.replaces();
        // What an unpublished table holds is nobody's history: the first night replaces it whole.
        if (replaces == null || published == null) {
            warehouse.replace(staged.files(), runId);
        } else {
            Dataset<Row> replaced = warehouse.readAt(table, published.version()).where(replaces);
            content = published.content().minus(Content.scan(replaced)).plus(content);
            warehouse.overwriteWhere(table, replaces, staged.rows(warehouse.spark()), runId);
        }
        FailPoint.TABLE_COMMITTED.pass();
        return verified(table, log, before, content);
    }

    /** The version this run's commit made, which is not the newest one if somebody else wrote as well. */
    private TableState verified(Table table, TableLog log, long before, Content content) {
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
}
