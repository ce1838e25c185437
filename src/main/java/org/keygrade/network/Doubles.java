package org.keygrade.network;

import org.jspecify.annotations.Nullable;

/** How numbers are written to tables. */
final class Doubles {
    private Doubles() {}

    /** Null for NaN, and never a negative zero. */
    static @Nullable Double orNull(double value) {
        return Double.isNaN(value) ? null : (Double) (value + 0.0);
    }
}
