package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold/tier_history: every tier an account ever had (slowly changing dimension, type 2). */
public final class TierHistory {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "tier_history",
            "an unbroken time of an account in one tier",
            List.of("account_id", "valid_from"),
            Column.required("account_id", STRING, "the account; also one that has left"),
            Column.required("valid_from", DATE, "first night of the tier"),
            Column.of(
                    "valid_to",
                    DATE,
                    "last day of the tier, the day before the night that ended it; null: still in force"),
            Column.required("tier", STRING, "the tier in force"),
            Column.of("score", DOUBLE, "score on the first night, 0..100"),
            Column.required("tier_reason", STRING, "tier_reason on the first night"),
            Column.required("model_id", STRING, "the model on the first night"),
            Column.required("as_of", DATE, "the business date this history reaches to"));

    private TierHistory() {}
}
