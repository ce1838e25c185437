package org.keygrade.grade;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * What a night is graded by, besides the scheme.
 *
 * @param asOf the business date
 * @param modelId hash of all the scores rest on
 * @param metrics the catalogue's metrics
 * @param lookedUp columns of accounts that the model looks up
 * @param historyEvery days between two nights in score_history
 * @param maxMoves share of accounts whose tier may change, 0..1
 */
public record Night(
        LocalDate asOf,
        String modelId,
        List<String> metrics,
        List<String> lookedUp,
        int historyEvery,
        double maxMoves) {
    public Night {
        metrics = List.copyOf(metrics);
        lookedUp = List.copyOf(lookedUp);
    }

    /** The as-of date as a DATE column. */
    Column date() {
        return functions.lit(asOf);
    }
}
