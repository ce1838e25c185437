package org.keygrade.publish;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaMergeBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Attention;
import org.keygrade.table.Mention;
import org.keygrade.table.Mentions;
import org.keygrade.table.NetworkRows;
import org.keygrade.table.Table;
import org.keygrade.table.Tables;
import org.keygrade.warehouse.Forgotten;
import org.keygrade.warehouse.Warehouse;

/**
 * Rids tables of the forgotten, in commits of one run. Whom a row names is found by a join against their hashes; no
 * key ever stands in a statement. Doing it twice changes nothing.
 *
 * @param people as {@link People#of} found them
 * @param erased table path to the rows that went or had a column emptied; filled as it goes
 */
record Erasure(
        Warehouse warehouse, Forgotten forgotten, Dataset<Row> people, String runId, SortedMap<String, Long> erased) {
    static Erasure begin(Warehouse warehouse, Map<String, Long> pinned, String runId) {
        Forgotten forgotten = Forgotten.read(warehouse);
        Dataset<Row> people = People.of(warehouse, forgotten, pinned);
        return new Erasure(warehouse, forgotten, people, runId, new TreeMap<>());
    }

    /** The states of published tables once they are rid of them. */
    Map<String, TableState> published(Map<String, TableState> states) {
        Map<String, TableState> now = new HashMap<>(states);
        states.keySet().stream()
                .sorted()
                .forEach(
                        path -> Tables.named(path).filter(this::erase).ifPresent(table -> now.put(path, state(table))));
        return now;
    }

    private TableState state(Table table) {
        long version = warehouse.version(table);
        Content content = Content.scan(warehouse.readAt(table, version));
        String files = warehouse.log(table.path()).files(version).hash();
        return new TableState(version, content.rows(), files, content.hash());
    }

    /**
     * The pinned versions once silver is rid of them. A table that ran ahead of its pin keeps the pin, since its newest
     * version holds rows the publication was not made from; whoever reads the pin leaves the forgotten out.
     */
    Map<String, Long> silver(Map<String, Long> pinned) {
        Map<String, Long> now = new HashMap<>(pinned);
        Mentions.inputs().forEach(input -> {
            Table table = input.silver();
            long before = warehouse.log(table.path()).version();
            if (before >= 0 && erase(table)) {
                warehouse.purge(table, runId);
                now.computeIfPresent(table.path(), (path, pin) -> pin == before ? warehouse.version(table) : pin);
            }
        });
        return now;
    }

    /** Rows that were rejected or wait. */
    void control() {
        new DeliveredRows(this).erase();
    }

    private boolean erase(Table table) {
        if (forgotten.nobody()) {
            return false;
        }
        long rows = 0;
        for (Mention mention : Mentions.of(table)) {
            rows += erase(mention);
        }
        if (table.equals(Attention.TABLE)) {
            rows += delete(table, Sentences.naming(people, warehouse.read(table)));
        }
        if (table.equals(NetworkRows.TABLE)) {
            rows += delete(table, networks(warehouse.read(table)));
        }
        return rows > 0;
    }

    /** All that is known of the networks they were in: the next night computes these anew. */
    private Dataset<Row> networks(Dataset<Row> rows) {
        Dataset<Row> related = rows.select(
                col("account_id"), explode(col("relationships.contact_id")).as("contact_id"));
        Dataset<Row> accounts = forgotten
                .among(related, Forgotten.hash(col("contact_id")))
                .select("account_id")
                .union(people.select("account_id"));
        return rows.join(accounts, new String[] {"account_id"}, "left_semi").select("account_id", "piece");
    }

    private long erase(Mention mention) {
        Dataset<Row> keys = forgotten.keys(mention, warehouse.read(mention.table()));
        return switch (mention.fate()) {
            case ROW -> delete(mention.table(), keys);
            case FIELD -> set(mention.table(), keys, mention.column(), lit(null));
        };
    }

    /** Deletes the rows of these keys; returns how many there were. */
    long delete(Table table, Dataset<Row> keys) {
        return changed(table, keys, () -> merge(table, keys).whenMatched().delete());
    }

    /** Gives a column of the rows of these keys another value; returns how many there were. */
    long set(Table table, Dataset<Row> keys, String column, Column value) {
        return changed(table, keys, () -> merge(table, keys).whenMatched().update(Map.of(column, value)));
    }

    private long changed(Table table, Dataset<Row> keys, Supplier<DeltaMergeBuilder> merge) {
        long rows = keys.count();
        if (rows > 0) {
            merge.get().execute();
            erased.merge(table.path(), rows, Long::sum);
        }
        return rows;
    }

    private DeltaMergeBuilder merge(Table table, Dataset<Row> keys) {
        String sameKey = table.key().stream()
                .map(name -> "t.`%1$s` <=> s.`%1$s`".formatted(name))
                .collect(joining(" AND "));
        return warehouse.handle(table, runId).as("t").merge(keys.as("s"), sameKey);
    }
}
