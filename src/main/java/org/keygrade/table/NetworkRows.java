package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;

import java.util.List;

/**
 * work/network: what one pass over the interactions finds, written once and read twice. A row with a member is a
 * relationship, one without is the summary of its account.
 */
public final class NetworkRows {
    public static final Table TABLE = Table.of(
            Area.WORK,
            "network",
            "a relationship, or (without member and contact) the summary of an account",
            List.of("account_id", "member_id", "contact_id"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.of("member_id", STRING, "our person"),
            Column.of("contact_id", STRING, "their person"),
            Column.of("strength", DOUBLE, "as in gold_people/relationships"),
            Column.of("trend", DOUBLE, "as in gold_people/relationships"),
            Column.of("reciprocity", DOUBLE, "as in gold_people/relationships"),
            Column.of("sentiment", DOUBLE, "as in gold_people/relationships"),
            Column.of("last_contact_on", DATE, "as in gold_people/relationships"),
            Column.of("interactions_90d", INT, "as in gold_people/relationships"),
            Column.of("interactions_total", INT, "as in gold_people/relationships"),
            Column.of("main_channel", STRING, "as in gold_people/relationships"),
            Column.of("state", STRING, "as in gold_people/relationships"),
            Column.of("active", BOOLEAN, "as in gold_people/relationships"),
            Column.of("relationship_coverage", DOUBLE, "as in gold/account_metrics"),
            Column.of("relationship_strength", DOUBLE, "as in gold/account_metrics"),
            Column.of("effective_threads", DOUBLE, "as in gold/account_metrics"),
            Column.of("relationship_sentiment", DOUBLE, "as in gold/account_metrics"),
            Column.of("engagement_trend", DOUBLE, "as in gold/account_metrics"));

    private NetworkRows() {}
}
