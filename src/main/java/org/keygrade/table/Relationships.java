package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/** gold_people/relationships: who of ours knows whom of theirs, and how well. */
public final class Relationships {
    public static final Table TABLE = Table.of(
            Area.GOLD_PEOPLE,
            "relationships",
            "one of our members and one contact of an account who ever interacted",
            List.of("account_id", "member_id", "contact_id"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required("member_id", STRING, "our person"),
            Column.required("contact_id", STRING, "their person"),
            Column.required("strength", DOUBLE, "0 (none) .. 1: 1 - e^(-decayed interaction / saturation)"),
            Column.required("trend", DOUBLE, "log2 of one plus decayed interaction, now over 90 days ago"),
            Column.of("reciprocity", DOUBLE, "0 (one-sided) .. 1 (even): smaller over larger of sent and received"),
            Column.of("sentiment", DOUBLE, "-1 (hostile) .. 1 (warm): decayed mean; null without any"),
            Column.required("last_contact_on", DATE, "day of the last interaction, business time zone"),
            Column.required("interactions_90d", INT, "interactions of the last 90 days"),
            Column.required("interactions_total", INT, "interactions ever"),
            Column.required("main_channel", STRING, "the channel of most decayed weight, then the first by name"),
            Column.required("state", STRING, "at_risk, dormant, new, decaying, strong or steady: the first that fits"),
            Column.required("active", BOOLEAN, "false: one of the two has left; counts for nothing then"));

    private Relationships() {}
}
