package org.keygrade.source;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
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

    /** The rows with every column but {@link #POSITION} as text. */
    public static Dataset<Row> asText(Dataset<Row> rows) {
        return rows.select(Arrays.stream(rows.schema().fields())
                .map(field -> switch (field.name()) {
                    case RAW -> text(rows).as(RAW);
                    case POSITION -> col(POSITION);
                    default -> Texts.text(field).as(field.name());
                })
                .toArray(Column[]::new));
    }

    /** {@link #RAW} of these rows as JSON of texts. Most rows are sound and nobody asks for theirs: so it is made late. */
    public static Column text(Dataset<Row> rows) {
        return rows.schema().apply(RAW).dataType() instanceof StructType raw
                ? to_json(struct(Arrays.stream(raw.fields())
                        .map(field -> Texts.text(RAW, field).as(field.name()))
                        .toArray(Column[]::new)))
                : col(RAW);
    }
}
