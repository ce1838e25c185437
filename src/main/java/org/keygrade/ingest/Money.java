package org.keygrade.ingest;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.bround;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Money from exact decimals to hundredths, rounded half-even. Spark cuts the digits of decimal products that could need
 * more than 38, so an amount is multiplied in two pieces that cannot.
 */
final class Money {
    /** An exchange rate: ten digits before the point, twelve behind. */
    static final DataType RATE = DataTypes.createDecimalType(22, 12);

    private static final DataType WHOLE = DataTypes.createDecimalType(15, 0);
    private static final DataType FRACTION = DataTypes.createDecimalType(6, 6);
    private static final DataType PRODUCT = DataTypes.createDecimalType(29, 12);
    private static final DataType BOUNDED = DataTypes.createDecimalType(21, 6);

    private Money() {}

    /** An amount as a literal of {@link Texts#AMOUNT}. */
    static Column amount(double value) {
        return lit(new BigDecimal(value)).cast(Texts.AMOUNT);
    }

    /** Hundredths of an amount; null if it is null or does not fit. */
    static Column hundredths(Column amount) {
        return toLong(bround(amount.try_cast(BOUNDED), 2));
    }

    /** Hundredths of an amount times a rate; null if one is null or the product exceeds 15 digits before the point. */
    static Column hundredths(Column amount, Column rate) {
        Column bounded = amount.try_cast(BOUNDED);
        Column whole = bounded.try_cast(WHOLE);
        Column fraction = bounded.minus(whole).cast(FRACTION);
        Column product = whole.multiply(rate).try_cast(PRODUCT).plus(fraction.multiply(rate));
        return toLong(bround(product, 2));
    }

    private static Column toLong(Column rounded) {
        Column scaled = rounded.multiply(lit(100));
        return when(abs(rounded).leq(amount(9e14)), scaled.cast(DataTypes.LongType));
    }
}
