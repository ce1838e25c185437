package org.keygrade.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** Opportunities per account, as they stood on the as-of date: one decided later is still open. */
final class OpportunityFacts {
    private OpportunityFacts() {}

    /**
     * account_id, pipeline (BIGINT hundredths, each product rounded), open_unrated (open ones without a probability),
     * won and lost in the last 24 months.
     */
    static Dataset<Row> of(Silver silver, Scope scope) {
        Column later = coalesce(col("closed_on").gt(lit(scope.asOf())), lit(false));
        Column open = col("outcome").equalTo("open").or(later);
        Column closed = col("closed_on")
                .gt(lit(scope.twoYearsAgo()))
                .and(col("closed_on").leq(lit(scope.asOf())));
        Column weighted =
                rint(col("amount").cast("double").multiply(col("probability"))).cast("long");
        return silver.of(Inputs.OPPORTUNITIES)
                .groupBy("account_id")
                .agg(
                        sum(when(open, weighted)).as("pipeline"),
                        sum(open.and(col("probability").isNull()).cast("long")).as("open_unrated"),
                        sum(when(closed.and(col("outcome").equalTo("won")), 1L)).as("won"),
                        sum(when(closed.and(col("outcome").equalTo("lost")), 1L))
                                .as("lost"));
    }
}
