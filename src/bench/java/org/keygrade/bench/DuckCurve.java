package org.keygrade.bench;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Log;
import org.keygrade.config.ScoringModel.Missing;
import org.keygrade.config.ScoringModel.Percentile;
import org.keygrade.metric.Catalogue;
import org.keygrade.score.Baseline;
import org.keygrade.score.Weighted;

/**
 * One criterion in DuckDB's SQL: what it reads, its curve, and what takes the place of a missing value.
 *
 * @param at its place in the model
 */
record DuckCurve(int at, Weighted weighted, Baseline baseline) {
    private static final String MIDDLE = "0.5::DOUBLE";

    String metric() {
        return criterion().metric();
    }

    String name(String what) {
        return what + "_" + at;
    }

    /** W_j. */
    String weight() {
        return weighted.weight() + "::DOUBLE";
    }

    /** W_j where a column of this criterion is there, else 0. */
    String weightIf(String column) {
        return "CASE WHEN " + name(column) + " IS NOT NULL THEN " + weight() + " ELSE 0::DOUBLE END";
    }

    /** Whether it asks the baseline for a place; a population without spread has none. */
    boolean percentile() {
        double[] knots = baseline.knots(metric());
        return criterion().curve() instanceof Percentile && knots.length > 0 && knots[0] < knots[knots.length - 1];
    }

    /** What it needs beside the metrics. */
    String join() {
        if (Catalogue.isRating(metric())) {
            return "LEFT JOIN held_ratings %s ON %s.account_id = m.account_id AND %s.criterion = '%s'"
                    .formatted(name("r"), name("r"), name("r"), metric().substring(Catalogue.RATING.length()));
        }
        return percentile() ? "ASOF LEFT JOIN %s ON %s >= %s.value".formatted(name("knots"), raw(), name("knots")) : "";
    }

    /** 0..1, rounded to 1e-9; null without data. */
    String value() {
        String share = rounded("greatest(0, least(1, " + curve() + "))");
        return "CASE WHEN %s IS NOT NULL THEN %s END"
                .formatted(raw(), criterion().lowerIsBetter() ? rounded("1 - " + share) : share);
    }

    private String curve() {
        if (criterion().curve() instanceof Linear c) {
            return "(%s - %s::DOUBLE) / %s::DOUBLE".formatted(raw(), c.from(), c.to() - c.from());
        } else if (criterion().curve() instanceof Log c) {
            double low = StrictMath.log(c.from());
            return "CASE WHEN %s <= %s THEN 0 ELSE (ln(%s) - %s::DOUBLE) / %s::DOUBLE END"
                    .formatted(raw(), c.from(), raw(), low, StrictMath.log(c.to()) - low);
        } else if (criterion().curve() instanceof Percentile) {
            return percentile() ? place() : MIDDLE;
        }
        throw new IllegalArgumentException(
                "The twin in DuckDB does not know the curve of " + criterion().name());
    }

    /** The place among the quantiles; one that several share is the middle of theirs. */
    private String place() {
        int last = baseline.knots(metric()).length - 1;
        String k = name("knots");
        return ("CASE WHEN K.value IS NULL THEN 0 WHEN V = K.value THEN (K.first + K.last) / 2 / %d"
                        + " WHEN K.next IS NULL THEN 1 ELSE (K.last + (V - K.value) / (K.next - K.value)) / %d END")
                .formatted(last, last)
                .replace("K.", k + ".")
                .replace("V ", raw() + " ");
    }

    private String raw() {
        if (Catalogue.isRating(metric())) {
            return name("r") + ".rating";
        }
        return (Catalogue.isRelational(metric()) ? "p." : "m.") + metric();
    }

    /** What counts where there is no data; NULL: the criterion leaves the account's score. */
    String filling() {
        Missing policy = criterion().missing();
        if (policy == Missing.NEUTRAL || (policy == null && Catalogue.isRating(metric()))) {
            return Optional.ofNullable(median())
                    .map(median -> median + "::DOUBLE")
                    .orElse(MIDDLE);
        } else if (policy == Missing.WORST) {
            return "0::DOUBLE";
        }
        return policy == null && Catalogue.isRelational(metric())
                ? "CASE WHEN p.missing['" + metric() + "'] = 'nobody' THEN 0::DOUBLE END"
                : "NULL::DOUBLE";
    }

    private @Nullable Double median() {
        return baseline.criteria().get(criterion().name()).median();
    }

    private Criterion criterion() {
        return weighted.criterion();
    }

    /** To 1e-9, halves to the even side. */
    static String rounded(String value) {
        return "round_even((" + value + ") * 1e9, 0) / 1e9";
    }
}
