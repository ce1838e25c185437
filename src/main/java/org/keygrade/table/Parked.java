package org.keygrade.table;

import java.util.List;

/** {@code control/parked}: rows that wait for a reference or an exchange rate; tried again each night. */
public final class Parked {
    public static final Table TABLE = Table.of(
            Area.CONTROL,
            "parked",
            "a delivered row that waits for a reference or a rate",
            List.of("dataset", "delivery_seq", "row_number"),
            Column.required("dataset", Type.STRING, "the dataset it was delivered for"),
            Column.required("path", Type.STRING, "the file or extract it came in"),
            Column.required("row_number", Type.LONG, "its position there"),
            Column.required("delivery_seq", Type.LONG, "the delivery that brought it"),
            Column.required("reasons", Type.STRINGS, "what it waits for"),
            Column.required("row", Type.STRING, "the row under our column names, as JSON")
                    .aboutPeople(),
            Column.required("first_seen", Type.DATE, "the business date of the run that parked it"),
            Column.required("run_id", Type.STRING, "the last run that tried it"));

    private Parked() {}
}
