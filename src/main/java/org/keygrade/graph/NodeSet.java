package org.keygrade.graph;

import java.util.Objects;

/** A set of nodes, in the order of adding. Reused from graph to graph; emptying it takes the time of its members. */
public final class NodeSet {
    private int nodes;
    private int size;
    private int[] members = {};
    private boolean[] holds = {};

    /** Empties the set; the nodes to come are 0 to n - 1. */
    public NodeSet reset(int n) {
        for (int i = 0; i < size; i++) {
            holds[members[i]] = false;
        }
        size = 0;
        nodes = n;
        members = Space.ints(members, n);
        holds = Space.booleans(holds, n);
        return this;
    }

    /** Adds a node, unless it is there. */
    public NodeSet add(int node) {
        Objects.checkIndex(node, nodes);
        if (!holds[node]) {
            holds[node] = true;
            members[size++] = node;
        }
        return this;
    }

    public boolean contains(int node) {
        return holds[node];
    }

    public int size() {
        return size;
    }

    /** The i-th that was added, i from 0 to size - 1. */
    public int member(int i) {
        return members[Objects.checkIndex(i, size)];
    }

    /** Refuses to serve a graph of another size. */
    void checkFits(Rows graph) {
        if (nodes != graph.nodes) {
            throw new IllegalArgumentException("A set of " + nodes + " nodes, a graph of " + graph.nodes);
        }
    }
}
