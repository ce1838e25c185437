package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;
import java.util.Random;

/**
 * How far a graph of positive and negative edges is from two camps, with positive edges inside and negative ones
 * between (Harary 1959): the least that violates any division. That is hard to find; this is an upper bound, by greedy
 * divisions of which each is improved by changing nodes over one by one, and exact wherever two camps fit without
 * violation. In O(n + m) per start and sweep. An object serves graph after graph.
 */
public final class Frustration {
    // A change that gains less might be rounding, and the search go round in circles.
    private static final double GAIN = 1e-9;

    /** What violations come to. */
    public enum Measure {
        /** Their number. */
        COUNT,
        /** The weight of the edges, without signs, added up. */
        WEIGHT
    }

    private int nodes;
    private double frustration;
    /** Signed weights as they count. */
    private double[] tie = {};

    private double[] strength = {};
    private int[] order = {};
    /** 1 and -1; 0: in none yet. */
    private int[] camp = {};

    private int[] best = {};

    /**
     * Searches for the camps.
     *
     * @param starts at least 1; the first follows the edges, the others start in random order
     * @param seed the same seed gives the same camps
     */
    public Frustration compute(Graph graph, Measure measure, int starts, long seed) {
        if (starts < 1) {
            throw new IllegalArgumentException("At least 1 start, not " + starts);
        }
        begin(graph, measure);
        Random random = new Random(seed);
        orderBySearch(graph);
        for (int start = 0; start < starts && frustration > 0; start++) {
            divide(graph);
            while (improve(graph)) {}
            keepIfBetter(violations(graph));
            shuffle(random);
        }
        return this;
    }

    private void begin(Graph graph, Measure measure) {
        nodes = graph.nodes;
        frustration = Double.POSITIVE_INFINITY;
        tie = Space.doubles(tie, graph.first[nodes]);
        strength = Space.doubles(strength, nodes);
        order = Space.ints(order, nodes);
        camp = Space.ints(camp, nodes);
        best = Space.ints(best, nodes);
        for (int v = 0; v < nodes; v++) {
            strength[v] = 0;
            for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
                tie[at] = measure == Measure.COUNT ? Math.signum(graph.weight[at]) : graph.weight[at];
                strength[v] += Math.abs(tie[at]);
            }
        }
    }

    /** Breadth first, so that each node but the first of a component follows a neighbour. */
    private void orderBySearch(Graph graph) {
        Arrays.fill(camp, 0, nodes, 0);
        int end = 0;
        int head = 0;
        for (int root = 0; root < nodes; root++) {
            end = append(root, end);
            for (; head < end; head++) {
                int v = order[head];
                for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
                    end = append(graph.to[at], end);
                }
            }
        }
    }

    private int append(int node, int end) {
        if (camp[node] != 0) {
            return end;
        }
        camp[node] = 1;
        order[end] = node;
        return end + 1;
    }

    /** Fisher and Yates. */
    private void shuffle(Random random) {
        for (int i = nodes - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int node = order[other];
            order[other] = order[i];
            order[i] = node;
        }
    }

    /** Puts node after node where those before it draw it. */
    private void divide(Graph graph) {
        Arrays.fill(camp, 0, nodes, 0);
        for (int i = 0; i < nodes; i++) {
            int v = order[i];
            camp[v] = pull(graph, v) < 0 ? -1 : 1;
        }
    }

    /** Whether it found anything to improve. */
    private boolean improve(Graph graph) {
        boolean changed = false;
        for (int v = 0; v < nodes; v++) {
            if (pull(graph, v) * camp[v] < -GAIN * strength[v]) {
                camp[v] = -camp[v];
                changed = true;
            }
        }
        return changed;
    }

    /** Positive if a node's edges draw it to camp 1. */
    private double pull(Graph graph, int v) {
        double sum = 0;
        for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
            sum += tie[at] * camp[graph.to[at]];
        }
        return sum;
    }

    private double violations(Graph graph) {
        double sum = 0;
        for (int v = 0; v < nodes; v++) {
            for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
                int w = graph.to[at];
                sum += v < w && tie[at] * camp[v] * camp[w] < 0 ? Math.abs(tie[at]) : 0;
            }
        }
        return sum;
    }

    private void keepIfBetter(double violations) {
        if (violations < frustration) {
            frustration = violations;
            System.arraycopy(camp, 0, best, 0, nodes);
        }
    }

    /** The number or weight of edges that violate the best division found; 0: balanced. */
    public double value() {
        return frustration;
    }

    /** The camp of a node in that division, 0 or 1; that of node 0 is 0. */
    public int camp(int node) {
        return best[Objects.checkIndex(node, nodes)] == best[0] ? 0 : 1;
    }
}
