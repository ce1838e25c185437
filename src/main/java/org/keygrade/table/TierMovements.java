package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.MONEY;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold/tier_movements: how many accounts went from which tier to which, those that stayed included. */
public final class TierMovements {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "tier_movements",
            "a night, the tier before and the tier after",
            List.of("as_of", "from_tier", "to_tier"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.of("from_tier", STRING, "tier at the base publication; null: new accounts"),
            Column.of("to_tier", STRING, "tier tonight; null: accounts that left"),
            Column.required("accounts", INT, "how many"),
            Column.of(
                    "revenue_ttm",
                    MONEY,
                    "their revenue of the last twelve months; of those that left, when last seen"));

    private TierMovements() {}
}
