package org.keygrade.bench;

import java.util.Locale;
import java.util.stream.DoubleStream;

/** The middle of several measurements, and how far they lie apart, in seconds. */
record Spread(double median, double min, double max) {
    /**
     * Of at least one measurement; the median of an even number is the mean of the two in the middle.
     *
     * @throws IllegalArgumentException without any
     */
    static Spread of(DoubleStream measured) {
        double[] sorted = measured.sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** As many times as long. */
    Spread times(double factor) {
        double[] all = DoubleStream.of(median, min, max)
                .map(seconds -> seconds * factor)
                .toArray();
        return new Spread(all[0], all[1], all[2]);
    }

    /** {@code 12.3 (11.9..14.0)}; a single measurement stands alone. */
    @Override
    public String toString() {
        return min == max
                ? String.format(Locale.ROOT, "%.1f", median)
                : String.format(Locale.ROOT, "%.1f (%.1f..%.1f)", median, min, max);
    }
}
