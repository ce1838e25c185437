package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** control/quality: what was checked in each run, and what came of it. */
public final class Quality {
    public static final Table TABLE = Table.of(
            Area.CONTROL,
            "quality",
            "one check of one run",
            List.of("run_id", "gate", "subject"),
            Column.required("run_id", STRING, "the run that checked"),
            Column.required("as_of", DATE, "the business date of the run"),
            Column.required("gate", STRING, "what was checked; the name --accept takes"),
            Column.required("subject", STRING, "the dataset, metric or table that was checked"),
            Column.required("value", DOUBLE, "what was measured"),
            Column.required("bound", DOUBLE, "the largest value that passes"),
            Column.required("passed", BOOLEAN, "whether the value is within its bound"),
            Column.required("accepted", BOOLEAN, "whether a person accepted the gate by name for this run"),
            Column.required("message", STRING, "what was found and what it was held against"));

    private Quality() {}
}
