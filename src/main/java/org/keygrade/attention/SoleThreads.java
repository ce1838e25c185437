package org.keygrade.attention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.keygrade.attention.Finding.text;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.AttentionReason;
import org.keygrade.table.Inputs;

/** Who left us and took the only relationships with an account along. */
final class SoleThreads {
    private static final int LEFT_DAYS = 90;

    private SoleThreads() {}

    static Optional<Dataset<Row>> left(Morning morning) {
        if (!morning.silver().has(Inputs.TEAM_MEMBERS)) {
            return Optional.empty();
        }
        Dataset<Row> gone = morning.silver()
                .of(Inputs.TEAM_MEMBERS)
                .where(morning.within(LEFT_DAYS, col("left_on")))
                .select("member_id", "full_name", "left_on");
        Dataset<Row> lost = morning.covering()
                .where(not(col("active")))
                .join(gone, "member_id")
                .select("account_id", "member_id", "full_name", "left_on")
                .distinct();
        Dataset<Row> held =
                morning.covering().where(col("active")).select("account_id").distinct();
        return Optional.of(Finding.of(
                        AttentionReason.SOLE_THREAD_LEFT,
                        col("left_on"),
                        text(
                                col("full_name"),
                                " left us on ",
                                col("left_on"),
                                ", and nobody else of ours has a working relationship there."))
                .about(col("member_id"))
                .approach(lit("Put somebody else in touch."))
                .in(lost.join(held, new String[] {"account_id"}, "left_anti")));
    }
}
