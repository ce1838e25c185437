package org.keygrade.attention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.keygrade.table.MemberPortfolios;
import org.keygrade.table.Type;

/** gold_people/member_portfolios: by account first, so that an account's revenue counts once for a member. */
public final class MemberPortfoliosBuilder {
    private static final int DIGITS = 9;

    private MemberPortfoliosBuilder() {}

    /**
     * The rows of the table.
     *
     * @param soleCoverage whether to say what rests on one member alone
     */
    public static Dataset<Row> of(Morning morning, boolean soleCoverage) {
        // As decimals, so that the sum is the same in any order.
        Column strength = round(col("strength"), DIGITS).cast("decimal(18," + DIGITS + ")");
        Dataset<Row> byAccount = morning.covering()
                .where(col("active"))
                .groupBy("member_id", "account_id")
                .agg(count(lit(1)).as("contacts"), sum(strength).as("strength"))
                .join(morning.grades().select("account_id", "revenue_ttm"), new String[] {"account_id"}, "left");
        return MemberPortfolios.TABLE.select(byAccount
                // Who else is there costs a shuffle, so nobody asks unless it is wanted.
                .withColumn(
                        "sole_revenue", soleCoverage ? soleRevenue() : lit(null).cast(Type.MONEY.published()))
                .groupBy("member_id")
                .agg(
                        count(lit(1)).cast("int").as("accounts"),
                        sum("contacts").cast("int").as("contacts"),
                        sum("strength").cast("double").as("strength_sum"),
                        sum("revenue_ttm").cast(Type.MONEY.published()).as("revenue_covered"),
                        sum("sole_revenue").cast(Type.MONEY.published()).as("sole_coverage_revenue"))
                .withColumn("as_of", morning.date()));
    }

    private static Column soleRevenue() {
        Column members = count(lit(1)).over(Window.partitionBy("account_id"));
        return when(members.equalTo(1), col("revenue_ttm")).otherwise(0);
    }
}
