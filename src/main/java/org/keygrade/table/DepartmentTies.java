package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold/department_ties: how departments of an account get on with each other. */
public final class DepartmentTies {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "department_ties",
            "a pair of departments of an account",
            List.of("account_id", "from_department", "to_department"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required("from_department", STRING, "the first by name"),
            Column.required("to_department", STRING, "the other"),
            Column.required("ties", INT, "pairs of their people with a tie, positive or negative"),
            Column.required("positive", DOUBLE, "positive weight, added up"),
            Column.required("negative", DOUBLE, "negative weight, added up"),
            Column.required("tension", DOUBLE, "negative over all weight, 0..1"));

    private DepartmentTies() {}
}
