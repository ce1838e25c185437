package org.keygrade.table;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The cleaned inputs of a night, pinned by version: only rows that are there (not closed) and dated on or before the
 * as-of date, without bookkeeping columns.
 *
 * @param rows dataset name to its rows; a dataset that is not configured is absent
 */
public record Silver(Map<String, Dataset<Row>> rows) {
    public Silver {
        rows = Map.copyOf(rows);
    }

    /** Whether the dataset is configured. What is built on one that is not is missing, never zero. */
    public boolean has(Input input) {
        return rows.containsKey(input.name());
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
