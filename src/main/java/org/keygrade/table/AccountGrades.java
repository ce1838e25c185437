package org.keygrade.table;

import static org.keygrade.table.Type.BOOLEAN;
import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.MONEY;
import static org.keygrade.table.Type.STRING;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** gold/account_grades: who the key accounts are tonight, and why. */
public final class AccountGrades {
    /** The tier of an account that never had a score, or lost it too long ago. */
    public static final String UNGRADED = "ungraded";

    private static final Type LIFTS = Type.same(
            "list of criterion and lift",
            DataTypes.createArrayType(
                    new StructType().add("criterion", DataTypes.StringType).add("lift", DataTypes.DoubleType)));

    public static final Table TABLE = Table.of(
                    Area.GOLD,
                    "account_grades",
                    "an account",
                    List.of("account_id"),
                    Column.required("account_id", STRING, "the account"),
                    Column.required("as_of", DATE, "the business date graded for"),
                    Column.required("name", STRING, "the company's name"),
                    Column.required("group_id", STRING, "the ultimate parent; itself for an account without one"),
                    Column.of("region", STRING, "our sales region"),
                    Column.of("industry", STRING, "what it does"),
                    Column.of("segment", STRING, "our segment"),
                    Column.of("stage", STRING, "stage of the relationship"),
                    Column.of("account_manager_id", STRING, "the member who owns the total relationship"),
                    Column.required("model", STRING, "name of the scoring model that graded it"),
                    Column.required("model_id", STRING, "hash of all its score rests on"),
                    Column.of("score", DOUBLE, "0..100; null: too little data"),
                    Column.of("score_low", DOUBLE, "the score if all that is unknown were worst, 0..100"),
                    Column.of("score_high", DOUBLE, "the score if all that is unknown were best, 0..100"),
                    Column.of("coverage", DOUBLE, "share of the weight with data, 0..1"),
                    Column.of("rank", INT, "1 is the best; null without a score or opted out"),
                    Column.of("percentile", DOUBLE, "share of the other ranked accounts behind it, 0..1"),
                    Column.of("raw_tier", STRING, "the tier the score alone gives; null without a score"),
                    Column.of(
                            "tier_confidence",
                            DOUBLE,
                            "share of 500 other weighings, each weight up to a quarter more or less, that give the"
                                    + " same raw tier, 0..1"),
                    Column.of(
                            "tier_certain",
                            BOOLEAN,
                            "whether score_low and score_high give the same raw tier: nothing unknown can change it"),
                    Column.required(
                            "graded_tier",
                            STRING,
                            "the tier after band, dwell and seats; ungraded: no score, none held"),
                    Column.required("tier", STRING, "the tier in force: graded_tier after opt-out and override"),
                    Column.required("tier_since", DATE, "first night of that tier"),
                    Column.required(
                                    "tier_reason",
                                    STRING,
                                    "why this tier: graded, held_band (not clear of the cut), held_dwell (clear, not"
                                            + " long enough), seat (the seats decided otherwise than the score),"
                                            + " held_no_data, opt_out (capped), override, insufficient_data")
                            .oneOf(
                                    "graded",
                                    "held_band",
                                    "held_dwell",
                                    "seat",
                                    "held_no_data",
                                    "opt_out",
                                    "override",
                                    "insufficient_data"),
                    Column.of("pending_tier", STRING, "where graded_tier goes if things stay as they are"),
                    Column.of("pending_since", DATE, "since when; for pending ungraded, the last night it had a score"),
                    Column.required(
                                    "movement",
                                    STRING,
                                    "of tier, against previous_tier: new (also when the scheme no longer has that"
                                            + " tier), promoted, held, demoted")
                            .oneOf("new", "promoted", "held", "demoted"),
                    Column.of("previous_tier", STRING, "tier at the base publication"),
                    Column.of("previous_score", DOUBLE, "score at the base publication"),
                    Column.of("strengths", LIFTS, "up to three criteria with the highest positive lift"),
                    Column.of("weaknesses", LIFTS, "up to three criteria with the lowest negative lift"),
                    Column.of("contact_cadence_days", INT, "longest time between two contacts in this tier"),
                    Column.of("review_cadence_days", INT, "time between two account reviews in this tier"),
                    Column.of("sponsor_required", BOOLEAN, "whether this tier calls for an executive sponsor"),
                    Column.of("last_contact_on", DATE, "the last contact in any active relationship"),
                    Column.of("contact_due_on", DATE, "last_contact_on plus the contact cadence"),
                    Column.of("contact_overdue_days", INT, "days past contact_due_on, at least 0"),
                    Column.of("revenue_ttm", MONEY, "revenue of the last twelve months"),
                    Column.of("gross_profit_ttm", MONEY, "gross profit of the last twelve months"),
                    Column.of("relationship_coverage", DOUBLE, "share of the influence our team reaches, 0..1"),
                    Column.of("board_evaluation", DOUBLE, "the board's evaluation; null while it is unclear"))
            .partitionedBy("tier");

    private AccountGrades() {}
}
