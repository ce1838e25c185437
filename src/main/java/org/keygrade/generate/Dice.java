package org.keygrade.generate;

import java.util.List;

/**
 * A seeded generator of draws. Dice with the same seed and salts fall alike on every machine and in every order of
 * evaluation: numbers are splitmix64 (Steele, Lea and Flood 2014), logarithms are StrictMath. Not thread-safe; throw
 * new dice per row instead of sharing them.
 */
final class Dice {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of one thing: a topic, the thing's index and an item of it. */
    static Dice of(long seed, String topic, long index, long item) {
        return new Dice(mix(mix(mix(seed + GAMMA) + topic.hashCode()) + index * GAMMA) ^ mix(item + GAMMA));
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    long next() {
        state += GAMMA;
        return mix(state);
    }

    /** In [0, 1). */
    double uniform() {
        return (next() >>> 11) * UNIT;
    }

    /** In [low, high). */
    double between(double low, double high) {
        return low + (high - low) * uniform();
    }

    /** A whole number in [0, n); n must be positive. */
    int below(int n) {
        return (int) (uniform() * n);
    }

    /** A whole number in [low, high], both included. */
    int within(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(double probability) {
        return uniform() < probability;
    }

    /** Normal with mean 0 and deviation 1 (Box and Muller 1958). */
    double normal() {
        double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform()));
        return radius * StrictMath.cos(2 * StrictMath.PI * uniform());
    }

    /** Lognormal with median 1. */
    double lognormal(double sigma) {
        return StrictMath.exp(sigma * normal());
    }

    /** Pareto with minimum 1: the smaller alpha, the heavier the tail. */
    double pareto(double alpha) {
        return StrictMath.pow(1 - uniform(), -1 / alpha);
    }

    /** One of the two whole numbers around the mean, so that the mean is kept. */
    int around(double mean) {
        return (int) Math.floor(mean + uniform());
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** One of the entries, in proportion to their weights. */
    <T> T pick(Weighted<T> from) {
        return from.at(uniform());
    }
}
