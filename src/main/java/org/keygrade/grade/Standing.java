package org.keygrade.grade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Per account, all that its tier depends on besides the other accounts. */
final class Standing {
    private static final List<String> CARRIED =
            List.of("as_of", "tier", "tier_since", "graded_tier", "pending_tier", "pending_since", "score");

    private Standing() {}

    /**
     * account_id, score, gross_profit_ttm, opted_out, competes (has a score and has not opted out), forced_tier,
     * previous_as_of, previous_tier ... (null for a new account).
     *
     * @param forced account_id, forced_tier
     */
    static Dataset<Row> of(GradingInputs inputs, Dataset<Row> forced) {
        return after(
                inputs.base().grades(),
                ranked(inputs.accounts(), inputs.scored(), inputs.metrics()).join(forced, by("account_id"), "left"));
    }

    /** Adds previous_as_of, previous_tier ... of the grades before. */
    static Dataset<Row> after(Dataset<Row> grades, Dataset<Row> accounts) {
        return accounts.join(previous(grades), by("account_id"), "left");
    }

    /** The part of it that ranks accounts: account_id, score, gross_profit_ttm, opted_out, competes. */
    static Dataset<Row> ranked(Dataset<Row> accounts, Dataset<Row> scored, Dataset<Row> metrics) {
        Column optedOut = not(coalesce(col("wants_key_account"), lit(true)));
        return accounts.select(col("account_id"), optedOut.as("opted_out"))
                .join(scored.select("account_id", "score"), by("account_id"), "left")
                .join(metrics.select("account_id", "gross_profit_ttm"), by("account_id"), "left")
                .withColumn("competes", col("score").isNotNull().and(not(col("opted_out"))));
    }

    private static Dataset<Row> previous(Dataset<Row> grades) {
        Stream<Column> carried = CARRIED.stream().map(name -> col(name).as("previous_" + name));
        return grades.select(
                Stream.concat(Stream.of(col("account_id")), carried).toArray(Column[]::new));
    }

    private static String[] by(String column) {
        return new String[] {column};
    }
}
