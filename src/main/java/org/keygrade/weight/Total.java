package org.keygrade.weight;

import java.io.Serializable;
import java.math.BigInteger;

/** An exact sum of whole numbers and products of two, in 128 bits: the same in any order. */
final class Total implements Serializable {
    private static final long serialVersionUID = 1L;

    private long high;
    private long low;

    void addProduct(long a, long b) {
        add(Math.multiplyHigh(a, b), a * b);
    }

    void add(Total other) {
        add(other.high, other.low);
    }

    private void add(long addedHigh, long addedLow) {
        long sum = low + addedLow;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        low = sum;
        high += addedHigh + carry;
    }

    BigInteger value() {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
    }
}
