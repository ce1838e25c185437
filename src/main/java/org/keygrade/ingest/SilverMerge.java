package org.keygrade.ingest;

import static java.util.stream.Collectors.joining;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaMergeBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Warehouse;

/**
 * Rows into a silver table: a row replaces another of its key only if it came later, and only if it differs. So the
 * order in which deliveries are merged does not matter, and merging one twice changes nothing.
 *
 * @param last delivery_seq of the newest recorded delivery: rows beyond it were left by a run that died, and give way
 */
record SilverMerge(Warehouse warehouse, Input input, long last, String runId) {
    private static final String HELD_ONLY = "_held_only";

    /**
     * Adds and replaces rows.
     *
     * @param winners the columns of silver; one row per key
     */
    void upsert(Dataset<Row> winners) {
        if (isEmpty()) {
            warehouse.append(table(), winners, runId);
        } else {
            builder(source(winners, false)).execute();
        }
    }

    /**
     * Adds and replaces rows, and closes those whose key is not held.
     *
     * @param held every key of the snapshot, whatever became of its row
     * @param seq the delivery that closes
     */
    void snapshot(Dataset<Row> winners, Dataset<Row> held, long seq) {
        if (isEmpty()) {
            warehouse.append(table(), winners, runId);
            return;
        }
        String[] key = input.key().toArray(String[]::new);
        Dataset<Row> others = held.join(winners.selectExpr(key), key, "left_anti");
        Dataset<Row> source = source(winners, false).unionByName(source(others, true), true);
        builder(source)
                .whenNotMatchedBySource("t._closed_by IS NULL")
                .update(Map.of(Inputs.CLOSED_BY, lit(seq)))
                .execute();
    }

    private static Dataset<Row> source(Dataset<Row> rows, boolean heldOnly) {
        return rows.withColumn(HELD_ONLY, lit(heldOnly));
    }

    private boolean isEmpty() {
        return warehouse.log(table().path()).isEmpty();
    }

    private Table table() {
        return input.silver();
    }

    private DeltaMergeBuilder builder(Dataset<Row> source) {
        Map<String, String> values = new HashMap<>();
        table().columnNames().forEach(name -> values.put(name, "s." + name));
        return warehouse
                .handle(table(), runId)
                .as("t")
                .merge(source.as("s"), pairs(input.key(), "t.%1$s = s.%1$s", " AND "))
                .whenMatched("NOT s._held_only AND (" + replaces() + ")")
                .updateExpr(values)
                .whenNotMatched("NOT s._held_only")
                .insertExpr(values);
    }

    private String replaces() {
        List<String> content = Staging.business(input);
        return "t._delivery_seq > " + last
                + " OR ((s._delivery_seq > t._delivery_seq"
                + " OR (s._delivery_seq = t._delivery_seq AND s._position > t._position))"
                + " AND (t._closed_by IS NOT NULL OR NOT (" + pairs(content, "t.%1$s <=> s.%1$s", " AND ") + ")))";
    }

    private static String pairs(List<String> names, String pattern, String separator) {
        return names.stream().map(pattern::formatted).collect(joining(separator));
    }
}
