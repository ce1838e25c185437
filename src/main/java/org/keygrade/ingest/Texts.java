package org.keygrade.ingest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.to_utc_timestamp;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.expression.Ascii;
import org.keygrade.expression.PlainText;
import org.keygrade.table.Input;
import org.keygrade.table.Type;

/** From text to a typed value and back; what is no value of the type is null. */
final class Texts {
    /** Money before conversion: exact, in the row's own currency. */
    static final DataType AMOUNT = DataTypes.createDecimalType(38, 6);

    private static final String ENDS_IN_ZONE = "[0-9]:[0-9]{2}.*([zZ]|[-+][0-9:]+|[A-Za-z]{3,}.*)$";
    private static final Date FIRST_DAY = Date.valueOf(LocalDate.of(1, 1, 1));
    private static final Date LAST_DAY = Date.valueOf(LocalDate.of(9999, 12, 31));

    private Texts() {}

    /** A literal of money. */
    static Column amount(double value) {
        return lit(new BigDecimal(value)).cast(AMOUNT);
    }

    /** The value of a trimmed text; a timestamp without a zone is in {@code zone}. */
    static Column parsed(Type type, Column text, ZoneId zone) {
        if (type.equals(Type.DATE)) {
            return inCalendar(wholeDay(text, text.try_cast(DataTypes.DateType)));
        }
        if (type.equals(Type.TIMESTAMP)) {
            return coalesce(PlainText.instant(text), inCalendar(wholeDay(text, instant(text, zone))));
        }
        if (type.equals(Type.DOUBLE)) {
            return finite(when(PlainText.isNumber(text), text.try_cast(DataTypes.DoubleType)));
        }
        if (type.equals(Type.MONEY)) {
            return text.try_cast(AMOUNT);
        }
        if (type.equals(Type.BOOLEAN)) {
            return truth(Ascii.lower(text));
        }
        if (type.equals(Type.INT) || type.equals(Type.LONG)) {
            return when(
                    PlainText.isWholeNumber(text), substring_index(text, ".", 1).try_cast(type.internal()));
        }
        return text;
    }

    /** The value of a value that needs no parsing; null where {@link #parsed} of its text is. */
    static Column bounded(Type type, Column value) {
        if (type.equals(Type.DATE) || type.equals(Type.TIMESTAMP)) {
            return inCalendar(value);
        }
        if (type.equals(Type.DOUBLE)) {
            return finite(value.cast(DataTypes.DoubleType));
        }
        return type.equals(Type.MONEY) ? value.try_cast(AMOUNT) : value.try_cast(type.internal());
    }

    /** The row as JSON of texts under our names, which {@link #parsed} reads back to the same values. */
    static Column json(Input input, boolean converted) {
        List<Column> fields = new ArrayList<>();
        input.columns().forEach(column -> fields.add(text(column, converted).as(column.name())));
        if (input.hasMoney() && !converted) {
            fields.add(col(Staging.CURRENCY));
        }
        return to_json(struct(fields.toArray(Column[]::new)));
    }

    private static Column text(org.keygrade.table.Column column, boolean converted) {
        Column value = col(column.name());
        if (column.type().equals(Type.TIMESTAMP)) {
            return date_format(value, "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX");
        }
        if (column.type().equals(Type.MONEY) && converted) {
            return value.cast(DataTypes.createDecimalType(20, 0))
                    .divide(100)
                    .cast(DataTypes.createDecimalType(22, 2))
                    .cast(DataTypes.StringType);
        }
        return value.cast(DataTypes.StringType);
    }

    /** Spark reads "2024" and "2024-05" as days; they are months and years. */
    private static Column wholeDay(Column text, Column value) {
        return when(length(text).geq(8), value);
    }

    private static Column inCalendar(Column value) {
        return when(value.cast(DataTypes.DateType).between(lit(FIRST_DAY), lit(LAST_DAY)), value);
    }

    private static Column instant(Column text, ZoneId zone) {
        Column value = text.try_cast(DataTypes.TimestampType);
        if (zone.normalized().equals(ZoneOffset.UTC)) {
            return value;
        }
        return when(text.rlike(ENDS_IN_ZONE), value).otherwise(to_utc_timestamp(value, zone.getId()));
    }

    /** Adding zero makes -0.0 the 0.0 it is equal to. */
    private static Column finite(Column value) {
        return when(abs(value).leq(Double.MAX_VALUE), value.plus(0.0));
    }

    private static Column truth(Column word) {
        return when(word.isin("true", "yes", "y", "1", "t"), true).when(word.isin("false", "no", "n", "0", "f"), false);
    }
}
