package org.keygrade.network;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** When nobody at an account may be approached: columns over its row of accounts. */
public final class NoContactWindow {
    private NoContactWindow() {}

    /** Whether a day lies in the window; one without a first or a last day is open on that side. */
    public static Column open(Column day) {
        Column any =
                col("no_contact_from").isNotNull().or(col("no_contact_until").isNotNull());
        Column from = coalesce(col("no_contact_from").leq(day), lit(true));
        Column until = coalesce(col("no_contact_until").geq(day), lit(true));
        return any.and(from).and(until);
    }

    /** {@code Nobody may be approached until 2027-01-15 (tender).} */
    public static Column notice() {
        Column end = concat(lit(" until "), col("no_contact_until").cast("string"));
        return concat(lit("Nobody may be approached"), coalesce(end, lit("")), lit(" ("), reason(), lit(")."));
    }

    static Column reason() {
        return coalesce(col("no_contact_reason"), lit("no reason given"));
    }
}
