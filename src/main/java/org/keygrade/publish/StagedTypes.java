package org.keygrade.publish;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;

/** Brings computed rows to the stored types of a table without ever losing a digit: nothing but money is converted. */
final class StagedTypes {
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private StagedTypes() {}

    /** Exactly the columns of the table in their stored types; fails naming the first that does not fit. */
    static Dataset<Row> fit(Table table, Dataset<Row> rows) {
        return rows.select(table.columns().stream()
                .map(column -> fit(table, column, rows))
                .toArray(org.apache.spark.sql.Column[]::new));
    }

    private static org.apache.spark.sql.Column fit(Table table, Column column, Dataset<Row> rows) {
        DataType stored = table.storedType(column);
        List<String> present = Arrays.asList(rows.columns());
        if (!present.contains(column.name())) {
            throw PublishErrors.wrongColumn(table.path(), column.name(), stored.simpleString(), "missing");
        }
        DataType found = rows.schema().apply(column.name()).dataType();
        if (found.asNullable().equals(stored.asNullable())) {
            return col(column.name());
        }
        if (column.type().equals(Type.MONEY) && found.equals(DataTypes.LongType)) {
            return decimal(col(column.name())).cast(stored).as(column.name());
        }
        throw PublishErrors.wrongColumn(table.path(), column.name(), stored.simpleString(), found.simpleString());
    }

    private static org.apache.spark.sql.Column decimal(org.apache.spark.sql.Column hundredths) {
        return hundredths.cast("decimal(19,0)").multiply(lit(HUNDREDTH));
    }
}
