package org.keygrade.grade;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Tier;
import org.keygrade.error.GradeErrors;
import org.keygrade.grade.Seats.Bench;
import org.keygrade.grade.Seats.Candidate;
import org.keygrade.grade.Seats.Plan;
import org.keygrade.grade.Seats.Seat;

/**
 * {@link Seats} over rows: one task, and only over the accounts that can win a seat, however many there are. Accounts
 * that compete for none (forced or opted out) show the tier their place alone gives.
 */
final class Seating {
    private static final StructType SEATS =
            new StructType().add("account_id", DataTypes.StringType, false).add("seat", DataTypes.StringType, false);

    private Seating() {}

    /**
     * Adds seat, the tier by seat: the last one for who competed and won none, raw_tier for who did not compete.
     *
     * @param places columns of {@link Standing} and {@link Ranking}, and raw_tier
     * @param rules tells who keeps a tier, and so a seat, without a score
     */
    static Dataset<Row> seated(Dataset<Row> places, TierScheme scheme, Stickiness rules, LocalDate asOf) {
        Map<String, Long> forced = perTier(places.filter(col("forced_tier").isNotNull()), col("forced_tier"));
        Map<String, Long> held = perTier(
                places.filter(col("score")
                        .isNull()
                        .and(not(col("opted_out")))
                        .and(col("forced_tier").isNull())),
                StickyTiers.next(rules, asOf, lit(null).cast("string")).getField("tier"));
        Plan plan = new Plan(
                RawTiers.upper(scheme).stream()
                        .map(tier -> bench(tier, count(forced, tier), count(held, tier)))
                        .toList(),
                scheme.tiers().get(scheme.tiers().size() - 1).name(),
                scheme.seatBand());
        long unranked = forced.values().stream().mapToLong(Long::longValue).sum();
        Dataset<Row> seats = handOut(places, plan, plan.reach() + unranked);
        // Their raw tier may count seats that others hold without data.
        Column unseated = when(col("rank").isNotNull().and(col("forced_tier").isNull()), lit(plan.last()));
        Column seat = coalesce(col("won"), unseated, col("raw_tier"));
        return places.join(seats.withColumnRenamed("seat", "won"), new String[] {"account_id"}, "left")
                .withColumn("seat", seat)
                .drop("won");
    }

    private static Map<String, Long> perTier(Dataset<Row> accounts, Column tier) {
        return accounts.groupBy(tier.as("tier")).count().collectAsList().stream()
                .collect(toMap(row -> row.getString(0), row -> row.getLong(1)));
    }

    private static long count(Map<String, Long> accounts, Tier tier) {
        return accounts.getOrDefault(tier.name(), 0L);
    }

    /** Overrides sit first, then those held without data: a seat is not lost to a gap in the data. */
    private static Bench bench(Tier tier, long forced, long held) {
        long seats = (long) RawTiers.bound(tier);
        if (forced > seats) {
            throw GradeErrors.tooManyOverrides(tier.name(), forced, seats);
        }
        return new Bench(tier.name(), Math.max(0, seats - forced - held));
    }

    private static Dataset<Row> handOut(Dataset<Row> places, Plan plan, long lastRank) {
        return places.filter(col("rank").leq(lastRank).and(col("forced_tier").isNull()))
                .select(col("account_id"), col("previous_graded_tier").as("incumbent_of"), col("rank"))
                .repartition(1)
                .sortWithinPartitions("rank")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> rows(new Seats(candidates(rows), plan)),
                        Encoders.row(SEATS));
    }

    private static Iterator<Candidate> candidates(Iterator<Row> byRank) {
        return stream(byRank)
                .map(row -> new Candidate(row.getString(0), row.getString(1)))
                .iterator();
    }

    private static Iterator<Row> rows(Iterator<Seat> seats) {
        return stream(seats)
                .map(seat -> RowFactory.create(seat.account(), seat.tier()))
                .iterator();
    }

    private static <T> Stream<T> stream(Iterator<T> items) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, Spliterator.ORDERED), false);
    }
}
