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
    public static Set<String> metrics(SparkSession spark, Criterion criterion, Set<String> known) {
        return criterion.isExpression()
                ? AllowedExpression.names(spark, place(criterion), criterion.metric(), known)
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
                .forEach(criterion -> columns.put(criterion.metric(), column(metrics, criterion, known)));
        return metrics.withColumns(columns);
    }

    private static Column column(Dataset<Row> metrics, Criterion criterion, Set<String> known) {
        Column column =
                AllowedExpression.forgiving(metrics.sparkSession(), place(criterion), criterion.metric(), known);
        refuseUnlessFitting(criterion, type(metrics, criterion, column));
        return column;
    }

    private static DataType type(Dataset<Row> metrics, Criterion criterion, Column column) {
        try {
            return metrics.select(column).schema().fields()[0].dataType();
        } catch (Exception e) { // Spark's checked AnalysisException, which Java is not told of
            throw ConfigErrors.unusable(
                    place(criterion), plain(String.valueOf(e.getMessage())), "Mend the expression.");
        }
    }

    /** What Spark says, without where to read on. */
    private static String plain(String message) {
        String first = message.lines().findFirst().orElse("");
        return first.replaceAll(" Please, refer to .*? for a fix\\.", "").replaceAll(" SQLSTATE: .*", "");
    }

    private static void refuseUnlessFitting(Criterion criterion, DataType type) {
        boolean number = type instanceof NumericType || type instanceof BooleanType;
        if (!number && !(criterion.curve() instanceof Lookup)) {
            throw ConfigErrors.unusable(
                    place(criterion),
                    "the expression gives " + type.simpleString() + ", and its curve reads a number.",
                    "Cast it to double, or use the curve lookup.");
        }
    }

    private static String place(Criterion criterion) {
        return "scoring-model.yaml criterion " + criterion.name();
    }
}
