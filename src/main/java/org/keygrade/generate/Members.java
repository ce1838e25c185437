package org.keygrade.generate;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** team_members: our people. */
final class Members {
    private Members() {}

    static Iterator<Row> rows(World world, long unit) {
        String department = Team.department(World.seat(unit));
        int left = Team.leftDays(world, unit);
        Row row = RowFactory.create(
                Values.member(unit),
                Words.person(world.dice("member_name", unit)),
                title(department),
                department,
                left == 0 ? null : world.daysAgo(left));
        return List.of(row).iterator();
    }

    private static String title(String department) {
        return switch (department) {
            case "executive" -> "Vice President";
            case "service" -> "Service Engineer";
            case "technical_sales" -> "Application Specialist";
            default -> "Key Account Manager";
        };
    }
}
