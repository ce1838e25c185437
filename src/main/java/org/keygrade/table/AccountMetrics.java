package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.DOUBLE;
import static org.keygrade.table.Type.DOUBLES_BY_NAME;
import static org.keygrade.table.Type.STRING;
import static org.keygrade.table.Type.STRINGS_BY_NAME;

import java.util.List;

/**
 * gold/account_metrics: every number computed of an account, before any judgement. "ttm" is the 12 months up to and
 * including the as-of date. The metrics stand in the order of the catalogue.
 */
public final class AccountMetrics {
    public static final Table TABLE = Table.of(
            Area.GOLD,
            "account_metrics",
            "an account",
            List.of("account_id"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            metric("revenue_ttm", "net revenue of the ttm, in the reporting currency"),
            metric("gross_profit_ttm", "revenue less cost of the ttm; missing if a line lacks its cost"),
            metric("gross_margin_ttm", "gross_profit_ttm over revenue_ttm; missing if that is not positive"),
            metric("revenue_growth_yoy", "-2..2: 2(a - b)/(|a| + |b|) of the ttm and the 12 months before"),
            metric("profit_growth_yoy", "-2..2: the same of the gross profit"),
            metric(
                    "revenue_trend_36m",
                    "least-squares slope over the mean, per month, over the last 36 complete calendar months since the"
                            + " first sale (empty ones 0); missing below 12 months or if the mean is not positive"),
            metric("revenue_volatility_36m", "population deviation over the mean of the same months"),
            metric("order_recency_days", "days since the last line with positive revenue"),
            metric(
                    "order_frequency_ttm",
                    "orders of the ttm: distinct order_id (the day, where a line has none) of lines with positive"
                            + " revenue"),
            metric("product_breadth_ttm", "product lines whose revenue of the ttm is positive"),
            metric("tenure_years", "years of 365.25 days since customer_since, else since the first sale"),
            metric("share_of_wallet", "revenue_ttm over wallet_estimate, at most 1"),
            metric("weighted_pipeline", "sum of amount x probability of the open opportunities"),
            metric("win_rate_24m", "0..1: won over won and lost, closed in the last 24 months; missing under 3 closed"),
            metric("cost_to_serve_ttm", "service costs of the ttm"),
            metric("net_contribution_ttm", "gross_profit_ttm less cost_to_serve_ttm"),
            metric("cumulative_net_contribution", "gross profit less service costs since the first record"),
            metric(
                    "payback_months",
                    "calendar months from the first record's until the cumulative net contribution is positive and"
                            + " stays so; missing until then"),
            metric(
                    "customer_lifetime_value_3y",
                    "net_contribution_ttm times the sum over 3 years of (retention/(1 + discount))^k; retention falls"
                            + " by half with every median gap between sale dates that the account is late"),
            metric("relationship_coverage", "0..1: share of the contacts' influence that our team reaches"),
            metric(
                    "decision_maker_reach",
                    "0..1: reliability of the best path from our team to any decision maker (else economic buyer)"),
            metric("relationship_strength", "0..1: reach of the contacts, weighted by influence"),
            metric(
                    "effective_threads",
                    "0 or from 1: members the relationship effectively rests on, 1 / sum of squared shares"),
            metric("relationship_sentiment", "-1 (hostile) .. 1 (warm): of the contacts, weighted by influence"),
            metric(
                    "engagement_trend",
                    "log2 of one plus meetings and inbound interactions, the last 90 days over the 90 before"),
            metric("department_reach", "0..1: share of the known departments with a contact our team reaches"),
            metric("board_evaluation", "the board's evaluation; missing while it is unclear"),
            Column.required("ratings", DOUBLES_BY_NAME, "criterion to its latest rating that is not stale"),
            Column.required("missing", STRINGS_BY_NAME, "metric (rating.CRITERION for a rating) to why it is missing"));

    private AccountMetrics() {}

    private static Column metric(String name, String definition) {
        return Column.of(name, DOUBLE, definition);
    }
}
