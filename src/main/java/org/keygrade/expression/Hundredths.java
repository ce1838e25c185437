package org.keygrade.expression;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.jspecify.annotations.Nullable;

/**
 * Money from exact decimals to hundredths, rounded half-even, in one exact step. Spark's functions take six, and cut the
 * digits of products that could need more than 38.
 */
public final class Hundredths {
    private static final int DIGITS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("9e14");

    private Hundredths() {}

    /** BIGINT hundredths of a decimal amount; null if it is null or beyond 9e14. */
    public static Column of(Column amount) {
        return StaticCall.of(Hundredths.class, "rounded", DataTypes.LongType, amount);
    }

    /** BIGINT hundredths of a decimal amount times a decimal rate; null if one is null or the product is beyond 9e14. */
    public static Column of(Column amount, Column rate) {
        return StaticCall.of(Hundredths.class, "converted", DataTypes.LongType, amount, rate);
    }

    /** For generated code. */
    public static @Nullable Long rounded(Decimal amount) {
        return bounded(amount.toJavaBigDecimal());
    }

    /** For generated code. */
    public static @Nullable Long converted(Decimal amount, Decimal rate) {
        return bounded(amount.toJavaBigDecimal().multiply(rate.toJavaBigDecimal()));
    }

    private static @Nullable Long bounded(BigDecimal exact) {
        BigDecimal rounded = exact.setScale(DIGITS, RoundingMode.HALF_EVEN);
        return rounded.abs().compareTo(LARGEST) <= 0 ? rounded.unscaledValue().longValue() : null;
    }
}
