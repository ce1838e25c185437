package org.keygrade.metric;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/**
 * Sales and service costs per account: one shuffle by account, then sums per month, then per account. All sums are of
 * BIGINT hundredths (squares: of whole decimals), so they are exact in any order. Facts end in {@code _0} for the ttm
 * and in {@code _1} for the 12 months before; {@code uncosted} counts lines without a cost.
 */
final class SalesFacts {
    private final Scope scope;

    private SalesFacts(Scope scope) {
        this.scope = scope;
    }

    /** One row per account with sales or service costs. */
    static Dataset<Row> of(Silver silver, Scope scope) {
        SalesFacts facts = new SalesFacts(scope);
        Dataset<Row> records = facts.sales(silver);
        if (silver.has(Inputs.SERVICE_COSTS)) {
            records = records.unionByName(facts.serviceCosts(silver));
        }
        return facts.byAccount(facts.withPayback(facts.byMonth(records.repartition(col("account_id")))));
    }

    private Dataset<Row> sales(Silver silver) {
        return silver.of(Inputs.SALES)
                .select(
                        col("account_id"),
                        col("sold_on").as("day"),
                        col("sold_on"),
                        col("revenue"),
                        col("revenue").minus(col("cost")).as("profit"),
                        col("cost").isNull().cast("long").as("uncosted"),
                        lit(0L).as("service"));
    }

    private Dataset<Row> serviceCosts(Silver silver) {
        return silver.of(Inputs.SERVICE_COSTS)
                .select(
                        col("account_id"),
                        col("incurred_on").as("day"),
                        lit(null).cast("date").as("sold_on"),
                        lit(0L).as("revenue"),
                        lit(0L).as("profit"),
                        lit(0L).as("uncosted"),
                        col("amount").as("service"));
    }

    private Dataset<Row> byMonth(Dataset<Row> records) {
        Column now = col("day").gt(lit(scope.yearAgo()));
        Column before = col("day").gt(lit(scope.twoYearsAgo())).and(col("day").leq(lit(scope.yearAgo())));
        return records.groupBy(
                        col("account_id"),
                        year(col("day"))
                                .multiply(12)
                                .plus(month(col("day")))
                                .minus(1)
                                .as("month"))
                .agg(
                        min("sold_on").as("first_sale"),
                        max(when(col("revenue").gt(0), col("sold_on"))).as("last_sale"),
                        sum("revenue").as("revenue"),
                        sum("profit").as("profit"),
                        sum("uncosted").as("uncosted"),
                        sum("service").as("service"),
                        sumWhere(now, "revenue").as("revenue_0"),
                        sumWhere(before, "revenue").as("revenue_1"),
                        sumWhere(now, "profit").as("profit_0"),
                        sumWhere(before, "profit").as("profit_1"),
                        sumWhere(now, "uncosted").as("uncosted_0"),
                        sumWhere(before, "uncosted").as("uncosted_1"),
                        sumWhere(now, "service").as("service_0"));
    }

    private static Column sumWhere(Column condition, String column) {
        return sum(when(condition, col(column)));
    }

    /** Adds the last month in which an account had not paid back yet; null if there was none. */
    private Dataset<Row> withPayback(Dataset<Row> months) {
        WindowSpec account = Window.partitionBy("account_id");
        Column net = Formula.sum("profit").minus(col("service"));
        Column cumulative = sum(net).over(account.orderBy("month"));
        return months.withColumn("cumulative", cumulative)
                .withColumn(
                        "unpaid",
                        max(when(col("cumulative").leq(0), col("month"))).over(account));
    }

    private Dataset<Row> byAccount(Dataset<Row> months) {
        Column complete = col("month").between(scope.firstMonth(), scope.lastMonth());
        Column offset = col("month").minus(scope.firstMonth());
        Column exact = col("revenue").cast("decimal(19,0)");
        Column paid = col("unpaid").isNull().or(col("month").gt(col("unpaid")));
        return months.groupBy("account_id")
                .agg(
                        min("first_sale").as("first_sale"),
                        max("last_sale").as("last_sale"),
                        sum("revenue_0").as("revenue_0"),
                        sum("revenue_1").as("revenue_1"),
                        sum("profit_0").as("profit_0"),
                        sum("profit_1").as("profit_1"),
                        sum("uncosted_0").as("uncosted_0"),
                        sum("uncosted_1").as("uncosted_1"),
                        sum("service_0").as("service_0"),
                        sum("profit").as("profit"),
                        sum("service").as("service"),
                        sum("uncosted").as("uncosted"),
                        sum(when(complete, col("revenue"))).as("trend_sum"),
                        sum(when(complete, col("revenue").multiply(offset))).as("trend_moment"),
                        sum(when(complete, exact.multiply(exact))).as("trend_squares"),
                        min("month").as("first_record_month"),
                        min(when(paid, col("month"))).as("payback_month"));
    }
}
