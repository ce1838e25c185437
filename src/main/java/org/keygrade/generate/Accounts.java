package org.keygrade.generate;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** accounts: one row per customer. */
final class Accounts {
    private Accounts() {}

    static Iterator<Row> rows(World world, long unit) {
        Account account = Customers.at(world, unit);
        Dice dice = world.dice("accounts", unit);
        boolean hidden = dice.chance(0.04);
        boolean window = dice.chance(account.tenders() ? 0.2 : 0.003);
        int opened = dice.within(5, 60);
        Boolean wants = dice.chance(0.02) ? null : !dice.chance(0.03);
        Row row = RowFactory.create(
                account.id(),
                account.name(),
                account.parent() < 0 ? null : Values.account(account.parent()),
                account.industry().toLowerCase(Locale.ROOT),
                account.land().region(),
                account.land().country(),
                account.segment(),
                (int) Math.max(1, Math.min(4e5, account.size() * 60 * dice.lognormal(0.4))),
                hidden || !account.buys() ? null : world.daysAgo(account.trade().sinceDays()),
                stage(dice, account),
                world.daysAgo(dice.within(
                        10, Math.max(20, Math.min(700, account.trade().sinceDays())))),
                Values.member(Team.of(world, account).get(0).member()),
                wants,
                wallet(dice, account),
                window ? world.daysAgo(opened) : null,
                window ? world.daysAgo(opened - dice.within(30, 150)) : null,
                window ? account.tenders() ? "tender" : dice.pick(List.of("objection", "legal")) : null,
                account.land().currency());
        return List.of(row).iterator();
    }

    private static String stage(Dice dice, Account account) {
        if (!account.buys()) {
            return dice.chance(0.7) ? "pre_sales" : "contract_negotiation";
        }
        if (account.trade().sinceDays() < 400) {
            return dice.chance(0.3) ? "contract_negotiation" : "implementation";
        }
        return account.health() > 0.5 ? dice.chance(0.7) ? "exploitation" : "review" : "review";
    }

    private static @Nullable BigDecimal wallet(Dice dice, Account account) {
        double times = 1 + dice.lognormal(0.8);
        return dice.chance(0.15)
                ? null
                : Values.money(Math.round(account.trade().yearly()
                                * times
                                / account.land().rate()
                                / 1000)
                        * 1000.0);
    }
}
