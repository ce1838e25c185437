package org.keygrade.attention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.keygrade.attention.Finding.counted;
import static org.keygrade.attention.Finding.text;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.NetworkConfig;
import org.keygrade.config.NetworkConfig.Strength;
import org.keygrade.table.AttentionReason;

/** Accounts nobody has been in touch with for a third, two thirds, all of the days after which its segment is dormant. */
final class Dormancy {
    private Dormancy() {}

    /** The longest silence that applies; an account whose no-contact window is open may be silent. */
    static Dataset<Row> silent(Morning morning, Dataset<Row> windows) {
        Column silence = datediff(morning.date(), col("last_contact_on")).cast("long");
        Column thirds = silence.multiply(3);
        Column days = dormantDays(morning.config());
        Column reason = when(thirds.geq(days.multiply(3)), AttentionReason.DORMANT_90.word())
                .when(thirds.geq(days.multiply(2)), AttentionReason.DORMANT_60.word())
                .when(thirds.geq(days), AttentionReason.DORMANT_30.word());
        Column sentence = text(
                "nobody has been in touch since ", col("last_contact_on"), ", ", counted(silence, "day", "days"), ".");
        Dataset<Row> approachable =
                morning.grades().join(windows.select("account_id"), new String[] {"account_id"}, "left_anti");
        return new Finding(
                        reason,
                        lit(null).cast("string"),
                        col("last_contact_on"),
                        sentence,
                        lit("Is there a reason to call?"))
                .in(approachable)
                .where(col("reason").isNotNull());
    }

    private static Column dormantDays(NetworkConfig config) {
        Column days = lit((long) config.defaults().state().dormantDays());
        for (Map.Entry<String, Strength> segment : new TreeMap<>(config.segments()).entrySet()) {
            days = when(col("segment").equalTo(segment.getKey()), (long)
                            segment.getValue().state().dormantDays())
                    .otherwise(days);
        }
        return days;
    }
}
