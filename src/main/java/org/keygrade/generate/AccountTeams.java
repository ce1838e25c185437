package org.keygrade.generate;

import java.util.Iterator;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** account_team: who serves an account, and who served it before. */
final class AccountTeams {
    private AccountTeams() {}

    static Iterator<Row> rows(World world, long unit) {
        Account account = Customers.at(world, unit);
        return Team.of(world, account).stream()
                .map(seat -> RowFactory.create(
                        account.id(),
                        Values.member(seat.member()),
                        seat.role(),
                        world.daysAgo(seat.fromDays()),
                        seat.toDays() < 0 ? null : world.daysAgo(seat.toDays())))
                .iterator();
    }
}
