package org.keygrade.network;

import java.io.Serializable;
import java.util.stream.IntStream;

/** How much an interaction still counts by its age in whole days: 2^(-age/half-life), in (0, 1]. */
final class Decay implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Ages looked up rather than computed: eleven years of days. */
    private static final int TABLE = 4096;

    private final double halfLifeDays;
    private final double[] byAge;

    Decay(double halfLifeDays) {
        this.halfLifeDays = halfLifeDays;
        this.byAge = IntStream.range(0, TABLE).mapToDouble(this::compute).toArray();
    }

    /** The weight at an age of 0 or more days. */
    double at(int age) {
        return age < TABLE ? byAge[age] : compute(age);
    }

    private double compute(int age) {
        return StrictMath.pow(2, -age / halfLifeDays);
    }
}
