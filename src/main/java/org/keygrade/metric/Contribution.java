package org.keygrade.metric;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.keygrade.metric.Formula.amount;
import static org.keygrade.metric.Formula.money;
import static org.keygrade.metric.Formula.ratio;
import static org.keygrade.metric.Formula.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.keygrade.config.Pipeline.CustomerValue;
import org.keygrade.table.Inputs;

/** What the account leaves us with once it has been served: now, so far, and over the next three years. */
final class Contribution {
    private static final List<Need> SERVICE = List.of(Need.of(Inputs.SERVICE_COSTS));
    private static final List<Need> BOTH = List.of(Need.of(Inputs.SALES, "cost"), Need.of(Inputs.SERVICE_COSTS));

    private static final Column EVER_UNCOSTED = sum("uncosted").gt(0);

    private Contribution() {}

    static Metric costToServe() {
        return new Metric("cost_to_serve_ttm", "currency", "any", SERVICE, scope -> Formula.of(money("service_0")));
    }

    static Metric net() {
        return new Metric(
                "net_contribution_ttm",
                "currency",
                "any",
                BOTH,
                scope -> Formula.of(netOfYear()).missing("no_cost", Revenue.UNCOSTED));
    }

    static Metric cumulative() {
        return new Metric(
                "cumulative_net_contribution",
                "currency",
                "any",
                BOTH,
                scope -> Formula.of(amount(sum("profit").minus(sum("service")))).missing("no_cost", EVER_UNCOSTED));
    }

    static Metric payback() {
        return new Metric(
                "payback_months",
                "months",
                "0 or more",
                BOTH,
                scope -> Formula.of(col("payback_month").minus(col("first_record_month")))
                        .missing("no_sales", col("first_record_month").isNull())
                        .missing("no_cost", EVER_UNCOSTED)
                        .missing("not_paid_back", col("payback_month").isNull()));
    }

    static Metric lifetimeValue() {
        return new Metric(
                "customer_lifetime_value_3y",
                "currency",
                "any",
                BOTH,
                scope -> Formula.of(netOfYear().multiply(threeYears(scope)))
                        .missing("no_sales", Orders.NEVER_BOUGHT)
                        .missing("no_cost", Revenue.UNCOSTED)
                        .missing("too_little_history", col("median_gap").isNull()));
    }

    private static Column netOfYear() {
        return amount(sum("profit_0").minus(sum("service_0")));
    }

    /** q + q^2 + q^3 of q = retention/(1 + discount). */
    private static Column threeYears(Scope scope) {
        Column q = retention(scope).divide(1 + scope.settings().discountRate());
        return q.plus(q.multiply(q)).plus(q.multiply(q).multiply(q));
    }

    /** Half with every median gap the account is late, within bounds. */
    private static Column retention(Scope scope) {
        CustomerValue settings = scope.settings();
        Column late =
                greatest(lit(0.0), ratio(Orders.days(scope), col("median_gap")).minus(1));
        Column kept = pow(lit(0.5), late);
        return greatest(lit(settings.minRetention()), least(lit(settings.maxRetention()), kept));
    }
}
