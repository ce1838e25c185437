package org.keygrade.grade;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * What a night is graded by, besides the scheme.
 *
 * @param asOf the business date
 * @param modelIds of the models that grade somebody tonight
 * @param metrics the catalogue's metrics
 * @param lookedUp columns of accounts that the models look up
 * @param historyEvery days between two nights in score_history
 * @param maxMoves share of accounts whose tier may change, 0..1
 */
public record Night(
        LocalDate asOf,
        Set<String> modelIds,
        List<String> metrics,
        List<String> lookedUp,
        int historyEvery,
        double maxMoves) {
    public Night {
        modelIds = Set.copyOf(modelIds);
        metrics = List.copyOf(metrics);
        lookedUp = List.copyOf(lookedUp);
    }

    /** The as-of date as a DATE column. */
    Column date() {
        return functions.lit(asOf);
    }
}
