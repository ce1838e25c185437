package org.keygrade.graph;

import java.util.Arrays;

/**
 * Compressed sparse rows: what node {@code v} is joined with stands, ascending, at {@code first[v]} to
 * {@code first[v + 1] - 1} of {@code to}, the weights likewise. Arrays may be longer, from larger graphs before.
 */
abstract sealed class Rows permits Graph, Digraph {
    int nodes;
    int[] first = {0};
    int[] to = {};
    double[] weight = {};

    /** The edges, sorted by one end. */
    int[] order = {};

    /** Where the next entry of each row goes. */
    int[] cursor = {};

    public final int nodes() {
        return nodes;
    }

    /** Rows for so many entries, with nothing counted yet. */
    final void reserve(int rows, int entries) {
        nodes = rows;
        first = Space.ints(first, rows + 2);
        cursor = Space.ints(cursor, rows + 2);
        order = Space.ints(order, entries);
        to = Space.ints(to, entries);
        weight = Space.doubles(weight, entries);
        Arrays.fill(first, 0, rows + 2, 0);
        Arrays.fill(cursor, 0, rows + 2, 0);
    }

    /** Makes counts, that of row v at v + 2, into where each row starts, at v + 1. */
    final void starts(int[] counts) {
        for (int v = 2; v < nodes + 2; v++) {
            counts[v] += counts[v - 1];
        }
    }

    /** Puts one edge in the place of parallel ones, which stand next to each other. */
    final void merge(Merge merge) {
        int kept = 0;
        int from = 0;
        for (int v = 0; v < nodes; v++) {
            int end = first[v + 1];
            first[v] = kept;
            while (from < end) {
                int last = endOfRun(from, end);
                double merged = last == from + 1 ? weight[from] : merge.of(weight, from, last);
                to[kept] = to[from];
                weight[kept] = merged;
                kept += merged == 0 ? 0 : 1;
                from = last;
            }
        }
        first[nodes] = kept;
    }

    private int endOfRun(int from, int end) {
        int last = from + 1;
        while (last < end && to[last] == to[from]) {
            last++;
        }
        return last;
    }
}
