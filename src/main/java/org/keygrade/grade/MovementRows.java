package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.TierMovements;
import org.keygrade.table.Type;

/** gold/tier_movements: accounts by tier before and tier after. */
final class MovementRows {
    private MovementRows() {}

    /**
     * Tonight's rows. Those with a to_tier add up to tonight's accounts, those with a from_tier to the base's.
     *
     * @param before account_grades of the base
     */
    static Dataset<Row> of(Dataset<Row> before, Dataset<Row> grades, Night night) {
        Dataset<Row> rows = there(grades)
                .unionByName(left(before, grades))
                .groupBy("from_tier", "to_tier")
                .agg(
                        count(lit(1)).cast("int").as("accounts"),
                        sum("revenue_ttm").cast(Type.MONEY.published()).as("revenue_ttm"))
                .withColumn("as_of", night.date());
        return TierMovements.TABLE.select(rows);
    }

    private static Dataset<Row> there(Dataset<Row> grades) {
        return grades.select(col("previous_tier").as("from_tier"), col("tier").as("to_tier"), col("revenue_ttm"));
    }

    private static Dataset<Row> left(Dataset<Row> before, Dataset<Row> grades) {
        return before.join(grades.select("account_id"), new String[] {"account_id"}, "left_anti")
                .select(col("tier").as("from_tier"), lit(null).cast("string").as("to_tier"), col("revenue_ttm"));
    }
}
