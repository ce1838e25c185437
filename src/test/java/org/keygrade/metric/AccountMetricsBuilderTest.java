package org.keygrade.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.metric.MetricSamples.AS_OF;
import static org.keygrade.metric.MetricSamples.SETTINGS;
import static org.keygrade.metric.MetricSamples.accounts;
import static org.keygrade.metric.MetricSamples.compute;
import static org.keygrade.metric.MetricSamples.day;
import static org.keygrade.metric.MetricSamples.opportunities;
import static org.keygrade.metric.MetricSamples.ratings;
import static org.keygrade.metric.MetricSamples.sales;
import static org.keygrade.metric.MetricSamples.serviceCosts;
import static org.keygrade.metric.MetricSamples.silver;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.keygrade.table.AccountMetrics;
import org.keygrade.table.Silver;

class AccountMetricsBuilderTest {
    @Test
    void everyMetricOfTwoAccounts() {
        double q = 0.98 / (1 + 0.1);
        Map<String, String> reasonsOfA =
                Map.of("relationship_sentiment", "no_sentiment", "board_evaluation", "unclear", "rating.old", "stale");
        Map<String, String> reasonsOfB = Map.ofEntries(
                Map.entry("gross_margin_ttm", "zero_revenue"),
                Map.entry("revenue_growth_yoy", "zero_revenue"),
                Map.entry("profit_growth_yoy", "zero_profit"),
                Map.entry("revenue_trend_36m", "no_sales"),
                Map.entry("revenue_volatility_36m", "no_sales"),
                Map.entry("order_recency_days", "no_sales"),
                Map.entry("tenure_years", "no_sales"),
                Map.entry("share_of_wallet", "no_wallet_estimate"),
                Map.entry("win_rate_24m", "too_little_history"),
                Map.entry("payback_months", "no_sales"),
                Map.entry("customer_lifetime_value_3y", "no_sales"),
                Map.entry("relationship_coverage", "nobody"),
                Map.entry("decision_maker_reach", "nobody"),
                Map.entry("department_reach", "nobody"),
                Map.entry("board_evaluation", "nobody"),
                Map.entry("relationship_strength", "nobody"),
                Map.entry("relationship_sentiment", "nobody"),
                Map.entry("engagement_trend", "nobody"));
        Dataset<Row> expected = frame(
                AccountMetrics.TABLE.schema().toDDL(),
                row(
                        day("2026-06-30"),
                        "a",
                        590.0,
                        245.0,
                        245 / 590.0,
                        380 / 990.0,
                        10 / 485.0,
                        32820 / 569250.0,
                        Math.sqrt(56_943_000_000.0) / 99_000,
                        20.0,
                        2.0,
                        1.0,
                        730 / 365.25,
                        0.59,
                        288.33,
                        2 / 3.0,
                        45.0,
                        200.0,
                        330.0,
                        13.0,
                        200 * (q + q * q + q * q * q),
                        0.5,
                        0.3,
                        0.4,
                        1.5,
                        null,
                        0.2,
                        0.25,
                        null,
                        Map.of("fit", 4.0, "edge", 1.0),
                        reasonsOfA),
                row(
                        day("2026-06-30"),
                        "b",
                        0.0,
                        0.0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0.0,
                        0.0,
                        null,
                        null,
                        0.0,
                        null,
                        0.0,
                        0.0,
                        0.0,
                        null,
                        null,
                        null,
                        null,
                        null,
                        0.0,
                        null,
                        null,
                        null,
                        null,
                        Map.of(),
                        reasonsOfB));

        assertSameRows(expected, AccountMetricsBuilder.compute(company(), relationships(), AS_OF, SETTINGS));
    }

    @Test
    void whatIsNotConfiguredIsMissingNeverZero() {
        Silver silver = new Silver(
                Map.of("accounts", accounts(row("a", null, null)), "sales", sales()),
                Map.of("sales", Set.of("sale_id", "account_id", "sold_on", "revenue")));

        Row only = compute(silver, AS_OF).first();

        assertThat(only.<Double>getAs("cost_to_serve_ttm")).isNull();
        assertThat(only.<Double>getAs("revenue_ttm")).isZero();
        assertThat(only.getJavaMap(only.fieldIndex("ratings"))).isEmpty();
        assertThat(only.getJavaMap(only.fieldIndex("missing")))
                .containsEntry("gross_profit_ttm", "not_configured")
                .containsEntry("product_breadth_ttm", "not_configured")
                .containsEntry("share_of_wallet", "not_configured")
                .containsEntry("weighted_pipeline", "not_configured")
                .containsEntry("cost_to_serve_ttm", "not_configured")
                .containsEntry("effective_threads", "not_configured")
                .containsEntry("order_recency_days", "no_sales");
        assertThat(Catalogue.available(silver))
                .containsExactly(
                        "revenue_ttm",
                        "revenue_growth_yoy",
                        "revenue_trend_36m",
                        "revenue_volatility_36m",
                        "order_recency_days",
                        "order_frequency_ttm",
                        "tenure_years");
        assertThat(Catalogue.available("rating.fit", silver)).isFalse();
        assertThat(Catalogue.available("revenue_ttm", silver)).isTrue();
    }

    @Test
    void orderAndPartitionsDoNotChangeABit() {
        Random random = new Random(5);
        List<Row> lines = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            LocalDate sold = AS_OF.minusDays(random.nextInt(1500));
            long revenue = random.nextInt(100_000) - 10_000L;
            lines.add(row(
                    "s" + i,
                    "a" + random.nextInt(4),
                    "o" + i / 2,
                    day(sold.toString()),
                    "p" + i % 5,
                    revenue,
                    revenue / 3));
        }
        Dataset<Row> accounts =
                accounts(row("a0", null, 1L), row("a1", null, 3L), row("a2", null, 7L), row("a3", null, 9L));
        TreeSet<String> results = new TreeSet<>();
        for (int partitions : new int[] {1, 7, 64}) {
            Collections.shuffle(lines, random);
            Dataset<Row> shuffled = sales(lines.toArray(Row[]::new)).repartition(partitions);
            results.add(String.join(
                    "\n",
                    compute(silver(accounts, shuffled), AS_OF)
                            .sort("account_id")
                            .select(functions.to_json(functions.struct("*")))
                            .as(Encoders.STRING())
                            .collectAsList()));
        }
        assertThat(results).hasSize(1);
        assertThat(results.first()).contains("revenue_volatility_36m\":0.");
    }

    private static Silver company() {
        return silver(Map.of(
                "accounts",
                accounts(row("a", day("2024-06-30"), 100_000L), row("b", null, null)),
                "sales",
                sales(
                        row("s1", "a", "o1", day("2024-07-15"), "x", 10_000L, 6_000L),
                        row("s2", "a", "o2", day("2025-06-30"), "x", 30_000L, 10_000L),
                        row("s3", "a", "o3", day("2025-07-01"), "x", 20_000L, 15_000L),
                        row("s4", "a", "o3", day("2025-07-01"), "y", 5_000L, 2_000L),
                        row("s5", "a", null, day("2026-06-10"), "x", 40_000L, 20_000L),
                        row("s6", "a", null, day("2026-06-20"), "y", -6_000L, -2_500L)),
                "opportunities",
                opportunities(
                        row("p1", "a", 100_000L, 0.25, null, "open"),
                        row("p2", "a", 33_333L, 0.1, null, "open"),
                        row("p3", "a", 1L, null, day("2026-06-30"), "won"),
                        row("p4", "a", 1L, null, day("2024-07-01"), "won"),
                        row("p5", "a", 1L, null, day("2026-01-01"), "lost"),
                        row("p6", "a", 1L, null, day("2024-06-30"), "won"),
                        row("p7", "a", 1_000L, 0.5, day("2026-07-01"), "won")),
                "service_costs",
                serviceCosts(
                        row("k1", "a", day("2026-06-30"), 4_500L),
                        row("k2", "a", day("2025-01-10"), 10_000L),
                        row("k3", "a", day("2024-05-01"), 1_000L)),
                "ratings",
                ratings(
                        row("a", "fit", day("2026-01-01"), 3.0),
                        row("a", "fit", day("2026-02-01"), 4.0),
                        row("a", "edge", day("2025-06-30"), 1.0),
                        row("a", "old", day("2025-06-29"), 5.0)),
                "interactions",
                frame("account_id string"),
                "contacts",
                frame("account_id string")));
    }

    private static Dataset<Row> relationships() {
        return frame(
                "account_id string, relationship_coverage double, decision_maker_reach double,"
                        + " relationship_strength double, effective_threads double, relationship_sentiment double,"
                        + " engagement_trend double, department_reach double, board_evaluation double",
                row("a", 0.5, 0.3, 0.4, 1.5, null, 0.2, 0.25, null));
    }
}
