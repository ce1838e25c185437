package org.keygrade.score;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.keygrade.config.ScoringModel;
import org.keygrade.error.ConfigErrors;
import org.keygrade.expression.AllowedExpression;
import org.keygrade.table.Inputs;
import org.keygrade.table.Type;

/** Which scoring models claim which account, by the filters of the models. */
public final class Claims {
    private static final Set<String> COLUMNS = Set.copyOf(
            Inputs.ACCOUNTS.columns().stream().map(column -> column.name()).toList());

    private Claims() {}

    /**
     * account_id, claims ARRAY&lt;STRING&gt;: the names of the models whose filter is true, in the order of the models. A
     * model without a filter claims all.
     *
     * @param accounts silver accounts
     * @throws org.keygrade.error.KeygradeException exit code 2, if a filter is not allowed or makes no sense
     */
    public static Dataset<Row> of(Dataset<Row> accounts, List<ScoringModel> models) {
        Dataset<Row> readable = inCurrencyUnits(accounts);
        Column[] claims = models.stream()
                .map(model -> when(filter(readable, model), lit(model.name())))
                .toArray(Column[]::new);
        return readable.select(col("account_id"), array_compact(array(claims)).as("claims"));
    }

    /** Fails as {@link #of} does, before there is anything to read. */
    public static void check(SparkSession spark, List<ScoringModel> models) {
        of(spark.createDataFrame(List.of(), Inputs.ACCOUNTS.silver().schema()), models);
    }

    private static Column filter(Dataset<Row> accounts, ScoringModel model) {
        String filter = model.filter();
        if (filter == null) {
            return lit(true);
        }
        String place = model.file() + " filter";
        Column column = AllowedExpression.forgiving(accounts.sparkSession(), place, filter, COLUMNS);
        DataType type = Expressions.type(accounts, place, column);
        if (!(type instanceof BooleanType)) {
            throw ConfigErrors.unusable(
                    place,
                    "the expression gives " + type.simpleString() + ", not true or false.",
                    "Write a condition, as in segment = 'retail'.");
        }
        return column;
    }

    /** Money is hundredths in silver; people mean the currency. */
    private static Dataset<Row> inCurrencyUnits(Dataset<Row> accounts) {
        Map<String, Column> money = new LinkedHashMap<>();
        Inputs.ACCOUNTS.columns().stream()
                .filter(column -> column.type().equals(Type.MONEY))
                .filter(column -> Arrays.asList(accounts.columns()).contains(column.name()))
                .forEach(column -> money.put(column.name(), col(column.name()).divide(100)));
        return accounts.withColumns(money);
    }
}
