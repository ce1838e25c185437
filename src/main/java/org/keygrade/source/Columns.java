package org.keygrade.source;

import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.SourceConfig;
import org.keygrade.error.InputErrors;
import org.keygrade.error.KeygradeException;
import org.keygrade.expression.AllowedExpression;
import org.keygrade.expression.PlainText;
import org.keygrade.table.Input;

/** How the columns of a delivery become the columns of an input: by mapping, else by our own name. */
record Columns(SparkSession spark, Input input, SourceConfig config) {
    static final String CURRENCY = Input.CURRENCY;

    /** Refuses an expression that is not allowed, also on a night that has nothing to read by it. */
    void checkExpressions() {
        config.columns().forEach((ours, mapping) -> {
            if (mapping instanceof SourceConfig.Computed computed) {
                AllowedExpression.check(spark, place(ours), computed.expression());
            }
        });
    }

    /** Our columns, in the order every source hands them on. */
    List<String> ours() {
        return input.delivered();
    }

    /** The names we look for in a delivery. */
    Set<String> wanted() {
        Stream<String> mapped = config.columns().values().stream()
                .filter(SourceConfig.Named.class::isInstance)
                .map(mapping -> ((SourceConfig.Named) mapping).column());
        Set<String> names = new LinkedHashSet<>(mapped.toList());
        names.addAll(ours());
        return names;
    }

    /** Our columns that a delivery with this header brings. */
    Set<String> brought(String path, List<String> header) {
        Set<String> names = new LinkedHashSet<>();
        for (String ours : ours()) {
            if (column(ours, path, header) != null) {
                names.add(ours);
            }
        }
        return names;
    }

    /** What {@link Source#read} promises, from {@link RawRows} with this header. */
    Dataset<Row> select(Dataset<Row> rows, String path, List<String> header) {
        List<Column> columns = new ArrayList<>(RawRows.head(header));
        for (String ours : ours()) {
            Column value = column(ours, path, header);
            columns.add((value == null ? lit(null).cast("string") : value).as(ours));
        }
        try {
            return trimmed(rows.select(columns.toArray(Column[]::new)));
        } catch (Exception e) {
            throw InputErrors.unusableExpression(input.name(), path, e);
        }
    }

    /** No row, the same columns. */
    Dataset<Row> none() {
        StructType schema = new StructType()
                .add(RawColumns.PATH, DataTypes.StringType)
                .add(RawColumns.POSITION, DataTypes.LongType)
                .add(RawColumns.RAW, DataTypes.StringType)
                .add(RawColumns.CORRUPT, DataTypes.StringType);
        for (String ours : ours()) {
            schema = schema.add(ours, DataTypes.StringType);
        }
        return spark.createDataFrame(List.of(), schema);
    }

    /** The columns of a typed reader: as text where expressions are to read them, as they are otherwise. */
    List<Column> theirs(StructField[] fields) {
        boolean computed = config.columns().values().stream().anyMatch(SourceConfig.Computed.class::isInstance);
        return Arrays.stream(fields)
                .map(field -> computed ? Texts.text(field).as(field.name()) : Texts.named(field.name()))
                .toList();
    }

    private Dataset<Row> trimmed(Dataset<Row> rows) {
        List<String> ours = ours();
        Column[] columns = Arrays.stream(rows.schema().fields())
                .map(field -> ours.contains(field.name()) ? handed(field) : Texts.named(field.name()))
                .toArray(Column[]::new);
        return rows.select(columns);
    }

    /** A value of the very type that is wanted spares the way through text, which is half the work of reading it. */
    private Column handed(StructField field) {
        boolean typed = input.columns().stream()
                .anyMatch(column ->
                        column.name().equals(field.name()) && column.type().reads(field.dataType()));
        return typed
                ? Texts.named(field.name())
                : PlainText.trimmed(Texts.text(field)).as(field.name());
    }

    private @Nullable Column column(String ours, String path, List<String> header) {
        SourceConfig.Mapping mapping = config.columns().get(ours);
        if (mapping == null) {
            if (!header.contains(ours) && required(ours)) {
                throw missing(ours, ours, path, header);
            }
            return header.contains(ours) ? Texts.named(ours) : null;
        }
        return mapping instanceof SourceConfig.Named named
                ? named(ours, named.column(), path, header)
                : computed(ours, ((SourceConfig.Computed) mapping).expression(), header);
    }

    private Column named(String ours, String theirs, String path, List<String> header) {
        if (!header.contains(theirs)) {
            throw missing(ours, theirs, path, header);
        }
        return Texts.named(theirs);
    }

    private Column computed(String ours, String expression, List<String> header) {
        return AllowedExpression.parse(spark, place(ours), expression, new LinkedHashSet<>(header));
    }

    private String place(String ours) {
        return "pipeline.yaml: sources." + input.name() + ".columns." + ours;
    }

    private boolean required(String ours) {
        return input.columns().stream().anyMatch(column -> column.name().equals(ours) && column.required());
    }

    private KeygradeException missing(String ours, String theirs, String path, List<String> header) {
        return InputErrors.missingColumn(input.name(), path, ours, theirs, header);
    }
}
