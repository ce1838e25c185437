package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Core numbers: the largest k such that a node is in a part of the graph where everybody has at least k neighbours
 * there; 0 for an isolate. By removing nodes in order of degree, kept sorted in bins, in O(n + m) (Batagelj and
 * Zaversnik 2003). An object serves graph after graph.
 */
public final class Cores {
    private int nodes;
    /** The degree among those not removed; the core number once removed. */
    private int[] degree = {};
    /** Where the nodes of each degree start among the sorted. */
    private int[] bin = {};

    private int[] sorted = {};
    private int[] position = {};

    public Cores compute(Graph graph) {
        nodes = graph.nodes;
        degree = Space.ints(degree, nodes);
        bin = Space.ints(bin, nodes + 1);
        sorted = Space.ints(sorted, nodes);
        position = Space.ints(position, nodes);
        sort(graph);
        for (int i = 0; i < nodes; i++) {
            remove(graph, sorted[i]);
        }
        return this;
    }

    private void sort(Graph graph) {
        Arrays.fill(bin, 0, nodes + 1, 0);
        for (int v = 0; v < nodes; v++) {
            degree[v] = graph.first[v + 1] - graph.first[v];
            bin[degree[v] + 1]++;
        }
        for (int k = 1; k <= nodes; k++) {
            bin[k] += bin[k - 1];
        }
        for (int v = 0; v < nodes; v++) {
            position[v] = bin[degree[v]]++;
            sorted[position[v]] = v;
        }
        for (int k = nodes; k > 0; k--) {
            bin[k] = bin[k - 1];
        }
        bin[0] = 0;
    }

    private void remove(Graph graph, int v) {
        for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
            int w = graph.to[at];
            if (degree[w] > degree[v]) {
                demote(w);
            }
        }
    }

    /** Swaps a node with the first of its bin, which then starts after it. */
    private void demote(int w) {
        int start = bin[degree[w]]++;
        int other = sorted[start];
        sorted[position[w]] = other;
        position[other] = position[w];
        sorted[start] = w;
        position[w] = start;
        degree[w]--;
    }

    /** The core number of a node. */
    public int of(int node) {
        return degree[Objects.checkIndex(node, nodes)];
    }
}
