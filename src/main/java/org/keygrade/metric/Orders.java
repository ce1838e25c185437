package org.keygrade.metric;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.keygrade.metric.Formula.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.keygrade.table.Inputs;

/** When, how often and how broadly the account buys. */
final class Orders {
    private Orders() {}

    static Metric recency() {
        return new Metric(
                "order_recency_days",
                "days",
                "0 or more",
                Revenue.SALES,
                scope -> Formula.of(days(scope)).missing("no_sales", NEVER_BOUGHT));
    }

    static Metric frequency() {
        return new Metric(
                "order_frequency_ttm", "orders", "0 or more", Revenue.SALES, scope -> Formula.of(sum("orders")));
    }

    static Metric breadth() {
        return new Metric(
                "product_breadth_ttm",
                "product lines",
                "0 or more",
                List.of(Need.of(Inputs.SALES, "product_line")),
                scope -> Formula.of(sum("product_lines")));
    }

    static final Column NEVER_BOUGHT = col("last_sale").isNull();

    /** Days since the last line with positive revenue. */
    static Column days(Scope scope) {
        return datediff(lit(scope.asOf()), col("last_sale"));
    }
}
