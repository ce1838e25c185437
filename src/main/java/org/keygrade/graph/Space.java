package org.keygrade.graph;

/** Work space that is kept from graph to graph: it grows, and what it holds is left as it is. */
final class Space {
    private Space() {}

    /** An array at least as long, with nothing copied: the same one if it is long enough. */
    static int[] ints(int[] array, int length) {
        return array.length >= length ? array : new int[grown(array.length, length)];
    }

    /** See {@link #ints}. */
    static long[] longs(long[] array, int length) {
        return array.length >= length ? array : new long[grown(array.length, length)];
    }

    /** See {@link #ints}. */
    static double[] doubles(double[] array, int length) {
        return array.length >= length ? array : new double[grown(array.length, length)];
    }

    /** See {@link #ints}. */
    static boolean[] booleans(boolean[] array, int length) {
        return array.length >= length ? array : new boolean[grown(array.length, length)];
    }

    /** Half as much again, so that graphs which grow bit by bit do not allocate each time. */
    static int grown(int before, int needed) {
        return (int) Math.max(needed, Math.min(before + (before >> 1) + 8L, Integer.MAX_VALUE - 8));
    }
}
