package org.keygrade.grade;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.TierScheme;
import org.keygrade.table.GroupGrades;
import org.keygrade.table.Type;

/** gold/group_grades: what an ultimate parent and its subsidiaries come to. */
final class GroupRows {
    private static final double UNITS = 1e9;

    private GroupRows() {}

    static Dataset<Row> of(Dataset<Row> grades, TierScheme scheme, Night night) {
        Dataset<Row> rows = grades.groupBy("group_id")
                .agg(
                        count(lit(1)).cast("int").as("accounts"),
                        sum("revenue_ttm").cast(Type.MONEY.published()).as("revenue_ttm"),
                        min_by(col("tier"), TierColumns.level(scheme, col("tier")))
                                .as("best_tier"),
                        mean("score").as("score"),
                        mean("relationship_coverage").as("relationship_coverage"))
                .withColumn("as_of", night.date());
        return GroupGrades.TABLE.select(rows);
    }

    /**
     * The mean over the accounts that have the value, weighted by max(revenue, 0), equal if that is 0 for all of them.
     * Whole hundredths times whole billionths add up exactly, so the order of rows cannot show.
     */
    private static Column mean(String value) {
        Column units =
                when(col(value).isNotNull(), round(col(value).multiply(UNITS)).cast("decimal(14,0)"));
        Column revenue = greatest(coalesce(col("revenue_ttm"), lit(0)), lit(0))
                .multiply(100)
                .cast("decimal(18,0)");
        Column weight = when(col(value).isNotNull(), revenue);
        Column weighted =
                sum(weight.multiply(units)).cast("double").divide(sum(weight).cast("double"));
        Column equal = sum(units).cast("double").divide(count(units));
        return when(sum(weight).gt(0), weighted).otherwise(equal).divide(UNITS);
    }
}
