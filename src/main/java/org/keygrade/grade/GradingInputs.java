package org.keygrade.grade;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a night's grades are made of. One row per account in each but the last two.
 *
 * @param accounts silver accounts: exactly the accounts to grade
 * @param groups account_id, group_id
 * @param scored account_id, model, model_id, score (null: none), score_low, score_high, coverage, parts, strengths, weaknesses
 * @param metrics account_metrics, in currency units
 * @param relationships account_id, last_contact_on, active; null: not computed
 * @param overrides silver tier_overrides; null: not configured
 */
public record GradingInputs(
        Dataset<Row> accounts,
        Dataset<Row> groups,
        Dataset<Row> scored,
        Dataset<Row> metrics,
        @Nullable Dataset<Row> relationships,
        @Nullable Dataset<Row> overrides,
        Base base) {}
