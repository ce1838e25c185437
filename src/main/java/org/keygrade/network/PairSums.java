package org.keygrade.network;

import java.util.Arrays;

/** Sums by pair of numbers, in open addressing: an account of a million pairs holds two arrays. */
final class PairSums {
    private static final long EMPTY = -1;

    /** What is done with each pair. */
    interface Visitor {
        void visit(int lower, int higher, double sum);
    }

    private long[] keys = empty(16);
    private double[] sums = new double[16];
    private int size;

    /** Adds to the sum of a pair of different numbers, whichever comes first. */
    void add(int one, int other, double amount) {
        if (2 * size >= keys.length) {
            grow();
        }
        int at = slot(key(Math.min(one, other), Math.max(one, other)));
        sums[at] += amount;
    }

    private static long key(int lower, int higher) {
        return (long) lower << Integer.SIZE | higher;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int at = Long.hashCode(key * 0x9E3779B97F4A7C15L) & mask;
        while (keys[at] != key && keys[at] != EMPTY) {
            at = (at + 1) & mask;
        }
        size += keys[at] == EMPTY ? 1 : 0;
        keys[at] = key;
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldSums = sums;
        keys = empty(2 * oldKeys.length);
        sums = new double[keys.length];
        size = 0;
        for (int at = 0; at < oldKeys.length; at++) {
            if (oldKeys[at] != EMPTY) {
                sums[slot(oldKeys[at])] = oldSums[at];
            }
        }
    }

    private static long[] empty(int length) {
        long[] keys = new long[length];
        Arrays.fill(keys, EMPTY);
        return keys;
    }

    /** Every pair, in no order. */
    void forEach(Visitor visitor) {
        for (int at = 0; at < keys.length; at++) {
            if (keys[at] != EMPTY) {
                visitor.visit((int) (keys[at] >>> Integer.SIZE), (int) keys[at], sums[at]);
            }
        }
    }
}
