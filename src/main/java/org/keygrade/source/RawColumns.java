package org.keygrade.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.to_json;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** The columns every {@link Source#read} begins with. */
public final class RawColumns {
    /** {@link Delivery#path} of the delivery that brought the row. */
    public static final String PATH = "_path";
    /**
     * BIGINT, unique and ordered within a path, the same however Spark groups files into tasks. The number of the row
     * (from 1) except in the later parts of a text file that Spark splits, where it is only ordered.
     */
    public static final String POSITION = "_position";
    /** The row as it came: a structure of their columns, {@code _line} alone if it has none; or text already. */
    public static final String RAW = "_raw";
    /** Why the row cannot be split into fields; null if it can. */
    public static final String CORRUPT = "_corrupt";

    private RawColumns() {}

    /** The rows with {@link #RAW} as JSON text. Most rows are sound and nobody asks for theirs: so it is made late. */
    public static Dataset<Row> withText(Dataset<Row> rows) {
        return rows.withColumn(RAW, text(rows));
    }

    /** {@link #RAW} of these rows as JSON text. */
    public static Column text(Dataset<Row> rows) {
        boolean structure = rows.schema().apply(RAW).dataType() instanceof StructType;
        return structure ? to_json(col(RAW)) : col(RAW);
    }
}
