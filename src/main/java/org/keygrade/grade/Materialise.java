package org.keygrade.grade;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Table;

/** Evaluates rows once and for all, so that whoever reads the result sees the same rows. */
@FunctionalInterface
public interface Materialise {
    /** Writes the rows of a table where they outlive this plan, and reads them back. */
    Dataset<Row> write(Table table, Dataset<Row> rows);
}
