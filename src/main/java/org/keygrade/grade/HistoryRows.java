package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.TierHistory;

/** gold/tier_history: the base's, with what ended and what began tonight. */
final class HistoryRows {
    private HistoryRows() {}

    /** The whole history as of tonight. */
    static Dataset<Row> of(Dataset<Row> history, Dataset<Row> grades, Night night) {
        Dataset<Row> rows = ended(history)
                .unionByName(open(history, grades, night))
                .unionByName(begun(grades))
                .withColumn("as_of", night.date());
        return TierHistory.TABLE.select(rows);
    }

    private static Dataset<Row> ended(Dataset<Row> history) {
        return history.filter(col("valid_to").isNotNull()).drop("as_of");
    }

    /** Ends where the account has left or its tier is another one tonight; the last day is the day before. */
    private static Dataset<Row> open(Dataset<Row> history, Dataset<Row> grades, Night night) {
        Dataset<Row> tonight = grades.select(col("account_id"), col("tier").as("tier_tonight"));
        Column stays = col("tier").eqNullSafe(col("tier_tonight"));
        Column lastDay = when(stays, lit(null)).otherwise(date_sub(night.date(), 1));
        return history.filter(col("valid_to").isNull())
                .join(tonight, new String[] {"account_id"}, "left")
                .withColumn("valid_to", lastDay)
                .drop("as_of", "tier_tonight");
    }

    private static Dataset<Row> begun(Dataset<Row> grades) {
        return grades.filter(col("tier_since").equalTo(col("as_of")))
                .select(
                        col("account_id"),
                        col("as_of").as("valid_from"),
                        lit(null).cast("date").as("valid_to"),
                        col("tier"),
                        col("score"),
                        col("tier_reason"),
                        col("model_id"));
    }
}
