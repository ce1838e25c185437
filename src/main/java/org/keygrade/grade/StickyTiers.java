package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_from_unix_date;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.grade.Stickiness.Before;
import org.keygrade.grade.Stickiness.State;
import org.keygrade.grade.Stickiness.Tonight;

/**
 * {@link Stickiness} over columns. A UDF, because a state machine written as nested CASE expressions could not be
 * tested by itself, and two of them would drift apart.
 */
final class StickyTiers {
    private static final StructType STATE = new StructType()
            .add("tier", DataTypes.StringType, false)
            .add("pending_tier", DataTypes.StringType)
            .add("pending_day", DataTypes.IntegerType);

    private StickyTiers() {}

    /** The rules of a scheme; under capacity, the seats have the last word on the same night. */
    static Stickiness rules(TierScheme scheme, List<Double> cuts) {
        boolean seats = scheme.method() == Method.CAPACITY;
        return new Stickiness(
                TierColumns.names(scheme),
                cuts,
                seats ? 0 : scheme.band(),
                seats ? 0 : scheme.dwellDays(),
                scheme.heldDays());
    }

    /**
     * The state after tonight, a struct of tier, pending_tier and pending_day, from the columns score and previous_*.
     *
     * @param placed the tier by score, rank or seat alone
     */
    static Column next(Stickiness rules, LocalDate asOf, Column placed) {
        int today = Math.toIntExact(asOf.toEpochDay());
        UDF6<Double, String, String, String, Integer, Integer, Row> step =
                (score, tier, before, pending, pendingSince, day) ->
                        row(rules.next(before(before, pending, pendingSince, day), new Tonight(today, score, tier)));
        return udf(step, STATE)
                .apply(
                        col("score"),
                        placed,
                        col("previous_graded_tier"),
                        col("previous_pending_tier"),
                        unix_date(col("previous_pending_since")),
                        unix_date(col("previous_as_of")));
    }

    /** The day of a state, as a date. */
    static Column pendingSince(Column state) {
        return date_from_unix_date(state.getField("pending_day"));
    }

    private static @Nullable Before before(
            @Nullable String tier, @Nullable String pending, @Nullable Integer since, @Nullable Integer day) {
        return tier == null || day == null ? null : new Before(new State(tier, pending, since), day);
    }

    private static Row row(State state) {
        return RowFactory.create(state.tier(), state.pendingTier(), state.pendingSince());
    }
}
