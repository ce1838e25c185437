package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.MONEY;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold_people/departures: what would be lost if a person left; only where something would. */
public final class Departures {
    public static final Table TABLE = Table.of(
            Area.GOLD_PEOPLE,
            "departures",
            "a person of an account",
            List.of("account_id", "person_id", "side"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required("person_id", STRING, "contact or member"),
            Column.required("side", STRING, "member (ours) or contact (theirs)"),
            Column.required("coverage_lost", DOUBLE, "how much less of the influence we would cover, 0..1"),
            Column.required("decision_maker_lost", BOOLEAN, "whether no path would lead to anyone who decides"),
            Column.required("evaluation_lost", DOUBLE, "how much less the board would be worth"),
            Column.of(
                    "revenue_behind",
                    MONEY,
                    "revenue_ttm times the share of coverage lost: what stands behind relationships through this person; neither a forecast nor additive; null without coverage"),
            Column.of(
                    "successor_id",
                    STRING,
                    "who covers most of what would be lost: a member for a member, a contact for a contact"));

    private Departures() {}
}
