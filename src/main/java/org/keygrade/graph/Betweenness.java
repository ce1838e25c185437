package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/**
 * Betweenness: the share of the shortest paths between two others that lead through a node, added up over all pairs of
 * others and divided by their number, (n-1)(n-2)/2; so 0 to 1, and 0 for all below three nodes. Weights do not count
 * (Freeman 1977). Numbers of shortest paths are exact up to 2^53, rounded up to 2^1023. An object serves graph after
 * graph; it takes memory linear in nodes.
 */
public final class Betweenness {
    private static final int UNSEEN = -1;

    private int nodes;
    private double[] betweenness = {};
    private int[] queue = {};
    private int[] level = {};
    /** Where each level, the nodes of one distance from the source, starts in the queue. */
    private int[] start = {};
    /** How many shortest paths lead to a node. */
    private double[] paths = {};
    /** Dependency on a node, itself included, per path to it; 0 until all nodes of its level have theirs. */
    private double[] share = {};

    private double[] pending = {};

    /** The exact values, by one search from each node, in O(nm) (Brandes 2001). */
    public Betweenness compute(Graph graph) {
        begin(graph);
        for (int source = 0; source < nodes; source++) {
            search(graph, source);
        }
        return scale(1);
    }

    /**
     * Estimates, by searches from k nodes drawn at random, times n/k, in O(km) (Brandes and Pich 2007). An estimate can
     * be above 1; from k = n on, all values are exact.
     *
     * @param pivots k, at least 1
     * @param seed the same seed gives the same values
     */
    public Betweenness estimate(Graph graph, int pivots, long seed) {
        if (pivots < 1) {
            throw new IllegalArgumentException("At least 1 pivot, not " + pivots);
        }
        if (pivots >= graph.nodes) {
            return compute(graph);
        }
        begin(graph);
        int[] drawn = draw(pivots, new Random(seed));
        for (int pivot : drawn) {
            search(graph, pivot);
        }
        return scale((double) nodes / pivots);
    }

    /** Without replacement, by the first steps of Fisher and Yates' shuffle. */
    private int[] draw(int pivots, Random random) {
        for (int v = 0; v < nodes; v++) {
            queue[v] = v;
        }
        for (int i = 0; i < pivots; i++) {
            int other = i + random.nextInt(nodes - i);
            int drawn = queue[other];
            queue[other] = queue[i];
            queue[i] = drawn;
        }
        return Arrays.copyOf(queue, pivots);
    }

    private void begin(Graph graph) {
        nodes = graph.nodes;
        betweenness = Space.doubles(betweenness, nodes);
        queue = Space.ints(queue, nodes);
        level = Space.ints(level, nodes);
        start = Space.ints(start, nodes + 1);
        paths = Space.doubles(paths, nodes);
        share = Space.doubles(share, nodes);
        pending = Space.doubles(pending, nodes);
        Arrays.fill(betweenness, 0, nodes, 0);
        Arrays.fill(level, 0, nodes, UNSEEN);
    }

    private void search(Graph graph, int source) {
        int levels = spread(graph, source);
        for (int depth = levels - 1; depth > 0; depth--) {
            collect(graph, start[depth], start[depth + 1]);
        }
        for (int i = 0; i < start[levels]; i++) {
            level[queue[i]] = UNSEEN;
            share[queue[i]] = 0;
        }
    }

    /** Counts the shortest paths to every node, level by level; returns the number of levels. */
    private int spread(Graph graph, int source) {
        int end = 0;
        queue[end++] = source;
        level[source] = 0;
        paths[source] = 1;
        int depth = 0;
        for (int head = 0; head < end; ) {
            start[depth++] = head;
            int next = end;
            while (head < next) {
                end = extend(graph, queue[head++], depth, end);
            }
        }
        start[depth] = end;
        return depth;
    }

    private int extend(Graph graph, int v, int depth, int queued) {
        int[] to = graph.to;
        int end = queued;
        double more = paths[v];
        int last = graph.first[v + 1];
        for (int at = graph.first[v]; at < last; at++) {
            int w = to[at];
            if (level[w] == depth) {
                paths[w] += more;
            } else if (level[w] == UNSEEN) {
                level[w] = depth;
                paths[w] = more;
                queue[end++] = w;
            }
        }
        return end;
    }

    /**
     * The dependencies on the nodes of one level. Of all neighbours only those a level further have a share by now, so
     * that the sum needs no comparing.
     */
    private void collect(Graph graph, int from, int end) {
        int[] to = graph.to;
        for (int i = from; i < end; i++) {
            int v = queue[i];
            int last = graph.first[v + 1];
            double sum = 0;
            for (int at = graph.first[v]; at < last; at++) {
                sum += share[to[at]];
            }
            betweenness[v] += paths[v] * sum;
            pending[i] = 1 / paths[v] + sum;
        }
        for (int i = from; i < end; i++) {
            share[queue[i]] = pending[i];
        }
    }

    /** A pair was met from both its ends, hence (n-1)(n-2) without the half. */
    private Betweenness scale(double factor) {
        double pairs = (nodes - 1.0) * (nodes - 2.0);
        for (int v = 0; v < nodes; v++) {
            betweenness[v] = nodes < 3 ? 0 : betweenness[v] * factor / pairs;
        }
        return this;
    }

    /** The betweenness of a node. */
    public double of(int node) {
        return betweenness[Objects.checkIndex(node, nodes)];
    }
}
