package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.LONG;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** work/sorted_accounts: accounts in order of rank, before the parts they were sorted in are added up. */
public final class SortedAccounts {
    public static final Table TABLE = Table.of(
            Area.WORK,
            "sorted_accounts",
            "an account",
            List.of("account_id"),
            Column.required("account_id", STRING, "the account"),
            Column.of("score", DOUBLE, "0..100; null: too little data"),
            Column.of("gross_profit_ttm", DOUBLE, "gross profit of the last twelve months"),
            Column.required("opted_out", BOOLEAN, "does not want key account treatment"),
            Column.required("competes", BOOLEAN, "has a score and has not opted out"),
            Column.of("forced_tier", STRING, "tier of the override in force"),
            Column.of("previous_as_of", DATE, "the base publication's date; null: not in it"),
            Column.of("previous_tier", STRING, "tier there"),
            Column.of("previous_tier_since", DATE, "tier_since there"),
            Column.of("previous_graded_tier", STRING, "graded_tier there"),
            Column.of("previous_pending_tier", STRING, "pending_tier there"),
            Column.of("previous_pending_since", DATE, "pending_since there"),
            Column.of("previous_score", DOUBLE, "score there"),
            Column.required("part", INT, "rows of a lower part come first"),
            Column.required("ahead", LONG, "competing accounts before this one in its part"));

    private SortedAccounts() {}
}
