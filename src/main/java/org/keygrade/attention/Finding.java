package org.keygrade.attention;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.keygrade.table.AttentionReason;

/**
 * What a reason says of an account, as columns over the rows it found.
 *
 * @param sentence what happened; the account's name stands before it
 * @param approach what to do at the account, said only while somebody may be approached there
 */
record Finding(Column reason, Column person, Column since, Column sentence, Column approach) {
    private static final Column NONE = lit(null).cast("string");

    static Finding of(AttentionReason reason, Column since, Column sentence) {
        return new Finding(lit(reason.word()), NONE, since, sentence, NONE);
    }

    Finding about(Column who) {
        return new Finding(reason, who, since, sentence, approach);
    }

    Finding approach(Column what) {
        return new Finding(reason, person, since, sentence, what);
    }

    /** account_id, reason, person_id, since, sentence, approach. */
    Dataset<Row> in(Dataset<Row> rows) {
        return rows.select(
                col("account_id"),
                reason.as("reason"),
                person.as("person_id"),
                since.as("since"),
                sentence.as("sentence"),
                approach.as("approach"));
    }

    /** Texts and columns one after the other; null if one of them is. */
    static Column text(Object... pieces) {
        return functions.concat(Arrays.stream(pieces)
                .map(piece -> piece instanceof Column column ? column.cast("string") : lit(piece))
                .toArray(Column[]::new));
    }

    /** {@code 1 day}, {@code 2 days}. */
    static Column counted(Column number, String one, String more) {
        return functions.when(number.equalTo(1), lit("1 " + one)).otherwise(text(number, " " + more));
    }
}
