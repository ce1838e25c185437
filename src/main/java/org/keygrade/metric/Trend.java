package org.keygrade.metric;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.year;
import static org.keygrade.metric.Formula.ratio;
import static org.keygrade.metric.Formula.sum;

import org.apache.spark.sql.Column;

/**
 * How monthly revenue moves over the n complete calendar months (36 at most) since the month of the first sale. Empty
 * months are 0, so sums over the months with sales are sums over all: with y the revenue and x = 0..n-1 the month, the
 * slope over the mean is 6(2 sum(xy) - (n - 1) sum(y)) / ((n^2 - 1) sum(y)), and the population deviation over the mean
 * is sqrt(n sum(y^2) - sum(y)^2) / sum(y). Both are exact up to the last root and division.
 */
final class Trend {
    private static final int SHORTEST = 12;

    private Trend() {}

    static Metric slope() {
        return new Metric(
                "revenue_trend_36m",
                "share of the mean per month",
                "any",
                Revenue.SALES,
                scope -> guarded(scope, ratio(slopeNumerator(scope), slopeDenominator(scope))));
    }

    static Metric volatility() {
        Column total = sum("trend_sum").cast("decimal(19,0)");
        return new Metric("revenue_volatility_36m", "deviation over mean", "0 or more", Revenue.SALES, scope -> {
            Column spread = months(scope)
                    .cast("decimal(2,0)")
                    .multiply(col("trend_squares"))
                    .minus(total.multiply(total));
            return guarded(scope, ratio(sqrt(spread.cast("double")), sum("trend_sum")));
        });
    }

    private static Formula guarded(Scope scope, Column value) {
        return Formula.of(value)
                .missing("no_sales", col("first_sale").isNull())
                .missing("too_little_history", months(scope).lt(SHORTEST))
                .missing("zero_revenue", sum("trend_sum").leq(0));
    }

    private static Column slopeNumerator(Scope scope) {
        Column moment =
                sum("trend_moment").minus(sum("trend_sum").multiply(start(scope).minus(scope.firstMonth())));
        return moment.multiply(2)
                .minus(sum("trend_sum").multiply(months(scope).minus(1)))
                .multiply(6);
    }

    private static Column slopeDenominator(Scope scope) {
        Column n = months(scope);
        return n.multiply(n).minus(1).cast("double").multiply(sum("trend_sum").cast("double"));
    }

    /** The first month looked at. */
    private static Column start(Scope scope) {
        Column first = year(col("first_sale"))
                .multiply(12)
                .plus(month(col("first_sale")))
                .minus(1);
        return greatest(first, lit(scope.firstMonth()));
    }

    private static Column months(Scope scope) {
        return lit(scope.lastMonth() + 1).minus(start(scope));
    }
}
