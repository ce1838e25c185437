package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.MONEY;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold/group_grades: the grades of an ultimate parent with all its subsidiaries. */
public final class GroupGrades {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "group_grades",
            "a group: an ultimate parent with all its subsidiaries",
            List.of("group_id"),
            Column.required("group_id", STRING, "the ultimate parent"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("accounts", INT, "accounts in the group"),
            Column.of("revenue_ttm", MONEY, "their revenue of the last twelve months"),
            Column.required("best_tier", STRING, "the best tier among them"),
            Column.of(
                    "score",
                    DOUBLE,
                    "mean of their scores, 0..100, weighted by max(revenue_ttm, 0); equally if that is 0 for all"),
            Column.of("relationship_coverage", DOUBLE, "mean of theirs, 0..1, weighted in the same way"));

    private GroupGrades() {}
}
