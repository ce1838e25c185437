package org.keygrade.graph;

import java.util.Objects;

/**
 * An undirected simple graph with weights, in compressed sparse rows: each edge stands in the rows of both its ends.
 * Built anew from each edge list, in time and memory linear in nodes and edges.
 */
public final class Graph extends Rows {
    /** The graph of these edges, whichever of its two ends each starts at, in whatever order. */
    public Graph build(EdgeList edges, Merge merge) {
        reserve(edges.nodes(), Math.multiplyExact(2, edges.size()));
        sortByEnd(edges);
        transpose(edges);
        merge(merge);
        return this;
    }

    private void sortByEnd(EdgeList edges) {
        for (int edge = 0; edge < edges.size(); edge++) {
            first[edges.from(edge) + 2]++;
            first[edges.to(edge) + 2]++;
        }
        starts(first);
        for (int edge = 0; edge < edges.size(); edge++) {
            order[first[edges.from(edge) + 1]++] = edge;
            order[first[edges.to(edge) + 1]++] = edge;
        }
    }

    /** Going through the rows in order, each node is appended to the rows of its neighbours, which sorts those. */
    private void transpose(EdgeList edges) {
        System.arraycopy(first, 0, cursor, 0, nodes);
        for (int v = 0; v < nodes; v++) {
            for (int at = first[v]; at < first[v + 1]; at++) {
                int edge = order[at];
                int entry = cursor[edges.from(edge) ^ edges.to(edge) ^ v]++;
                to[entry] = v;
                weight[entry] = edges.weight(edge);
            }
        }
    }

    public int edges() {
        return first[nodes] / 2;
    }

    /** How many neighbours a node has. */
    public int degree(int node) {
        Objects.checkIndex(node, nodes);
        return first[node + 1] - first[node];
    }

    /** A node's neighbour: the i-th lowest, i from 0 to its degree - 1. */
    public int neighbour(int node, int i) {
        return to[entry(node, i)];
    }

    /** The weight of the edge to {@link #neighbour}. */
    public double weight(int node, int i) {
        return weight[entry(node, i)];
    }

    private int entry(int node, int i) {
        return first[node] + Objects.checkIndex(i, degree(node));
    }

    /** The least weight of an edge, infinity if there is none; in O(m). */
    double lightest() {
        double lightest = Double.POSITIVE_INFINITY;
        for (int at = 0; at < first[nodes]; at++) {
            lightest = Math.min(lightest, weight[at]);
        }
        return lightest;
    }

    /** The largest weight of an edge, minus infinity if there is none; in O(m). */
    double heaviest() {
        double heaviest = Double.NEGATIVE_INFINITY;
        for (int at = 0; at < first[nodes]; at++) {
            heaviest = Math.max(heaviest, weight[at]);
        }
        return heaviest;
    }
}
