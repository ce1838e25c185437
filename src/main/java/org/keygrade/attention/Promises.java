package org.keygrade.attention;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.keygrade.attention.Finding.counted;
import static org.keygrade.attention.Finding.text;

import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.AttentionReason;
import org.keygrade.table.Inputs;

/** What the tier of an account promises it: contact in time, and a tier that somebody stands up for. */
final class Promises {
    /** An override is announced so many days before its last one. */
    private static final int NOTICE_DAYS = 14;

    private Promises() {}

    static Dataset<Row> contactOverdue(Morning morning) {
        Column late = counted(col("contact_overdue_days"), "day", "days");
        return Finding.of(
                        AttentionReason.CONTACT_OVERDUE,
                        col("contact_due_on"),
                        text(
                                "contact was due on ",
                                col("contact_due_on"),
                                ", ",
                                late,
                                " ago; the last was on ",
                                col("last_contact_on"),
                                "."))
                .approach(lit("Get in touch."))
                .in(morning.grades().where(col("contact_overdue_days").gt(0)));
    }

    static Dataset<Row> tierMoved(Morning morning) {
        Column cadence = text("; contact is promised every ", col("contact_cadence_days"), " days from now on");
        return Finding.of(
                        AttentionReason.TIER_MOVED,
                        col("tier_since"),
                        text(
                                col("movement"),
                                " from ",
                                col("previous_tier"),
                                " to ",
                                col("tier"),
                                coalesce(cadence, lit("")),
                                ". Agree with the team what changes."))
                .in(morning.grades().where(col("movement").isin("promoted", "demoted")));
    }

    /** Of overrides in force at once the one with the newest first day counts, as it does in grading. */
    static Optional<Dataset<Row>> overrideExpiring(Morning morning) {
        if (!morning.silver().has(Inputs.TIER_OVERRIDES)) {
            return Optional.empty();
        }
        Column newest = max_by(struct("valid_from", "valid_until", "tier", "reason", "author"), col("valid_from"));
        Dataset<Row> expiring = morning.silver()
                .of(Inputs.TIER_OVERRIDES)
                .where(morning.date().between(col("valid_from"), col("valid_until")))
                .groupBy("account_id")
                .agg(newest.as("newest"))
                .select("account_id", "newest.*")
                .where(datediff(col("valid_until"), morning.date()).between(1, NOTICE_DAYS))
                .join(morning.grades().select("account_id", "graded_tier"), "account_id");
        return Optional.of(Finding.of(AttentionReason.OVERRIDE_EXPIRING, announced(), override())
                .in(signed(expiring, morning)));
    }

    /** The name of the author, where it is the id of one of ours. */
    private static Dataset<Row> signed(Dataset<Row> overrides, Morning morning) {
        if (!morning.silver().has(Inputs.TEAM_MEMBERS)) {
            return overrides;
        }
        Dataset<Row> names =
                morning.silver().of(Inputs.TEAM_MEMBERS).select(col("member_id").as("author"), col("full_name"));
        return overrides
                .join(names, new String[] {"author"}, "left")
                .withColumn("author", coalesce(col("full_name"), col("author")));
    }

    private static Column announced() {
        return greatest(col("valid_from"), date_sub(col("valid_until"), NOTICE_DAYS));
    }

    private static Column override() {
        return text(
                "the override to ",
                col("tier"),
                " ends on ",
                col("valid_until"),
                " (",
                col("reason"),
                ", signed by ",
                col("author"),
                "); graded ",
                col("graded_tier"),
                " without it. Renew it, or tell the team.");
    }
}
