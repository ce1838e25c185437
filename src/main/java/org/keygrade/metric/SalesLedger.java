package org.keygrade.metric;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What the sales and service costs of one account come to. Sums are of BIGINT hundredths and so exact in any order; one
 * that a BIGINT cannot hold is an error. It holds the account's months, days and product lines, but no lines and no
 * orders: an account may have any number of those.
 */
final class SalesLedger {
    /**
     * Days count from 1970-01-01. Sums end in {@code _0} for the ttm and in {@code _1} for the 12 months before. {@code uncosted} counts lines without
     * a cost, {@code orders} the distinct orders of the ttm with a line of positive revenue, {@code product_lines} those
     * whose revenue of the ttm is positive. {@code median_gap}: days between consecutive distinct days of sales with
     * positive revenue; null with less than two. The rest as {@link Months} has it.
     */
    static final StructType FACTS = StructType.fromDDL("account_id STRING, first_sale INT, last_sale INT,"
            + " revenue_0 BIGINT, revenue_1 BIGINT, profit_0 BIGINT, profit_1 BIGINT, uncosted_0 BIGINT,"
            + " uncosted_1 BIGINT, service_0 BIGINT, profit BIGINT, service BIGINT, uncosted BIGINT, orders BIGINT,"
            + " product_lines BIGINT, median_gap DOUBLE, trend_sum BIGINT, trend_moment BIGINT,"
            + " trend_squares DECIMAL(38,0), first_record_month INT, payback_month INT");

    private final int yearAgo;
    private final int twoYearsAgo;

    private final Totals ttm = new Totals();
    private final Totals before = new Totals();
    private final Totals ever = new Totals();
    private final Months months = new Months();
    private final SaleDays days = new SaleDays();
    private final Map<String, Long> productLines = new HashMap<>();

    private int firstSale = Integer.MAX_VALUE;
    private long orders;
    private @Nullable String order;
    private int orderDay;

    /**
     * An account without lines yet.
     *
     * @param yearAgo the ttm begins the day after; days count from 1970-01-01
     * @param twoYearsAgo the 12 months before begin the day after
     */
    SalesLedger(int yearAgo, int twoYearsAgo) {
        this.yearAgo = yearAgo;
        this.twoYearsAgo = twoYearsAgo;
    }

    /** The order in which lines are added: lines of one order after each other, those without one by day. */
    static Column[] order() {
        return new Column[] {col("order_id").asc_nulls_first(), col("day").asc()};
    }

    void add(Row line) {
        int day = line.getInt(SalesFacts.DAY_AT);
        if (line.isNullAt(SalesFacts.REVENUE_AT)) {
            addService(day, line.getLong(SalesFacts.SERVICE_AT));
        } else {
            addSale(day, line);
        }
    }

    private void addService(int day, long amount) {
        ever.service = Math.addExact(ever.service, amount);
        if (day > yearAgo) {
            ttm.service = Math.addExact(ttm.service, amount);
        }
        months.at(day).cost(amount);
    }

    private void addSale(int day, Row line) {
        long revenue = line.getLong(SalesFacts.REVENUE_AT);
        Long cost = line.isNullAt(SalesFacts.COST_AT) ? null : line.getLong(SalesFacts.COST_AT);
        ever.sell(revenue, cost);
        if (day > yearAgo) {
            ttm.sell(revenue, cost);
            addProductLine(line, revenue);
        } else if (day > twoYearsAgo) {
            before.sell(revenue, cost);
        }
        months.at(day).sell(revenue, cost);
        firstSale = Math.min(firstSale, day);
        if (revenue > 0) {
            days.add(day);
            addOrder(day, line);
        }
    }

    private void addProductLine(Row line, long revenue) {
        if (!line.isNullAt(SalesFacts.PRODUCT_LINE_AT)) {
            productLines.merge(line.getString(SalesFacts.PRODUCT_LINE_AT), revenue, Math::addExact);
        }
    }

    /** A line without an order stands for the order of its day. */
    private void addOrder(int day, Row line) {
        if (day <= yearAgo) {
            return;
        }
        String id = line.isNullAt(SalesFacts.ORDER_AT) ? null : line.getString(SalesFacts.ORDER_AT);
        boolean same = orders > 0 && Objects.equals(id, order) && (id != null || day == orderDay);
        if (!same) {
            orders++;
            order = id;
            orderDay = day;
        }
    }

    /** A row in the shape of {@link #FACTS}; months count as {@link Scope} has it. */
    Row facts(String accountId, int firstMonth, int lastMonth) {
        Months.Trend trend = months.trend(firstMonth, lastMonth);
        return RowFactory.create(
                accountId,
                firstSale == Integer.MAX_VALUE ? null : firstSale,
                days.isEmpty() ? null : days.last(),
                ttm.revenue,
                before.revenue,
                ttm.profit,
                before.profit,
                ttm.uncosted,
                before.uncosted,
                ttm.service,
                ever.profit,
                ever.service,
                ever.uncosted,
                orders,
                productLines.values().stream().filter(revenue -> revenue > 0).count(),
                days.medianGap(),
                trend.sum(),
                trend.moment(),
                trend.squares(),
                months.first(),
                months.payback());
    }

    /** Sums of some period. */
    private static final class Totals {
        private long revenue;
        private long profit;
        private long uncosted;
        private long service;

        private void sell(long amount, @Nullable Long cost) {
            revenue = Math.addExact(revenue, amount);
            if (cost == null) {
                uncosted++;
            } else {
                profit = Math.addExact(profit, Math.subtractExact(amount, cost));
            }
        }
    }
}
