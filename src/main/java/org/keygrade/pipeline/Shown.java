package org.keygrade.pipeline;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ConfigErrors;
import org.keygrade.error.PublishErrors;
import org.keygrade.expression.AllowedExpression;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.Table;
import org.keygrade.table.Tables;

/** A table as a person asked to see it. */
public record Shown(Table table, Dataset<Row> all) {
    /**
     * The table of this name, with or without its folder.
     *
     * @throws org.keygrade.error.KeygradeException if there is none; the nearest is suggested
     */
    public static Table named(String name) {
        return Tables.named(name).orElseThrow(() -> ConfigErrors.unknown("show", "table", name, Tables.names()));
    }

    /**
     * A table's rows.
     *
     * @throws org.keygrade.error.KeygradeException if it has none yet
     */
    public static Shown of(PublishedTables published, Table table) {
        if (table.area().inPublication()) {
            return new Shown(table, published.read(table));
        }
        if (!published.warehouse().exists(table)) {
            throw PublishErrors.notPublished(table.path());
        }
        return new Shown(table, published.warehouse().read(table));
    }

    /**
     * The rows a condition holds for, in key order.
     *
     * @param where a Spark SQL condition; null for all rows
     * @param columns the columns wanted; null for all
     */
    public Dataset<Row> rows(@Nullable String where, @Nullable Set<String> columns) {
        Dataset<Row> found = where == null
                ? all
                : all.where(AllowedExpression.parse(all.sparkSession(), "--where", where, Set.of(all.columns())));
        Dataset<Row> sorted =
                found.sort(table.key().stream().map(functions::col).toArray(Column[]::new));
        return columns == null ? sorted : sorted.select(wanted(columns));
    }

    private Column[] wanted(Set<String> columns) {
        Set<String> known = new LinkedHashSet<>(List.of(all.columns()));
        return columns.stream().map(column -> wanted(column, known)).toArray(Column[]::new);
    }

    private static Column wanted(String column, Set<String> known) {
        if (!known.contains(column)) {
            throw ConfigErrors.unknown("--columns", "column", column, known);
        }
        return functions.col(column);
    }
}
