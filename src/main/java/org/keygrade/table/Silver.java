package org.keygrade.table;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The cleaned inputs of a night, pinned by version: only rows that are there (not closed) and dated on or before the
 * as-of date, without bookkeeping columns.
 *
 * @param rows dataset name to its rows; a dataset that is not configured is absent
 * @param columns dataset name to the columns its deliveries ever brought; the others are null throughout
 */
public record Silver(Map<String, Dataset<Row>> rows, Map<String, Set<String>> columns) {
    public Silver {
        rows = Map.copyOf(rows);
        columns = Map.copyOf(columns);
    }

    /** Whether the dataset is configured. What is built on one that is not is missing, never zero. */
    public boolean has(Input input) {
        return rows.containsKey(input.name());
    }

    /** Whether the dataset is configured and its source has this column. */
    public boolean has(Input input, String column) {
        return has(input) && columns.getOrDefault(input.name(), Set.of()).contains(column);
    }

    /** Lets go of the rows that executors keep, if any. */
    public void release() {
        rows.values().forEach(Dataset::unpersist);
    }

    /** The rows of a configured dataset. */
    public Dataset<Row> of(Input input) {
        Dataset<Row> found = rows.get(input.name());
        if (found == null) {
            throw new IllegalStateException(input.name() + " is not configured; ask has() first");
        }
        return found;
    }
}
