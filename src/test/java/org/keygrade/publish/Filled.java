package org.keygrade.publish;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;
import org.keygrade.table.Column;
import org.keygrade.table.Table;

/** Rows of a real table of which a test gives the columns it is about: the others are null, or anything if required. */
final class Filled {
    private Filled() {}

    static Dataset<Row> of(Table table, Dataset<Row> given) {
        List<String> present = Arrays.asList(given.columns());
        return given.select(table.columns().stream()
                .map(column -> present.contains(column.name())
                        ? col(column.name())
                        : other(table, column).cast(table.storedType(column)).as(column.name()))
                .toArray(org.apache.spark.sql.Column[]::new));
    }

    private static org.apache.spark.sql.Column other(Table table, Column column) {
        return column.required() ? anything(table.storedType(column)) : lit(null);
    }

    private static org.apache.spark.sql.Column anything(DataType type) {
        if (type instanceof ArrayType) {
            return array();
        }
        if (type instanceof MapType) {
            return org.apache.spark.sql.functions.map();
        }
        if (type instanceof DateType || type instanceof TimestampType) {
            return lit("2026-01-01");
        }
        return type instanceof StringType ? lit("anything") : lit(0);
    }
}
