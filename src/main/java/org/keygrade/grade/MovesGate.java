package org.keygrade.grade;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.not;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Check;

/** Gate "moves": too many tiers changing in one night is more likely broken data than a turbulent market. */
final class MovesGate {
    private MovesGate() {}

    /**
     * The share of accounts, of those that were there before, whose tier is another one. Not checked on the first
     * night, nor where another model graded the base: there, moves are what was asked for.
     *
     * @param before account_grades of the base
     */
    static List<Check> of(Dataset<Row> before, Dataset<Row> grades, Night night) {
        if (!before.filter(not(col("model_id").isInCollection(night.modelIds())))
                .isEmpty()) {
            return List.of();
        }
        Row counted = grades.agg(
                        count(col("previous_tier")),
                        count_if(col("previous_tier").notEqual(col("tier"))))
                .head();
        long known = counted.getLong(0);
        return known == 0 ? List.of() : List.of(check(counted.getLong(1), known, night.maxMoves()));
    }

    private static Check check(long moved, long known, double bound) {
        double share = (double) moved / known;
        String message = String.format(
                Locale.ROOT,
                "%d of %d accounts change tier (%.1f %%; at most %.1f %% may).",
                moved,
                known,
                100 * share,
                100 * bound);
        return new Check("moves", "account_grades", share, bound, message);
    }
}
