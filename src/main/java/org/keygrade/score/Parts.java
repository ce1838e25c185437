package org.keygrade.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.ScoreParts;

/** Builds gold/score_parts. */
public final class Parts {
    private Parts() {}

    /** The parts of what {@link Scorer} returned, with the {@code model_id} of each account: a row per criterion. */
    public static Dataset<Row> of(Dataset<Row> scored, LocalDate asOf) {
        Dataset<Row> parts = scored.select(
                col("account_id"), col("model_id"), explode(col("parts")).as("part"));
        return ScoreParts.TABLE.select(
                parts.select(lit(asOf).as("as_of"), col("account_id"), col("model_id"), col("part.*")));
    }
}
