package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Most reliable paths from some nodes to all others, by Dijkstra's algorithm (1959): the edges' weights, chances in
 * (0, 1], are multiplied in the order of the path, and the largest product wins. Products are compared as they are,
 * rounded, which is exact: rounding never turns the order of two. In O((n + m) log n). An object serves graph after
 * graph.
 *
 * <p>Nodes are settled by falling reliability, the lowest of equals first. A node's predecessor is the lowest of those
 * settled before it from where it is reached with that reliability.
 */
public final class ReliablePaths {
    /** No predecessor: a source, or a node that no path leads to. */
    public static final int NONE = -1;

    private static final double UNREACHED = -1;

    private final NodeHeap heap = new NodeHeap();
    private int nodes;
    private double[] reliability = {};
    private int[] previous = {};
    private boolean[] settled = {};

    /**
     * Searches from all sources together.
     *
     * @param sources where paths may start
     * @param blocked nodes that no path leads through; it may still start or end there
     */
    public ReliablePaths compute(Graph graph, NodeSet sources, NodeSet blocked) {
        check(graph, sources, blocked);
        begin(graph);
        for (int i = 0; i < sources.size(); i++) {
            reliability[sources.member(i)] = 1;
            heap.raise(sources.member(i));
        }
        while (!heap.isEmpty()) {
            int v = heap.pop();
            settled[v] = true;
            if (previous[v] == NONE || !blocked.contains(v)) {
                relax(graph, v);
            }
        }
        return this;
    }

    private static void check(Graph graph, NodeSet sources, NodeSet blocked) {
        sources.checkFits(graph);
        blocked.checkFits(graph);
        if (graph.lightest() <= 0 || graph.heaviest() > 1) {
            throw new IllegalArgumentException(
                    "Reliabilities are in (0, 1], not " + graph.lightest() + " to " + graph.heaviest());
        }
    }

    private void begin(Graph graph) {
        nodes = graph.nodes;
        reliability = Space.doubles(reliability, nodes);
        previous = Space.ints(previous, nodes);
        settled = Space.booleans(settled, nodes);
        Arrays.fill(reliability, 0, nodes, UNREACHED);
        Arrays.fill(previous, 0, nodes, NONE);
        Arrays.fill(settled, 0, nodes, false);
        heap.reset(nodes, reliability);
    }

    private void relax(Graph graph, int v) {
        for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
            int w = graph.to[at];
            double offer = reliability[v] * graph.weight[at];
            if (settled[w]) {
                continue;
            }
            if (offer > reliability[w]) {
                reliability[w] = offer;
                previous[w] = v;
                heap.raise(w);
            } else if (offer == reliability[w] && v < previous[w]) {
                previous[w] = v;
            }
        }
    }

    /** The product along the best path to a node, 0 to 1: 1 for a source, 0 if no path leads there. */
    public double reliability(int node) {
        return Math.max(0, reliability[Objects.checkIndex(node, nodes)]);
    }

    /** The node before a node on its best path, or {@link #NONE}. */
    public int previous(int node) {
        return previous[Objects.checkIndex(node, nodes)];
    }
}
