package org.keygrade.ingest;

import static org.apache.spark.sql.functions.col;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.source.RawColumns;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;

/** The columns a row carries from its delivery to silver, beside those of its input. */
final class Staging {
    static final String PATH = RawColumns.PATH;
    static final String SEQ = Inputs.DELIVERY_SEQ;
    static final String POSITION = Inputs.POSITION;
    /** What does not fit the contract: list of codes, empty for a good row. */
    static final String CODES = "_codes";
    /** What the row waits for, empty for a row that need not wait. */
    static final String REASONS = "_reasons";
    /** JSON of a row that is left out or waits; null otherwise. */
    static final String ROW = "_row";
    /** The business date of the run that parked the row; null for a row of a new delivery. */
    static final String FIRST_SEEN = "_first_seen";
    /** What became of the row: accepted, duplicate, rejected or parked. */
    static final String STATE = "_state";
    /** The currency of the row's money until it is converted. */
    static final String CURRENCY = Input.CURRENCY;

    private Staging() {}

    /** The columns that name a row of a delivery, for a join. */
    static String[] key() {
        return new String[] {SEQ, POSITION};
    }

    /** The names of an input's own columns. */
    static List<String> business(Input input) {
        return input.columns().stream().map(org.keygrade.table.Column::name).toList();
    }

    /** The names of a frame's columns but these. */
    static List<String> without(Dataset<Row> rows, Collection<String> names) {
        return Arrays.stream(rows.columns())
                .filter(name -> !names.contains(name))
                .toList();
    }

    static Column[] named(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }

    /** These columns of a frame by name, and more. */
    static Column[] named(List<String> names, Column... more) {
        return Stream.concat(names.stream().map(name -> col(name)), Stream.of(more))
                .toArray(Column[]::new);
    }
}
