package org.keygrade.metric;

import static org.apache.spark.sql.functions.abs;
import static org.keygrade.metric.Formula.money;
import static org.keygrade.metric.Formula.ratio;
import static org.keygrade.metric.Formula.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.keygrade.table.Inputs;

/** What the account buys and what we earn by it, and how both grow. */
final class Revenue {
    static final List<Need> SALES = List.of(Need.of(Inputs.SALES));
    static final List<Need> COST = List.of(Need.of(Inputs.SALES, "cost"));

    /** Some line of the ttm has no cost. */
    static final Column UNCOSTED = sum("uncosted_0").gt(0);

    private Revenue() {}

    static Metric ttm() {
        return new Metric("revenue_ttm", "currency", "any", SALES, scope -> Formula.of(money("revenue_0")));
    }

    static Metric grossProfit() {
        return new Metric(
                "gross_profit_ttm",
                "currency",
                "any",
                COST,
                scope -> Formula.of(money("profit_0")).missing("no_cost", UNCOSTED));
    }

    static Metric grossMargin() {
        return new Metric(
                "gross_margin_ttm",
                "share of revenue",
                "any",
                COST,
                scope -> Formula.of(ratio(sum("profit_0"), sum("revenue_0")))
                        .missing("zero_revenue", sum("revenue_0").leq(0))
                        .missing("no_cost", UNCOSTED));
    }

    static Metric growth() {
        return new Metric(
                "revenue_growth_yoy",
                "symmetric change",
                "-2..2",
                SALES,
                scope -> change("revenue_0", "revenue_1").missing("zero_revenue", bothZero("revenue_0", "revenue_1")));
    }

    static Metric profitGrowth() {
        return new Metric(
                "profit_growth_yoy",
                "symmetric change",
                "-2..2",
                COST,
                scope -> change("profit_0", "profit_1")
                        .missing("no_cost", UNCOSTED.or(sum("uncosted_1").gt(0)))
                        .missing("zero_profit", bothZero("profit_0", "profit_1")));
    }

    /** 2(a - b)/(|a| + |b|), exact up to the division. */
    private static Formula change(String now, String before) {
        Column difference = sum(now).minus(sum(before)).multiply(2);
        return Formula.of(ratio(difference, abs(sum(now)).plus(abs(sum(before)))));
    }

    private static Column bothZero(String now, String before) {
        return sum(now).equalTo(0).and(sum(before).equalTo(0));
    }
}
