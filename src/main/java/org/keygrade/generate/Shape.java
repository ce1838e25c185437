package org.keygrade.generate;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.keygrade.table.Column;
import org.keygrade.table.Input;
import org.keygrade.table.Type;

/** The columns of a landing file: those of the input, and the currency behind them where there is money. */
final class Shape {
    static final String CURRENCY = "currency";

    private static final DataType LANDED_MONEY = DataTypes.createDecimalType(18, 2);

    private Shape() {}

    static List<Column> columns(Input input) {
        List<Column> columns = new ArrayList<>(input.columns());
        if (input.hasMoney()) {
            columns.add(Column.of(CURRENCY, Type.STRING, "ISO 4217 code"));
        }
        return List.copyOf(columns);
    }

    static List<String> names(Input input) {
        return columns(input).stream().map(Column::name).toList();
    }

    static StructType schema(Input input) {
        return new StructType(columns(input).stream()
                .map(column -> DataTypes.createStructField(column.name(), landed(column.type()), true))
                .toArray(StructField[]::new));
    }

    private static DataType landed(Type type) {
        return type.equals(Type.MONEY) ? LANDED_MONEY : type.internal();
    }
}
