package org.keygrade.graph;

import java.util.Arrays;

/**
 * A graph's neighbours in rows of a multiple of four, filled up with a node n that does not exist. A loop that takes
 * four at a time ends where the processor expects it to, most of the time, which short rows of any length do not.
 */
final class PaddedRows {
    private static final int STEP = 4;

    int[] first = {0};
    int[] to = {};

    void copy(Graph graph) {
        int nodes = graph.nodes;
        first = Space.ints(first, nodes + 1);
        to = Space.ints(to, graph.first[nodes] + nodes * (STEP - 1));
        int size = 0;
        for (int v = 0; v < nodes; v++) {
            int degree = graph.first[v + 1] - graph.first[v];
            int padded = (degree + STEP - 1) / STEP * STEP;
            first[v] = size;
            System.arraycopy(graph.to, graph.first[v], to, size, degree);
            Arrays.fill(to, size + degree, size + padded, nodes);
            size += padded;
        }
        first[nodes] = size;
    }
}
