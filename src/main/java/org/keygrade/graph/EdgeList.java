package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/** Edges in any order, from which a {@link Graph} or a {@link Digraph} is built. Reused from graph to graph. */
public final class EdgeList {
    private int nodes;
    private int size;
    private int[] from = {};
    private int[] to = {};
    private double[] weight = {};

    /** Forgets all edges; those to come join nodes 0 to n - 1. */
    public EdgeList reset(int n) {
        nodes = n;
        size = 0;
        return this;
    }

    /** An edge of weight 1. */
    public EdgeList add(int a, int b) {
        return add(a, b, 1);
    }

    /**
     * An edge. A self-loop counts as none; what parallel edges become is the graph's decision.
     *
     * @param a where it starts, 0 to n - 1
     * @param b where it ends, likewise; an undirected graph makes no difference between the two
     * @param edgeWeight finite and not 0
     */
    public EdgeList add(int a, int b, double edgeWeight) {
        Objects.checkIndex(a, nodes);
        Objects.checkIndex(b, nodes);
        double magnitude = Math.abs(edgeWeight);
        if (!(magnitude > 0 && magnitude < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A weight is finite and not 0; " + edgeWeight + " is not");
        }
        if (a != b) {
            append(a, b, edgeWeight);
        }
        return this;
    }

    private void append(int a, int b, double edgeWeight) {
        if (size == from.length) {
            int length = Space.grown(size, size + 1);
            from = Arrays.copyOf(from, length);
            to = Arrays.copyOf(to, length);
            weight = Arrays.copyOf(weight, length);
        }
        from[size] = a;
        to[size] = b;
        weight[size++] = edgeWeight;
    }

    public int nodes() {
        return nodes;
    }

    /** How many edges were added, self-loops apart. */
    public int size() {
        return size;
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    double weight(int edge) {
        return weight[edge];
    }
}
