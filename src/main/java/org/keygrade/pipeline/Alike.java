package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.levenshtein;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.upper;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Ids that somebody may have meant, among too many to list. */
final class Alike {
    private static final int NAMED = 3;

    private Alike() {}

    /** The ids of a column the fewest edits away, nearest first. */
    static List<String> ids(Dataset<Row> rows, String key, String wanted) {
        return rows.select(col(key).as("id"))
                .sort(
                        levenshtein(upper(col("id")), upper(lit(wanted))).asc(),
                        col("id").asc())
                .limit(NAMED)
                .as(Encoders.STRING())
                .collectAsList();
    }
}
