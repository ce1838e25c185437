package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold/coverage_breakdown: what we reach by department, buying role and product line. */
public final class CoverageBreakdown {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "coverage_breakdown",
            "an account and a department, buying role or product line",
            List.of("account_id", "by", "value"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required("by", STRING, "department, buying_role or product_line"),
            Column.required("value", STRING, "which one; contacts without one are left out"),
            Column.required("contacts", INT, "contacts who have it"),
            Column.required("covered", INT, "contacts among them whom we reach"),
            Column.required("influence", DOUBLE, "their share of the say, 0..1"),
            Column.of("coverage", DOUBLE, "share of that influence we reach, 0..1"));

    private CoverageBreakdown() {}
}
