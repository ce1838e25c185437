package org.keygrade.generate;

import java.io.Serializable;
import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.keygrade.table.Input;

/**
 * One dataset of the made-up company: rows that follow from a unit's index alone, unit by unit.
 *
 * @param input the dataset; rows have its columns, in order, and {@code currency} behind them where it has money
 * @param units how many units there are: accounts, members, currencies
 * @param perUnit about how many rows a unit has
 */
record Feed(Input input, long units, double perUnit, Rows rows) {
    /** The rows of a unit; lazily, since a giant has many. */
    interface Rows extends Serializable {
        Iterator<Row> of(long unit);
    }
}
