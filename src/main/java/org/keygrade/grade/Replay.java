package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.table.SortedAccounts;

/**
 * Tiers night after night by scores and the rules of a scheme alone, as {@link Grading} finds them where nobody has
 * opted out and no override is in force.
 */
public record Replay(TierScheme scheme, Materialise materialise) {
    /**
     * The tiers of a night.
     *
     * @param before what this gave for the night before; account_grades without rows on the first one
     * @param scored account_id, score
     * @param metrics account_id, gross_profit_ttm; exactly the accounts of the night
     * @return account_id, as_of, score, tier, tier_since, graded_tier, pending_tier, pending_since, movement; to be
     *     evaluated before the next night builds on it
     */
    public Dataset<Row> next(Dataset<Row> before, Dataset<Row> scored, Dataset<Row> metrics, LocalDate asOf) {
        Dataset<Row> accounts = metrics.select(col("account_id"), lit(true).as("wants_key_account"));
        Dataset<Row> standing = Standing.after(
                before,
                Standing.ranked(accounts, scored, metrics)
                        .withColumn("forced_tier", lit(null).cast("string")));
        Ranking ranking = Ranking.of(materialise.write(SortedAccounts.TABLE, Ranking.sorted(standing)));
        return new Tiers(scheme, asOf)
                .of(ranking)
                .withColumn("as_of", lit(asOf))
                .select(
                        "account_id",
                        "as_of",
                        "score",
                        "tier",
                        "tier_since",
                        "graded_tier",
                        "pending_tier",
                        "pending_since",
                        "movement");
    }
}
