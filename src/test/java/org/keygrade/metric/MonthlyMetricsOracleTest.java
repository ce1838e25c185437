package org.keygrade.metric;

import static java.time.temporal.ChronoUnit.MONTHS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.metric.MetricSamples.accounts;
import static org.keygrade.metric.MetricSamples.compute;
import static org.keygrade.metric.MetricSamples.day;
import static org.keygrade.metric.MetricSamples.sales;
import static org.keygrade.metric.MetricSamples.serviceCosts;
import static org.keygrade.metric.MetricSamples.silver;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** Trend, volatility and payback against plain loops over months, on seeded random accounts. */
class MonthlyMetricsOracleTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 17);
    private static final int ACCOUNTS = 12;

    private final Random random = new Random(42);
    private final List<Row> sales = new ArrayList<>();
    private final List<Row> costs = new ArrayList<>();
    private final Map<String, NavigableMap<YearMonth, Long>> revenue = new TreeMap<>();
    private final Map<String, NavigableMap<YearMonth, Long>> net = new TreeMap<>();

    @Test
    void agreesWithLoopsOverMonths() {
        IntStream.range(0, ACCOUNTS).forEach(i -> invent("a" + i, 300 + 150 * i));
        Row[] accounts =
                revenue.keySet().stream().map(id -> row(id, null, null)).toArray(Row[]::new);

        List<Row> rows = compute(
                        silver(Map.of(
                                "accounts", accounts(accounts),
                                "sales", sales(sales.toArray(Row[]::new)),
                                "service_costs", serviceCosts(costs.toArray(Row[]::new)))),
                        AS_OF)
                .collectAsList();

        assertThat(rows).hasSize(ACCOUNTS).allSatisfy(this::agrees);
        assertThat(rows).anyMatch(row -> row.getAs("payback_months") == null);
        assertThat(rows)
                .anyMatch(row -> row.getAs("payback_months") != null && row.<Double>getAs("payback_months") > 1);
    }

    private void invent(String account, int days) {
        for (int i = 0; i < 40; i++) {
            LocalDate date = AS_OF.minusDays(random.nextInt(days));
            long amount = random.nextInt(100_000);
            sales.add(row("s" + i, account, null, day(date.toString()), "x", amount, amount / 2));
            add(revenue, account, date, amount);
            add(net, account, date, amount - amount / 2);
            LocalDate served = AS_OF.minusDays(random.nextInt(days));
            long cost = random.nextInt(48_000);
            costs.add(row("k" + i, account, day(served.toString()), cost));
            add(net, account, served, -cost);
        }
    }

    private static void add(
            Map<String, NavigableMap<YearMonth, Long>> to, String account, LocalDate date, long amount) {
        to.computeIfAbsent(account, id -> new TreeMap<>()).merge(YearMonth.from(date), amount, Long::sum);
    }

    private void agrees(Row row) {
        String account = row.getAs("account_id");
        double[] y = months(revenue.get(account));
        if (y.length < 12) {
            assertThat(row.<Double>getAs("revenue_trend_36m")).as(account).isNull();
        } else {
            assertThat(row.<Double>getAs("revenue_trend_36m")).as(account).isCloseTo(slope(y), within(1e-12));
            assertThat(row.<Double>getAs("revenue_volatility_36m")).as(account).isCloseTo(variation(y), within(1e-12));
        }
        assertThat(row.<Double>getAs("payback_months")).as(account).isEqualTo(payback(net.get(account)));
    }

    /** Revenue of the complete months since the first sale, 36 at most. */
    private static double[] months(NavigableMap<YearMonth, Long> byMonth) {
        List<Double> values = new ArrayList<>();
        YearMonth last = YearMonth.from(AS_OF).minusMonths(1);
        for (YearMonth month = byMonth.firstKey(); !month.isAfter(last); month = month.plusMonths(1)) {
            values.add((double) byMonth.getOrDefault(month, 0L));
        }
        return values.stream()
                .skip(Math.max(0, values.size() - 36))
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double slope(double[] y) {
        double meanX = (y.length - 1) / 2.0;
        double meanY = mean(y);
        double products = IntStream.range(0, y.length)
                .mapToDouble(x -> (x - meanX) * (y[x] - meanY))
                .sum();
        double squares = IntStream.range(0, y.length)
                .mapToDouble(x -> (x - meanX) * (x - meanX))
                .sum();
        return products / squares / meanY;
    }

    private static double variation(double[] y) {
        double mean = mean(y);
        double squares = 0;
        for (double value : y) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / y.length) / mean;
    }

    private static double mean(double[] y) {
        return IntStream.range(0, y.length).mapToDouble(x -> y[x]).sum() / y.length;
    }

    private static Double payback(NavigableMap<YearMonth, Long> byMonth) {
        long cumulative = 0;
        YearMonth paid = null;
        for (Map.Entry<YearMonth, Long> month : byMonth.entrySet()) {
            cumulative += month.getValue();
            paid = cumulative <= 0 ? null : paid == null ? month.getKey() : paid;
        }
        return paid == null ? null : (double) MONTHS.between(byMonth.firstKey(), paid);
    }
}
