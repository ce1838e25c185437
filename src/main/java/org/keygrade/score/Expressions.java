package org.keygrade.score;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.error.ConfigErrors;
import org.keygrade.expression.AllowedExpression;

/** The criteria of a model that compute what they judge. */
public final class Expressions {
    private Expressions() {}

    /** The metrics a criterion reads: its own, or those its expression names; fails on what is not allowed. */
    public static Set<String> metrics(SparkSession spark, ScoringModel model, Criterion criterion, Set<String> known) {
        return criterion.isExpression()
                ? AllowedExpression.names(spark, model.place(criterion), criterion.metric(), known)
                : Set.of(criterion.metric());
    }

    /**
     * The metrics, and a column for each expression, named like it: a number, or a text for a lookup.
     *
     * @param known the metrics an expression may name
     * @throws org.keygrade.error.KeygradeException exit code 2, if an expression is not allowed or makes no sense
     */
    public static Dataset<Row> with(Dataset<Row> metrics, ScoringModel model, Set<String> known) {
        Map<String, Column> columns = new LinkedHashMap<>();
        model.criteria().stream()
                .filter(Criterion::isExpression)
                .filter(criterion -> Arrays.stream(metrics.columns()).noneMatch(criterion.metric()::equalsIgnoreCase))
                .forEach(criterion -> columns.put(criterion.metric(), column(metrics, model, criterion, known)));
        return metrics.withColumns(columns);
    }

    private static Column column(Dataset<Row> metrics, ScoringModel model, Criterion criterion, Set<String> known) {
        String place = model.place(criterion);
        Column column = AllowedExpression.forgiving(metrics.sparkSession(), place, criterion.metric(), known);
        refuseUnlessFitting(place, criterion, type(metrics, place, column));
        return column;
    }

    /** The type of an expression over some rows; fails if it makes no sense there. */
    static DataType type(Dataset<Row> rows, String place, Column column) {
        try {
            return rows.select(column).schema().fields()[0].dataType();
        } catch (Exception e) { // Spark's checked AnalysisException, which Java is not told of
            throw ConfigErrors.unusable(place, plain(String.valueOf(e.getMessage())), "Mend the expression.");
        }
    }

    /** What Spark says, without where to read on. */
    private static String plain(String message) {
        String first = message.lines().findFirst().orElse("");
        return first.replaceAll(" Please, refer to .*? for a fix\\.", "").replaceAll(" SQLSTATE: .*", "");
    }

    private static void refuseUnlessFitting(String place, Criterion criterion, DataType type) {
        boolean number = type instanceof NumericType || type instanceof BooleanType;
        if (!number && !(criterion.curve() instanceof Lookup)) {
            throw ConfigErrors.unusable(
                    place,
                    "the expression gives " + type.simpleString() + ", and its curve reads a number.",
                    "Cast it to double, or use the curve lookup.");
        }
    }
}
