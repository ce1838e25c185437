package org.keygrade.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.BinaryType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.VariantType;

/** Typed values as text that a cast turns back into the same value. */
final class Texts {
    private Texts() {}

    /** Every column as text. */
    static Dataset<Row> of(Dataset<Row> rows) {
        return rows.select(Arrays.stream(rows.schema().fields())
                .map(field -> text(field).as(field.name()))
                .toArray(Column[]::new));
    }

    /** A column by a name that may hold dots and backticks. */
    static Column named(String name) {
        return col("`" + name.replace("`", "``") + "`");
    }

    static Column text(StructField field) {
        return text(named(field.name()), field.dataType());
    }

    /** The text of a field of a structure. */
    static Column text(String structure, StructField field) {
        return text(named(structure).getField(field.name()), field.dataType());
    }

    /**
     * Dates and timestamps in ISO 8601 with microseconds, instants with their offset from UTC; decimals plain; doubles as
     * {@link Double#toString}; bytes in hexadecimal; lists, maps and structures as JSON.
     */
    private static Column text(Column value, DataType type) {
        if (type instanceof TimestampType) {
            return date_format(value, "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");
        }
        if (type instanceof TimestampNTZType) {
            return date_format(value, "yyyy-MM-dd'T'HH:mm:ss.SSSSSS");
        }
        if (type instanceof BinaryType) {
            return hex(value);
        }
        boolean nested = type instanceof StructType
                || type instanceof ArrayType
                || type instanceof MapType
                || type instanceof VariantType;
        return nested ? to_json(value) : value.cast("string");
    }
}
