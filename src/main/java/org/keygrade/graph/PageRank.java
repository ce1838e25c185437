package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * PageRank with weights (Brin and Page 1998): where someone is found who follows an edge with probability .85, in
 * proportion to its weight, and otherwise, or where no edge leaves, starts again at a node drawn from the teleport
 * vector (Haveliwala 2002). Ranks are at least 0 and add up to 1.
 *
 * <p>They are proportional to the solution of {@code x = .85 x P + .15 t}, in which a node that no edge leaves has a row
 * of zeros in P (Del Corso, Gulli and Romani 2005); that is solved by Gauss and Seidel's method in node order, until a
 * sweep changes the ranks by less than 1e-12 in all, in some 40 sweeps of O(n + m). An object serves graph after graph.
 */
public final class PageRank {
    private static final double DAMPING = .85;
    private static final double TOLERANCE = 1e-12;
    // Sweeps alone are sure to converge, and so have the last word.
    private static final int BALANCED_SWEEPS = 60;

    private int nodes;
    private double[] teleport = {};
    private double[] rank = {};
    /** What of its start's rank an edge passes on. */
    private double[] passes = {};
    /** The probability to start again from a node. */
    private double[] restarts = {};

    /** With all nodes alike to start again at. */
    public PageRank compute(Digraph graph) {
        teleport = Space.doubles(teleport, graph.nodes);
        Arrays.fill(teleport, 0, graph.nodes, 1);
        return iterate(graph);
    }

    /**
     * With preferences where to start again.
     *
     * @param preferences one per node, at least 0, in any scale; more than n are ignored
     */
    public PageRank compute(Digraph graph, double[] preferences) {
        teleport = Space.doubles(teleport, graph.nodes);
        System.arraycopy(preferences, 0, teleport, 0, graph.nodes);
        return iterate(graph);
    }

    private PageRank iterate(Digraph graph) {
        nodes = graph.nodes;
        rank = Space.doubles(rank, nodes);
        normalise(teleport);
        System.arraycopy(teleport, 0, rank, 0, nodes);
        weigh(graph);
        double moved = nodes == 0 ? 0 : 1;
        for (int sweep = 0; moved > TOLERANCE; sweep++) {
            moved = sweep(graph);
            if (sweep < BALANCED_SWEEPS) {
                balance();
            }
        }
        normalise(rank);
        return this;
    }

    private void weigh(Digraph graph) {
        restarts = Space.doubles(restarts, nodes);
        for (int v = 0; v < nodes; v++) {
            restarts[v] = graph.outWeight(v) == 0 ? 1 : 1 - DAMPING;
        }
        int entries = graph.edges();
        passes = Space.doubles(passes, entries);
        for (int at = 0; at < entries; at++) {
            passes[at] = DAMPING * graph.weight[at] / graph.outWeight(graph.to[at]);
        }
    }

    /** Returns how much the ranks changed, as a share of them all. */
    private double sweep(Digraph graph) {
        int[] first = graph.first;
        int[] to = graph.to;
        double[] share = passes;
        double[] ranks = rank;
        double moved = 0;
        double total = 0;
        for (int v = 0; v < nodes; v++) {
            double sum = (1 - DAMPING) * teleport[v];
            int last = first[v + 1];
            for (int at = first[v]; at < last; at++) {
                sum += share[at] * ranks[to[at]];
            }
            moved += Math.abs(sum - ranks[v]);
            total += sum;
            ranks[v] = sum;
        }
        return moved / total;
    }

    /**
     * Scales the ranks so that as much starts again as arrives from the teleport vector, which the solution does. It is
     * this balance that sweeps are slowest to find.
     */
    private void balance() {
        double restarting = 0;
        for (int v = 0; v < nodes; v++) {
            restarting += restarts[v] * rank[v];
        }
        double factor = (1 - DAMPING) / restarting;
        for (int v = 0; v < nodes; v++) {
            rank[v] *= factor;
        }
    }

    private void normalise(double[] values) {
        double sum = 0;
        for (int v = 0; v < nodes; v++) {
            if (!(values[v] >= 0)) {
                throw new IllegalArgumentException("A preference is at least 0; " + values[v] + " is not");
            }
            sum += values[v];
        }
        if (nodes > 0 && !(sum > 0 && sum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("Preferences add up to more than 0 and less than infinity, not " + sum);
        }
        for (int v = 0; v < nodes; v++) {
            values[v] /= sum;
        }
    }

    /** The rank of a node. */
    public double of(int node) {
        return rank[Objects.checkIndex(node, nodes)];
    }
}
