package org.keygrade.metric;

import static org.apache.spark.sql.functions.array_size;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** Orders, product lines and sale dates per account, each shuffled by account once and only as wide as needed. */
final class OrderFacts {
    private OrderFacts() {}

    /** account_id, orders: distinct orders of the ttm with a line of positive revenue. */
    static Dataset<Row> orders(Silver silver, Scope scope) {
        return bought(silver)
                .where(col("sold_on").gt(lit(scope.yearAgo())))
                .select(
                        col("account_id"),
                        col("order_id"),
                        // A line without an order stands for the order of its day.
                        expr("if(order_id is null, sold_on, null)").as("order_day"))
                .repartition(col("account_id"))
                .distinct()
                .groupBy("account_id")
                .agg(count(lit(1)).as("orders"));
    }

    /** account_id, product_lines: those whose revenue of the ttm is positive. */
    static Dataset<Row> productLines(Silver silver, Scope scope) {
        return silver.of(Inputs.SALES)
                .where(col("sold_on")
                        .gt(lit(scope.yearAgo()))
                        .and(col("product_line").isNotNull()))
                .select("account_id", "product_line", "revenue")
                .repartition(col("account_id"))
                .groupBy("account_id", "product_line")
                .agg(sum("revenue").as("revenue"))
                .where(col("revenue").gt(0))
                .groupBy("account_id")
                .agg(count(lit(1)).as("product_lines"));
    }

    /** account_id, median_gap: days between consecutive distinct sale dates; null with a single one. */
    static Dataset<Row> gaps(Silver silver) {
        Dataset<Row> days = bought(silver)
                .select(col("account_id"), unix_date(col("sold_on")).as("day"))
                .repartition(col("account_id"))
                .distinct()
                .groupBy("account_id")
                .agg(sort_array(collect_list("day")).as("days"));
        Column gaps = expr("array_sort(zip_with(slice(days, 2, size(days)), slice(days, 1, size(days) - 1),"
                + " (later, earlier) -> later - earlier))");
        return days.select(col("account_id"), gaps.as("gaps"))
                .where(array_size(col("gaps")).gt(0))
                .select(col("account_id"), middle().as("median_gap"));
    }

    /** The middle of the sorted gaps, or the mean of the two in the middle. */
    private static Column middle() {
        return expr("(gaps[cast((size(gaps) - 1) div 2 as int)] + gaps[cast(size(gaps) div 2 as int)]) / 2.0D");
    }

    private static Dataset<Row> bought(Silver silver) {
        return silver.of(Inputs.SALES).where(col("revenue").gt(0));
    }
}
