package org.keygrade.score;

/** Doubles as longs that compare the same way: the bits, all but the sign flipped if negative. */
final class OrderedBits {
    private OrderedBits() {}

    /** For a finite number; -0.0 and 0.0 give the same. */
    static long of(double value) {
        return flipped(Double.doubleToLongBits(value + 0.0));
    }

    static double value(long ordered) {
        return Double.longBitsToDouble(flipped(ordered));
    }

    private static long flipped(long bits) {
        return bits ^ ((bits >> (Long.SIZE - 1)) & Long.MAX_VALUE);
    }
}
