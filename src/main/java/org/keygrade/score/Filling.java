package org.keygrade.score;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Missing;
import org.keygrade.score.Baseline.CriterionStatistics;

/**
 * What takes the place of a value that is missing.
 *
 * @param value 0..1; null: the criterion leaves the account's score
 * @param source neutral, worst or excluded
 */
record Filling(Column value, Column source) {
    /** The reason metrics give where the relationship datasets are there and the account has nobody. */
    static final String NOBODY = "nobody";

    private static final Filling EXCLUDED = new Filling(lit(null).cast(DataTypes.DoubleType), lit("excluded"));
    private static final Filling WORST = new Filling(lit(0.0), lit("worst"));

    static Filling of(Criterion criterion, CriterionStatistics statistics) {
        Missing policy = criterion.missing();
        if (policy == null) {
            return ofKind(criterion, statistics);
        }
        return switch (policy) {
            case EXCLUDE -> EXCLUDED;
            case NEUTRAL -> neutral(statistics);
            case WORST -> WORST;
        };
    }

    /** Leaving out a bad rating must not pay, nor having nobody there; other gaps are nobody's doing. */
    private static Filling ofKind(Criterion criterion, CriterionStatistics statistics) {
        if (Reading.isRating(criterion.metric())) {
            return neutral(statistics);
        }
        Column reason = try_element_at(col("missing"), lit(criterion.metric()));
        Column nobody = coalesce(reason.equalTo(NOBODY), lit(false));
        return new Filling(
                when(nobody, WORST.value).otherwise(EXCLUDED.value),
                when(nobody, WORST.source).otherwise(EXCLUDED.source));
    }

    private static Filling neutral(CriterionStatistics statistics) {
        return new Filling(lit(statistics.medianOrMiddle()), lit("neutral"));
    }
}
