package org.keygrade.score;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The sum of doubles without any rounding, so that their order does not matter: mantissas are added up per sign and
 * exponent, in two halves that cannot overflow below 2^36 numbers.
 */
final class ExactSum implements Serializable {
    private static final long serialVersionUID = 1L;

    /** One place per sign and exponent. */
    private static final int PLACES = 1 << 12;

    private static final int MANTISSA = 52;
    private static final int HALF = 26;
    private static final int MAX_EXPONENT = 0x7ff;
    private static final int BIAS = 1075;

    private final long[] low = new long[PLACES];
    private final long[] high = new long[PLACES];

    void add(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int place = (int) (bits >>> MANTISSA);
        long mantissa = (bits & ((1L << MANTISSA) - 1)) | ((place & MAX_EXPONENT) == 0 ? 0 : 1L << MANTISSA);
        low[place] += mantissa & ((1L << HALF) - 1);
        high[place] += mantissa >>> HALF;
    }

    /** Adds the square of a number, both the rounded product and what rounding it left. */
    void addSquare(double value) {
        double square = value * value;
        add(square);
        if (Double.isFinite(square)) {
            add(Math.fma(value, value, -square));
        }
    }

    /** Takes in what another sum holds. */
    void merge(ExactSum other) {
        for (int place = 0; place < PLACES; place++) {
            low[place] += other.low[place];
            high[place] += other.high[place];
        }
    }

    /** Whether every number added was finite. */
    boolean finite() {
        return high[MAX_EXPONENT] == 0 && high[PLACES - 1] == 0;
    }

    BigDecimal total() {
        BigDecimal total = BigDecimal.ZERO;
        for (int place = 0; place < PLACES; place++) {
            if ((low[place] | high[place]) != 0) {
                total = total.add(at(place));
            }
        }
        return total;
    }

    private BigDecimal at(int place) {
        BigInteger mantissas = BigInteger.valueOf(high[place]).shiftLeft(HALF).add(BigInteger.valueOf(low[place]));
        int exponent = Math.max(1, place & MAX_EXPONENT) - BIAS;
        BigDecimal magnitude = new BigDecimal(mantissas).multiply(new BigDecimal(Math.scalb(1.0, exponent)));
        return place > MAX_EXPONENT ? magnitude.negate() : magnitude;
    }
}
