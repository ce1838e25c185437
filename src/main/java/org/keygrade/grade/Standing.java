package org.keygrade.grade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Per account, all that its tier depends on besides the other accounts. */
final class Standing {
    private static final Column PREVIOUS = struct(
                    col("as_of"),
                    col("tier"),
                    col("tier_since"),
                    col("graded_tier"),
                    col("pending_tier"),
                    col("pending_since"),
                    col("score"))
            .as("previous");

    private Standing() {}

    /**
     * account_id, score, gross_profit_ttm, opted_out, competes (has a score and has not opted out), forced_tier,
     * previous (null for a new account).
     *
     * @param forced account_id, forced_tier
     */
    static Dataset<Row> of(GradingInputs inputs, Dataset<Row> forced) {
        Column optedOut = not(coalesce(col("wants_key_account"), lit(true)));
        return inputs.accounts()
                .select(col("account_id"), optedOut.as("opted_out"))
                .join(inputs.scored().select("account_id", "score"), by("account_id"), "left")
                .join(inputs.metrics().select("account_id", "gross_profit_ttm"), by("account_id"), "left")
                .join(forced, by("account_id"), "left")
                .join(inputs.base().grades().select(col("account_id"), PREVIOUS), by("account_id"), "left")
                .withColumn("competes", col("score").isNotNull().and(not(col("opted_out"))));
    }

    private static String[] by(String column) {
        return new String[] {column};
    }
}
