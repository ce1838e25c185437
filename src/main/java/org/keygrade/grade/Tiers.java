package org.keygrade.grade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.table.AccountGrades;

/** From places to tiers: raw, graded, in force, each with its reason. */
record Tiers(TierScheme scheme, LocalDate asOf) {
    /**
     * Adds raw_tier, graded_tier, tier, tier_since, tier_reason, pending_tier, pending_since and movement to the places
     * of a ranking.
     */
    Dataset<Row> of(Ranking ranking) {
        Stickiness rules = StickyTiers.rules(scheme, RawTiers.cuts(scheme, ranking));
        Column raw = when(col("score").isNotNull(), RawTiers.of(scheme, ranking.population()));
        return inForce(graded(ranking.places().withColumn("raw_tier", raw), rules));
    }

    private Dataset<Row> graded(Dataset<Row> raw, Stickiness rules) {
        boolean seats = scheme.method() == Method.CAPACITY;
        Dataset<Row> placed = seats ? Seating.seated(raw, scheme, rules, asOf) : raw;
        Column state = StickyTiers.next(rules, asOf, col(seats ? "seat" : "raw_tier"));
        return placed.withColumn("state", state)
                .withColumns(Map.of(
                        "graded_tier", col("state.tier"),
                        "pending_tier", col("state.pending_tier"),
                        "pending_since", StickyTiers.pendingSince(col("state"))));
    }

    private Dataset<Row> inForce(Dataset<Row> graded) {
        String ceiling = scheme.optOutCeiling();
        Column capped = col("opted_out").and(level(col("graded_tier")).lt(scheme.level(ceiling)));
        Column tier = coalesce(col("forced_tier"), when(capped, lit(ceiling)).otherwise(col("graded_tier")));
        return graded.withColumn("capped", capped)
                .withColumn("tier", tier)
                .withColumns(Map.of(
                        "tier_reason", reason(),
                        "tier_since", since(),
                        "movement", movement()));
    }

    private Column reason() {
        String unlikeRaw = scheme.method() == Method.CAPACITY ? "seat" : "held_band";
        return when(col("forced_tier").isNotNull(), "override")
                .when(col("capped"), "opt_out")
                .when(col("graded_tier").equalTo(AccountGrades.UNGRADED), "insufficient_data")
                .when(col("score").isNull(), "held_no_data")
                .when(col("graded_tier").equalTo(col("raw_tier")), "graded")
                .when(col("pending_tier").isNotNull(), "held_dwell")
                .otherwise(unlikeRaw);
    }

    private Column since() {
        return when(col("tier").equalTo(col("previous_tier")), col("previous_tier_since"))
                .otherwise(lit(asOf));
    }

    private Column movement() {
        Column before = col("previous_tier");
        return when(col("tier").equalTo(before), "held")
                .when(level(col("tier")).lt(level(before)), "promoted")
                .when(level(col("tier")).gt(level(before)), "demoted")
                .otherwise("new");
    }

    private Column level(Column tier) {
        return TierColumns.level(scheme, tier);
    }
}
