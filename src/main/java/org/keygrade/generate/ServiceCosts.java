package org.keygrade.generate;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** service_costs: what serving a customer costs besides the goods; the unhappy cost more. */
final class ServiceCosts {
    private static final List<String> CATEGORIES = List.of("support", "site_visit", "training", "freight", "warranty");
    private static final int DAYS = 1100;

    private ServiceCosts() {}

    static Iterator<Row> rows(World world, long unit) {
        Account account = Customers.at(world, unit);
        int days = Math.min(DAYS, account.trade().sinceDays());
        int count = account.buys()
                ? world.dice("service_costs", unit).around(12 * account.size() / (account.size() + 1))
                : 0;
        double usual = account.trade().yearly()
                * 0.02
                * (1.6 - account.health())
                / account.land().rate();
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    Dice dice = world.dice("service_costs", unit, 1 + i);
                    return RowFactory.create(
                            Values.item('K', unit, i),
                            account.id(),
                            world.daysAgo(dice.below(days)),
                            dice.pick(CATEGORIES),
                            Values.money(usual * dice.lognormal(0.6)),
                            account.land().currency());
                })
                .iterator();
    }
}
