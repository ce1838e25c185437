package org.keygrade.table;

import java.util.List;

/** {@code control/rejects}: rows that do not fit their contract, with the reasons. */
public final class Rejects {
    public static final Table TABLE = Table.of(
            Area.CONTROL,
            "rejects",
            "a delivered row that does not fit its contract",
            List.of("run_id", "dataset", "delivery_seq", "row_number", "severity"),
            Column.required("dataset", Type.STRING, "the dataset it was delivered for"),
            Column.required("path", Type.STRING, "the file or extract it came in"),
            Column.required("row_number", Type.LONG, "its position there"),
            Column.required("delivery_seq", Type.LONG, "the delivery that brought it"),
            Column.required("severity", Type.STRING, "row: it was left out; field: it was kept without the field")
                    .oneOf("row", "field"),
            Column.required("codes", Type.STRINGS, "what does not fit: check, column and text"),
            Column.of("row", Type.STRING, "the row as JSON").aboutPeople(),
            Column.required("run_id", Type.STRING, "the run that found it"),
            Column.required("as_of", Type.DATE, "the business date of that run"));

    private Rejects() {}
}
