package org.keygrade.generate;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** opportunities: deals won, lost and open as they stand on the as-of date; who likes us buys from us more often. */
final class Opportunities {
    private static final List<String> STAGES = List.of("lead", "qualified", "proposal", "negotiation");

    private Opportunities() {}

    static Iterator<Row> rows(World world, long unit) {
        Account account = Customers.at(world, unit);
        int count = world.dice("opportunities", unit).around(1.5 * StrictMath.pow(account.size(), 0.5));
        return IntStream.range(0, count).mapToObj(i -> row(world, account, i)).iterator();
    }

    private static Row row(World world, Account account, int item) {
        Dice dice = world.dice("opportunities", account.index(), 1 + item);
        boolean open = dice.chance(0.35);
        boolean won = dice.chance(0.15 + 0.6 * account.health());
        int stage = dice.below(STAGES.size());
        int created = open ? dice.within(3, 200) : dice.within(60, 700);
        int closed = dice.within(1, created - 1);
        double chance = open ? Values.share(0.1 + 0.2 * stage + dice.between(0, 0.15)) : won ? 1 : 0;
        double amount = account.trade().yearly()
                * dice.between(0.05, 0.6)
                / account.land().rate();
        int expected = open ? 20 - dice.below(200) : closed - dice.within(-30, 30);
        return RowFactory.create(
                Values.item('P', account.index(), item),
                account.id(),
                dice.pick(Product.ALL).line(),
                open ? STAGES.get(stage) : "closed",
                Values.money(Math.round(amount / 100) * 100.0),
                chance,
                world.daysAgo(created),
                world.daysAgo(Math.min(created, expected)),
                open ? null : world.daysAgo(closed),
                open ? "open" : won ? "won" : "lost",
                maybe(dice, Words.COMPETITOR, 0.5),
                open || won ? null : maybe(dice, Words.LOST_REASON, 0.9),
                account.land().currency());
    }

    private static @Nullable String maybe(Dice dice, List<String> words, double chance) {
        String word = dice.pick(words);
        return dice.chance(chance) ? word : null;
    }
}
