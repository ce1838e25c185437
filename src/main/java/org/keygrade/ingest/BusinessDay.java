package org.keygrade.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.table.Input;
import org.keygrade.table.Type;

/** The day a row belongs to, in the business time zone. */
final class BusinessDay {
    private BusinessDay() {}

    /** The day of a row; null for master data. */
    static Column of(Input input, ZoneId zone) {
        String name = input.dateColumn();
        if (name == null) {
            return lit(null).cast(DataTypes.DateType);
        }
        Column value = col(name);
        return isTime(input, name) ? to_date(from_utc_timestamp(value, zone.getId())) : value;
    }

    /** Whether a row is dated on or before a day, or not dated at all. */
    static Column upTo(Input input, LocalDate day, ZoneId zone) {
        String name = input.dateColumn();
        if (name == null) {
            return lit(true);
        }
        Timestamp end = Timestamp.from(day.plusDays(1).atStartOfDay(zone).toInstant());
        Column seen = isTime(input, name) ? col(name).lt(lit(end)) : col(name).leq(lit(Date.valueOf(day)));
        return col(name).isNull().or(seen);
    }

    private static boolean isTime(Input input, String name) {
        return input.silver().column(name).type().equals(Type.TIMESTAMP);
    }
}
