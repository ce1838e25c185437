package org.keygrade.grade;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Evaluates rows once and for all, so that whoever reads the result sees the same rows. */
@FunctionalInterface
public interface Materialise {
    /**
     * Writes rows where they outlive this plan and reads them back.
     *
     * @param name names the rows within a night: {@code ranking} and {@code account_grades}
     */
    Dataset<Row> write(String name, Dataset<Row> rows);
}
