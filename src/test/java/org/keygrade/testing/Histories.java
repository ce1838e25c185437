package org.keygrade.testing;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.ScoreChanges;
import org.keygrade.table.ScoreHistory;
import org.keygrade.table.TierHistory;

/** What must hold of a published night whatever was graded before it. */
public final class Histories {
    private static final double ROUNDING = 1.1e-9;

    private Histories() {}

    /** The rows of score_changes add up to the change of every score that is there on both dates: of so many. */
    public static long assertLedgersAddUp(Nights nights) {
        Dataset<Row> booked = nights.table(ScoreChanges.TABLE)
                .groupBy("account_id")
                .agg(sum(col("change")).as("booked"));
        Dataset<Row> both = nights.table(AccountGrades.TABLE).where("score IS NOT NULL AND previous_score IS NOT NULL");
        Dataset<Row> apart = both.join(booked, new String[] {"account_id"}, "left")
                .withColumn("moved", col("score").minus(col("previous_score")))
                .where(abs(col("moved").minus(coalesce(col("booked"), lit(0.0))))
                        .gt(ROUNDING));
        assertThat(apart.collectAsList()).isEmpty();
        long held = both.count();
        assertThat(held).as("scores on both dates").isPositive();
        return held;
    }

    /** One row of history per account and date, and one open tier per account. */
    public static void assertSteps(Nights nights, LocalDate... dates) {
        assertThat(nights.table(ScoreHistory.TABLE)
                        .selectExpr("cast(as_of as string)")
                        .distinct()
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(dates).map(LocalDate::toString).toList());
        assertThat(nights.table(TierHistory.TABLE)
                        .where(col("valid_to").isNull())
                        .count())
                .isEqualTo(nights.table(AccountGrades.TABLE).count());
    }
}
