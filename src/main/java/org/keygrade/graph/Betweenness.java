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
    private final PaddedRows rows = new PaddedRows();
    private int nodes;
    private double[] betweenness = {};
    private int[] queue = {};
    /** 1 for a node that no search has met yet, else 0. */
    private int[] unseen = {};
    /** Where each level, the nodes of one distance from the source, starts in the queue. */
    private int[] start = {};
    /** How many shortest paths lead to a node. */
    private double[] paths = {};
    /** The same as far as counted; once a node is queued for good, what is added means nothing. */
    private double[] arriving = {};
    /** Dependency on a node, itself included, per path to it; 0 until all nodes of its level have theirs. */
    private double[] share = {};

    private double[] pending = {};
    /** 1 for a node that counts as the other end of a pair, else 0. */
    private double[] counts = {};

    /** The exact values, by one search from each node, in O(nm) (Brandes 2001). */
    public Betweenness compute(Graph graph) {
        begin(graph);
        return searchAll(Betweenness::everybody);
    }

    /**
     * The same over pairs of nodes of different groups only; still divided by the number of all pairs.
     *
     * @param groups one per node; more than n are ignored
     */
    public Betweenness compute(Graph graph, int[] groups) {
        begin(graph);
        return searchAll(outside(groups));
    }

    /** Which nodes count as the other end of a pair: 1 or 0 for each. */
    private interface Targets {
        void from(int source, double[] counts, int nodes);
    }

    private static void everybody(int source, double[] counts, int nodes) {}

    private static Targets outside(int[] groups) {
        return (source, counts, nodes) -> {
            for (int v = 0; v < nodes; v++) {
                counts[v] = groups[v] == groups[source] ? 0 : 1;
            }
        };
    }

    private Betweenness searchAll(Targets targets) {
        for (int source = 0; source < nodes; source++) {
            targets.from(source, counts, nodes);
            search(source);
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
        begin(graph);
        return searchSome(Betweenness::everybody, pivots, seed);
    }

    /** Estimates {@link #compute(Graph, int[])} likewise. */
    public Betweenness estimate(Graph graph, int[] groups, int pivots, long seed) {
        begin(graph);
        return searchSome(outside(groups), pivots, seed);
    }

    private Betweenness searchSome(Targets targets, int pivots, long seed) {
        if (pivots < 1) {
            throw new IllegalArgumentException("At least 1 pivot, not " + pivots);
        }
        if (pivots >= nodes) {
            return searchAll(targets);
        }
        int[] drawn = draw(pivots, new Random(seed));
        for (int pivot : drawn) {
            targets.from(pivot, counts, nodes);
            search(pivot);
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
        rows.copy(graph);
        betweenness = Space.doubles(betweenness, nodes);
        queue = Space.ints(queue, nodes + 1);
        unseen = Space.ints(unseen, nodes + 1);
        start = Space.ints(start, nodes + 1);
        paths = Space.doubles(paths, nodes);
        arriving = Space.doubles(arriving, nodes + 1);
        share = Space.doubles(share, nodes + 1);
        pending = Space.doubles(pending, nodes);
        Arrays.fill(betweenness, 0, nodes, 0);
        counts = Space.doubles(counts, nodes);
        Arrays.fill(counts, 0, nodes, 1);
        Arrays.fill(unseen, 0, nodes, 1);
        Arrays.fill(arriving, 0, nodes + 1, 0);
        Arrays.fill(share, 0, nodes + 1, 0);
        unseen[nodes] = 0;
    }

    private void search(int source) {
        int levels = spread(source);
        for (int depth = levels - 1; depth > 0; depth--) {
            collect(start[depth], start[depth + 1]);
        }
        for (int i = 0; i < start[levels]; i++) {
            int v = queue[i];
            unseen[v] = 1;
            arriving[v] = 0;
            share[v] = 0;
        }
    }

    /** Counts the shortest paths to every node, level by level; returns the number of levels. */
    private int spread(int source) {
        int end = 1;
        queue[0] = source;
        unseen[source] = 0;
        arriving[source] = 1;
        int depth = 0;
        for (int head = 0; head < end; head = start[depth]) {
            start[depth++] = head;
            start[depth] = end;
            for (int i = head; i < start[depth]; i++) {
                paths[queue[i]] = arriving[queue[i]];
            }
            end = extend(head, end);
        }
        return depth;
    }

    /**
     * Queues the neighbours of one level that were not met before, and tells all neighbours how many paths arrive; it
     * counts for the new ones alone. To ask which are new would cost more: no processor foresees the answers.
     */
    private int extend(int from, int level) {
        int[] to = rows.to;
        int end = level;
        for (int i = from; i < level; i++) {
            int v = queue[i];
            double more = paths[v];
            int last = rows.first[v + 1];
            for (int at = rows.first[v]; at < last; at += 4) {
                end = meet(to[at], more, end);
                end = meet(to[at + 1], more, end);
                end = meet(to[at + 2], more, end);
                end = meet(to[at + 3], more, end);
            }
        }
        return end;
    }

    private int meet(int w, double more, int end) {
        queue[end] = w;
        int isNew = unseen[w];
        unseen[w] = 0;
        arriving[w] += more;
        return end + isNew;
    }

    /**
     * The dependencies on the nodes of one level. Of all neighbours only those a level further have a share by now, so
     * that the sum needs no comparing.
     */
    private void collect(int from, int end) {
        int[] to = rows.to;
        double[] shares = share;
        for (int i = from; i < end; i++) {
            int v = queue[i];
            int last = rows.first[v + 1];
            double sum = 0;
            for (int at = rows.first[v]; at < last; at += 4) {
                sum += (shares[to[at]] + shares[to[at + 1]]) + (shares[to[at + 2]] + shares[to[at + 3]]);
            }
            betweenness[v] += paths[v] * sum;
            pending[i] = counts[v] / paths[v] + sum;
        }
        for (int i = from; i < end; i++) {
            shares[queue[i]] = pending[i];
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
