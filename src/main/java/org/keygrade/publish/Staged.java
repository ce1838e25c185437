package org.keygrade.publish;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Table;
import org.keygrade.warehouse.StagedFiles;

/**
 * A computed table that waits in work/ for its commit: written, scanned and found sound.
 *
 * @param files what its commit moves
 * @param rows as written, so that reading them again computes nothing
 * @param content counted and hashed by the scan
 * @param replaces the rows of the published table these take the place of, as a predicate; null: all of them
 */
public record Staged(
        Table table,
        StagedFiles files,
        Dataset<Row> rows,
        Content content,
        @Nullable String replaces) {
    /** For a table that keeps its history: only the rows a predicate holds for are replaced. */
    public Staged replacing(String predicate) {
        return new Staged(table, files, rows, content, predicate);
    }

    /** The rows, read through another session. */
    Dataset<Row> rows(SparkSession session) {
        return files.rows(session);
    }

    /** How many rows there are. */
    public long count() {
        return content.rows();
    }
}
