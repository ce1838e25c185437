package org.keygrade.score;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.config.ScoringModel.Yes;

/**
 * What a criterion reads from a row of metrics and what its curve makes of it.
 *
 * @param number the raw number, finite and never -0.0; null if missing or if the criterion reads a text
 * @param text the raw text; null for a criterion that reads a number
 * @param value in 0..1, a multiple of 1e-9; null if there is no data
 */
record Reading(Column number, Column text, Column value) {
    private static final String RATING = "rating.";

    /** @param knots the quantiles of the metric in the baseline, for a percentile curve */
    static Reading of(Criterion criterion, StructType metrics, double[] knots) {
        Column noNumber = lit(null).cast(DataTypes.DoubleType);
        Column raw = column(criterion.metric());
        Column text = raw.cast(DataTypes.StringType);
        if (criterion.curve() instanceof Lookup lookup) {
            return new Reading(noNumber, text, looked(criterion, lookup.values(), text));
        }
        if (!readsNumber(criterion, metrics)) {
            return new Reading(noNumber, text, decided(criterion, raw.try_cast(DataTypes.BooleanType)));
        }
        Column number = number(criterion.metric());
        return new Reading(
                number, lit(null).cast(DataTypes.StringType), scaled(CurveMath.scale(criterion, knots), number));
    }

    /** Whether the criterion judges a number rather than a word. */
    static boolean readsNumber(Criterion criterion, StructType metrics) {
        return !(criterion.curve() instanceof Lookup)
                && (!(criterion.curve() instanceof Yes) || type(criterion.metric(), metrics) instanceof NumericType);
    }

    /** A metric as a finite double, never -0.0; null if missing. */
    static Column number(String metric) {
        Column number = column(metric).cast(DataTypes.DoubleType);
        return when(abs(number).lt(Double.POSITIVE_INFINITY), number.plus(0.0));
    }

    /** Whether a metric is a person's rating. */
    static boolean isRating(String metric) {
        return metric.startsWith(RATING);
    }

    private static Column column(String metric) {
        return isRating(metric)
                ? try_element_at(col("ratings"), lit(metric.substring(RATING.length())))
                : col("`" + metric.replace("`", "``") + "`");
    }

    private static DataType type(String metric, StructType metrics) {
        return isRating(metric) ? DataTypes.DoubleType : metrics.apply(metric).dataType();
    }

    /** A UDF, because no built-in searches 1001 knots, and so that one Java class computes every curve. */
    private static Column scaled(CurveMath.Scale scale, Column number) {
        UDF1<Double, Double> function = v -> v == null ? null : scale.applyAsDouble(v);
        return udf(function, DataTypes.DoubleType).apply(number);
    }

    private static Column looked(Criterion criterion, Map<String, Double> values, Column text) {
        Column found = when(text.isNull(), lit(null).cast(DataTypes.DoubleType));
        for (Map.Entry<String, Double> word : new TreeMap<>(values).entrySet()) {
            found = found.when(text.equalTo(word.getKey()), CurveMath.judged(criterion, word.getValue()));
        }
        return found;
    }

    private static Column decided(Criterion criterion, Column yes) {
        return when(yes, CurveMath.judged(criterion, 1)).when(not(yes), CurveMath.judged(criterion, 0));
    }
}
