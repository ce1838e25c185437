package org.keygrade.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.keygrade.metric.Formula.ratio;
import static org.keygrade.metric.Formula.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.keygrade.table.Inputs;

/** How long the account has been ours, and how much of what it spends. */
final class Standing {
    private static final double DAYS_PER_YEAR = 365.25;

    private Standing() {}

    static Metric tenure() {
        return new Metric("tenure_years", "years", "0 or more", List.of(Need.of(Inputs.ACCOUNTS)), scope -> {
            Column begun = when(col("customer_since").leq(lit(scope.asOf())), col("customer_since"));
            Column since = coalesce(begun, col("first_sale"));
            return Formula.of(datediff(lit(scope.asOf()), since).divide(DAYS_PER_YEAR))
                    .missing("no_sales", since.isNull());
        });
    }

    static Metric shareOfWallet() {
        return new Metric(
                "share_of_wallet",
                "share",
                "at most 1",
                List.of(Need.of(Inputs.ACCOUNTS, "wallet_estimate")),
                scope -> Formula.of(least(lit(1.0), ratio(sum("revenue_0"), col("wallet_estimate"))))
                        .missing("no_wallet_estimate", sum("wallet_estimate").leq(0)));
    }
}
