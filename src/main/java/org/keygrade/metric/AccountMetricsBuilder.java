package org.keygrade.metric;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_entries;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.Pipeline.CustomerValue;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** gold/account_metrics: facts per account, then every metric of the catalogue as an expression over them. */
public final class AccountMetricsBuilder {
    private static final String NO_ENTRIES = "array<struct<name:string,reason:string>>";
    private static final String NO_RATINGS = "array<struct<criterion:string,rating:double>>";

    private final Silver silver;
    private final Scope scope;

    private AccountMetricsBuilder(Silver silver, Scope scope) {
        this.silver = silver;
        this.scope = scope;
    }

    /**
     * One row per account of silver, in the shape of account_metrics; metrics are in currency units, never NaN, infinite
     * or -0.0, and null where {@code missing} says why.
     *
     * @param relationships account_id and the relationship metrics; null when interactions are not configured
     */
    public static Dataset<Row> compute(
            Silver silver, @Nullable Dataset<Row> relationships, LocalDate asOf, CustomerValue settings) {
        AccountMetricsBuilder builder = new AccountMetricsBuilder(silver, Scope.of(asOf, settings));
        return AccountMetrics.TABLE.select(builder.metrics(builder.facts(relationships)));
    }

    private Dataset<Row> facts(@Nullable Dataset<Row> relationships) {
        Dataset<Row> facts = silver.of(Inputs.ACCOUNTS).select("account_id", "customer_since", "wallet_estimate");
        for (Dataset<Row> more : parts(relationships)) {
            facts = facts.join(more, new String[] {"account_id"}, "left");
        }
        return facts;
    }

    private List<Dataset<Row>> parts(@Nullable Dataset<Row> relationships) {
        List<Dataset<Row>> parts = new ArrayList<>(List.of(SalesFacts.of(silver, scope)));
        if (silver.has(Inputs.OPPORTUNITIES)) {
            parts.add(OpportunityFacts.of(silver, scope));
        }
        if (silver.has(Inputs.RATINGS)) {
            parts.add(RatingFacts.of(silver, scope));
        }
        if (relationships != null) {
            parts.add(relationships);
        }
        return parts;
    }

    private Dataset<Row> metrics(Dataset<Row> facts) {
        List<Column> columns = new ArrayList<>(List.of(lit(scope.asOf()).as("as_of"), col("account_id")));
        List<Column> reasons = new ArrayList<>();
        for (Metric metric : Catalogue.all()) {
            Formula formula = formula(metric);
            columns.add(formula.guarded().as(metric.name()));
            columns.add(formula.reason().as(why(metric)));
            reasons.add(reason(metric));
        }
        columns.add(entries("rated", NO_RATINGS).as("rated"));
        columns.add(entries("stale", NO_ENTRIES).as("stale"));
        Column missing = filter(array(reasons.toArray(Column[]::new)), Column::isNotNull);
        return facts.select(columns.toArray(Column[]::new))
                .withColumn("ratings", map_from_entries(col("rated")))
                .withColumn("missing", map_from_entries(concat(missing, col("stale"))));
    }

    private Formula formula(Metric metric) {
        return metric.available(silver)
                ? metric.formula().apply(scope)
                : Formula.of(lit(null)).missing(Metric.NOT_CONFIGURED, lit(true));
    }

    /** The metric's entry in {@code missing}; null where the metric is there. */
    private static Column reason(Metric metric) {
        Column why = coalesce(col(why(metric)), lit(Metric.NOT_FINITE));
        return when(col(metric.name()).isNull(), struct(lit(metric.name()).as("name"), why.as("reason")));
    }

    private static String why(Metric metric) {
        return "why_" + metric.name();
    }

    private Column entries(String column, String type) {
        Column none = array().cast(type);
        return silver.has(Inputs.RATINGS) ? coalesce(col(column), none) : none;
    }
}
