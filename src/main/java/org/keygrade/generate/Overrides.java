package org.keygrade.generate;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** tier_overrides: now and then someone signs against the graded tier, for a while. */
final class Overrides {
    private static final List<String> TIERS = List.of("premier", "first", "second");
    private static final List<String> REASONS =
            List.of("Opens a new region for us", "Reference plant under construction", "Merger under way");

    private Overrides() {}

    static Iterator<Row> rows(World world, long unit) {
        Dice dice = world.dice("tier_overrides", unit);
        if (!dice.chance(0.004)) {
            return Collections.emptyIterator();
        }
        Account account = Customers.at(world, unit);
        int from = dice.within(10, 90);
        Row row = RowFactory.create(
                account.id(),
                world.daysAgo(from),
                dice.pick(TIERS),
                world.daysAgo(from - dice.within(60, 180)),
                dice.pick(REASONS),
                Values.member(Team.of(world, account).get(0).member()));
        return List.of(row).iterator();
    }
}
