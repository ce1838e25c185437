package org.keygrade.metric;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.metric.MetricSamples.AS_OF;
import static org.keygrade.metric.MetricSamples.accounts;
import static org.keygrade.metric.MetricSamples.compute;
import static org.keygrade.metric.MetricSamples.day;
import static org.keygrade.metric.MetricSamples.opportunities;
import static org.keygrade.metric.MetricSamples.sales;
import static org.keygrade.metric.MetricSamples.serviceCosts;
import static org.keygrade.metric.MetricSamples.silver;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** One account per edge; each states the metrics it is about, a number or the word why there is none. */
class MetricEdgesTest {
    private record Edge(String account, List<Row> sales, Map<String, Object> expected) {}

    private static final List<Edge> EDGES = List.of(
            new Edge(
                    "returns only",
                    List.of(line("returns only", "2026-05-01", -5_000L, -2_000L)),
                    Map.of(
                            "revenue_ttm",
                            -50.0,
                            "gross_profit_ttm",
                            -30.0,
                            "gross_margin_ttm",
                            "zero_revenue",
                            "revenue_growth_yoy",
                            -2.0,
                            "order_recency_days",
                            "no_sales",
                            "order_frequency_ttm",
                            0.0,
                            "product_breadth_ttm",
                            0.0,
                            "share_of_wallet",
                            -0.5,
                            "payback_months",
                            "not_paid_back")),
            new Edge(
                    "returned in full",
                    List.of(
                            line("returned in full", "2026-05-01", 5_000L, 5_000L),
                            line("returned in full", "2026-05-09", -5_000L, -5_000L)),
                    Map.of(
                            "revenue_ttm", 0.0,
                            "gross_margin_ttm", "zero_revenue",
                            "revenue_growth_yoy", "zero_revenue",
                            "profit_growth_yoy", "zero_profit",
                            "order_recency_days", 60.0,
                            "order_frequency_ttm", 1.0,
                            "product_breadth_ttm", 0.0)),
            new Edge(
                    "cost lacks now",
                    List.of(
                            line("cost lacks now", "2026-05-01", 100L, null),
                            line("cost lacks now", "2026-05-02", 9L, 1L)),
                    Map.of(
                            "revenue_ttm", 1.09,
                            "gross_profit_ttm", "no_cost",
                            "gross_margin_ttm", "no_cost",
                            "net_contribution_ttm", "no_cost",
                            "cumulative_net_contribution", "no_cost",
                            "customer_lifetime_value_3y", "no_cost",
                            "payback_months", "no_cost")),
            new Edge(
                    "cost lacked once",
                    List.of(
                            line("cost lacked once", "2020-05-01", 100L, null),
                            line("cost lacked once", "2026-05-02", 9L, 1L)),
                    Map.of(
                            "gross_profit_ttm", 0.08,
                            "profit_growth_yoy", 2.0,
                            "net_contribution_ttm", 0.08,
                            "cumulative_net_contribution", "no_cost",
                            "payback_months", "no_cost")),
            new Edge(
                    "one line",
                    List.of(line("one line", "2026-06-30", 50_000L, 0L)),
                    Map.of(
                            "order_recency_days", 0.0,
                            "tenure_years", 0.0,
                            "revenue_trend_36m", "too_little_history",
                            "revenue_volatility_36m", "too_little_history",
                            "share_of_wallet", 1.0,
                            "payback_months", 0.0,
                            "customer_lifetime_value_3y", "too_little_history")),
            new Edge(
                    "twelve months",
                    List.of(line("twelve months", "2025-07-31", 1_200L, 0L)),
                    // y = 12, 0 x 11: 6 (0 - 11 * 12) / (143 * 12); sqrt(12 * 144 - 144) / 12
                    Map.of("revenue_trend_36m", -6 / 13.0, "revenue_volatility_36m", Math.sqrt(11))),
            new Edge(
                    "long silent",
                    List.of(
                            line("long silent", "2015-07-31", 1_200L, 0L),
                            line("long silent", "2015-08-31", 1_200L, 0L)),
                    Map.of("revenue_trend_36m", "zero_revenue", "revenue_growth_yoy", "zero_revenue")),
            new Edge(
                    "two gaps late",
                    List.of(
                            line("two gaps late", "2026-05-21", 10_000L, 0L),
                            line("two gaps late", "2026-05-31", 10_000L, 0L)),
                    // 30 days of silence against gaps of 10: retention .25
                    Map.of("customer_lifetime_value_3y", 200 * geometric(0.25 / 1.1))),
            new Edge(
                    "lost",
                    List.of(line("lost", "2025-07-21", 10_000L, 0L), line("lost", "2025-07-22", 10_000L, 0L)),
                    Map.of("customer_lifetime_value_3y", 200 * geometric(0.1 / 1.1))),
            new Edge(
                    "sells again",
                    List.of(
                            line("sells again", "2026-01-31", 20_000L, 0L),
                            line("sells again", "2026-02-01", 0L, 30_000L),
                            line("sells again", "2026-04-30", 20_000L, 0L)),
                    Map.of("payback_months", 3.0, "cumulative_net_contribution", 100.0)));

    @Test
    void edges() {
        Row[] accounts =
                EDGES.stream().map(edge -> row(edge.account(), null, 10_000L)).toArray(Row[]::new);
        Row[] lines = EDGES.stream().flatMap(edge -> edge.sales().stream()).toArray(Row[]::new);
        Map<String, Row> rows = byAccount(compute(
                        silver(Map.of(
                                "accounts", accounts(accounts),
                                "sales", sales(lines),
                                "service_costs", serviceCosts())),
                        AS_OF)
                .collectAsList());

        for (Edge edge : EDGES) {
            edge.expected().forEach((metric, value) -> assertMetric(rows.get(edge.account()), metric, value));
        }
    }

    @Test
    void twelveMonthsEndWithTheAsOfDateInLeapYearsToo() {
        List<Row> lines = new ArrayList<>();
        for (String sold : List.of("2023-02-28", "2023-03-01", "2024-02-28", "2024-02-29")) {
            lines.add(line("a", sold, 100L, 0L));
        }
        var silver = silver(accounts(row("a", day("2030-01-01"), null)), sales(lines.toArray(Row[]::new)));

        Row leapDay = compute(silver, LocalDate.of(2024, 2, 29)).first();
        assertMetric(leapDay, "revenue_ttm", 3.0);
        assertMetric(leapDay, "revenue_growth_yoy", 1.0);
        assertMetric(leapDay, "share_of_wallet", "no_wallet_estimate");
        // customer_since lies ahead: the first sale counts
        assertMetric(leapDay, "tenure_years", 366 / 365.25);
    }

    @Test
    void opportunitiesAsTheyStood() {
        var silver = silver(Map.of(
                "accounts",
                        accounts(row("unrated", null, null), row("won later", null, null), row("undated", null, null)),
                "sales", sales(),
                "opportunities",
                        opportunities(
                                row("1", "unrated", 100L, 0.5, null, "open"),
                                row("2", "unrated", 100L, null, null, "open"),
                                row("3", "won later", 1_000L, 0.5, day("2026-07-01"), "lost"),
                                row("4", "won later", 1_000L, null, day("2026-06-30"), "won"),
                                row("5", "won later", 1_000L, null, day("2026-06-30"), "lost"),
                                row("6", "undated", 1_000L, null, null, "won"),
                                row("7", "undated", 1_000L, null, null, "won"),
                                row("8", "undated", 1_000L, null, null, "won"))));

        Map<String, Row> rows = byAccount(compute(silver, AS_OF).collectAsList());

        assertMetric(rows.get("unrated"), "weighted_pipeline", "no_probability");
        assertMetric(rows.get("won later"), "weighted_pipeline", 5.0);
        assertMetric(rows.get("won later"), "win_rate_24m", "too_little_history");
        assertMetric(rows.get("undated"), "weighted_pipeline", 0.0);
        assertMetric(rows.get("undated"), "win_rate_24m", "too_little_history");
    }

    private static void assertMetric(Row row, String metric, Object expected) {
        String what = row.getAs("account_id") + ": " + metric;
        Object reason = row.getJavaMap(row.fieldIndex("missing")).get(metric);
        if (expected instanceof Double number) {
            assertThat(reason).as(what).isNull();
            assertThat(row.<Double>getAs(metric)).as(what).isCloseTo(number, within(1e-12));
        } else {
            assertThat(reason).as(what).isEqualTo(expected);
            assertThat(row.<Double>getAs(metric)).as(what).isNull();
        }
    }

    private static Map<String, Row> byAccount(List<Row> rows) {
        return rows.stream().collect(toMap(row -> row.getAs("account_id"), row -> row));
    }

    private static double geometric(double q) {
        return Stream.iterate(q, power -> power * q).limit(3).reduce(0.0, Double::sum);
    }

    private static Row line(String account, String sold, Long revenue, Long cost) {
        return row("s", account, null, day(sold), "x", revenue, cost);
    }
}
