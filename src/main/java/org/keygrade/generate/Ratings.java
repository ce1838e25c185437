package org.keygrade.generate;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** ratings: how well an account fits our strategy, 0..10, with the evidence. */
final class Ratings {
    private static final int YEAR = 365;

    private Ratings() {}

    static Iterator<Row> rows(World world, long unit) {
        Account account = Customers.at(world, unit);
        Dice dice = world.dice("ratings", unit);
        int count = dice.chance(0.45) ? 0 : dice.within(1, 2);
        int last = dice.within(5, YEAR - 5);
        double level = Values.clamp(3 + 4 * account.health() + StrictMath.log(1 + account.size()), 0, 10);
        String by = Values.member(Team.of(world, account).get(0).member());
        return IntStream.range(0, count)
                .mapToObj(i -> RowFactory.create(
                        account.id(),
                        "strategic_fit",
                        world.daysAgo(last + YEAR * (count - 1 - i)),
                        (double) Math.round(Values.clamp(level + dice.normal(), 0, 10)),
                        by,
                        dice.pick(Words.EVIDENCE)))
                .iterator();
    }
}
