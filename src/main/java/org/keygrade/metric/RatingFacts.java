package org.keygrade.metric;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** The latest rating of each criterion per account, split into those that hold and those that are stale. */
final class RatingFacts {
    private RatingFacts() {}

    /**
     * account_id, rated: ARRAY&lt;STRUCT&lt;criterion, rating&gt;&gt;, stale: ARRAY&lt;STRUCT&lt;name, reason&gt;&gt;; both by criterion.
     */
    static Dataset<Row> of(Silver silver, Scope scope) {
        Column fresh = col("latest.rated_on")
                .geq(lit(scope.asOf().minusDays(scope.settings().ratingMaxAgeDays())));
        Column rated = when(
                fresh, struct(col("criterion"), col("latest.rating").plus(0.0).as("rating")));
        Column name = concat(lit(Catalogue.RATING), col("criterion"));
        Column stale = when(fresh, lit(null))
                .otherwise(struct(name.as("name"), lit("stale").as("reason")));
        return silver.of(Inputs.RATINGS)
                .groupBy("account_id", "criterion")
                .agg(max(struct("rated_on", "rating")).as("latest"))
                .groupBy("account_id")
                .agg(
                        sort_array(collect_list(rated)).as("rated"),
                        sort_array(collect_list(stale)).as("stale"));
    }
}
