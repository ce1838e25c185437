package org.keygrade.generate;

import java.util.Collections;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.keygrade.generate.Account.Trade;

/** sales: lines of orders, with the account's growth, season, churn, returns and discounts in them. */
final class Sales {
    private static final int YEAR = 12;
    private static final double SPREAD = 0.7;
    private static final double RETURNS = 0.025;

    private final World world;
    private final Account account;
    private final Timeline timeline;
    private final double lineValue;
    private final boolean costed;

    private Sales(World world, Account account) {
        this.world = world;
        this.account = account;
        Trade trade = account.trade();
        int newest = world.asOf().getMonthValue();
        this.timeline = Timeline.of(World.SALES_MONTHS, ago -> density(account, newest, ago));
        double span = Math.min(trade.sinceDays(), World.SALES_MONTHS * Timeline.MONTH) - trade.churnedDays();
        double mean = StrictMath.exp(SPREAD * SPREAD / 2);
        this.lineValue = trade.yearly() * span / 365 / Math.max(1, trade.lines()) / mean;
        this.costed = !world.dice("costed", account.index()).chance(0.01);
    }

    static Iterator<Row> rows(World world, long unit) {
        Account account = Customers.at(world, unit);
        Sales sales = new Sales(world, account);
        return sales.timeline.total() > 0
                ? IntStream.range(0, account.trade().lines())
                        .mapToObj(sales::line)
                        .iterator()
                : Collections.emptyIterator();
    }

    /** How much an account buys in a month: nothing before it came or after it left, all at once if it tenders. */
    private static double density(Account account, int newest, int monthsAgo) {
        Trade trade = account.trade();
        int days = (int) (monthsAgo * Timeline.MONTH);
        if (days + Timeline.MONTH > trade.sinceDays() || days < trade.churnedDays()) {
            return 0;
        }
        int month = Math.floorMod(newest - 1 - monthsAgo, YEAR);
        int fromPeak = Math.floorMod(month - trade.peak(), YEAR);
        if (account.tenders()) {
            return fromPeak < 3 ? 1 : 0.02;
        }
        double season = 1 + 0.35 * StrictMath.cos(2 * StrictMath.PI * fromPeak / YEAR);
        return season * StrictMath.exp(-trade.growth() * monthsAgo / YEAR);
    }

    private Row line(int line) {
        Trade trade = account.trade();
        int order = line / trade.perOrder();
        Dice dice = world.dice("sales", account.index(), line);
        double share = (order * trade.perOrder()
                        + world.dice("orders", account.index(), order).uniform())
                / trade.lines();
        Product product = dice.pick(trade.products());
        double list = lineValue * dice.lognormal(SPREAD) / account.land().rate();
        double sign = dice.chance(RETURNS) ? -0.5 : 1;
        double revenue = sign * list * (1 - trade.discount());
        double cost = sign * list * (1 - product.margin()) * dice.between(0.94, 1.06);
        return RowFactory.create(
                Values.item('S', account.index(), line),
                account.id(),
                Values.item('O', account.index(), order),
                world.daysAgo(timeline.daysAgo(Math.min(share, 1))),
                product.code() + "-" + (100 + dice.below(40)),
                product.line(),
                Math.signum(sign) * dice.within(1, 40),
                Values.money(revenue),
                costed ? Values.money(cost) : null,
                account.land().currency());
    }
}
