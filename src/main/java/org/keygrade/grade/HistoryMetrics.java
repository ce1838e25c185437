package org.keygrade.grade;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_from_arrays;
import static org.apache.spark.sql.functions.transform_keys;
import static org.apache.spark.sql.functions.try_element_at;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.keygrade.metric.Catalogue;

/** What score_history keeps of all that a night's scores rest on, and the way back. */
public final class HistoryMetrics {
    private HistoryMetrics() {}

    /**
     * account_id, and metrics, missing and texts as score_history holds them.
     *
     * @param metrics account_metrics
     * @param accounts account_id, and the columns that are looked up
     */
    static Dataset<Row> kept(Dataset<Row> metrics, Dataset<Row> accounts, Night night) {
        Column named = map_concat(
                byName(night.metrics(), "array<double>"),
                transform_keys(col("ratings"), (name, rating) -> functions.concat(lit(Catalogue.RATING), name)));
        return metrics.select(
                        col("account_id"),
                        map_filter(named, (name, value) -> value.isNotNull()).as("metrics"),
                        col("missing"))
                .join(
                        accounts.select(
                                col("account_id"),
                                byName(night.lookedUp(), "array<string>").as("texts")),
                        "account_id");
    }

    private static Column byName(List<String> columns, String type) {
        Column names = array(columns.stream().map(functions::lit).toArray(Column[]::new))
                .cast("array<string>");
        Column values = array(columns.stream().map(functions::col).toArray(Column[]::new))
                .cast(type);
        return map_from_arrays(names, values);
    }

    /**
     * Rows of score_history in the shape of account_metrics, with texts behind it.
     *
     * @param metrics the catalogue's; null where the night did not know them
     */
    public static Dataset<Row> restored(Dataset<Row> history, List<String> metrics) {
        List<Column> columns = new ArrayList<>(List.of(col("as_of"), col("account_id")));
        metrics.forEach(
                name -> columns.add(try_element_at(col("metrics"), lit(name)).as(name)));
        columns.add(ratings().as("ratings"));
        columns.add(col("missing"));
        columns.add(col("texts"));
        return history.select(columns.toArray(Column[]::new));
    }

    private static Column ratings() {
        Column rated = map_filter(col("metrics"), (name, value) -> name.startsWith(Catalogue.RATING));
        Column start = lit(Catalogue.RATING.length() + 1);
        return transform_keys(rated, (name, value) -> name.substr(start, length(name)));
    }
}
