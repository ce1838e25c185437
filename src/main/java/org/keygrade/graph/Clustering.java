package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Clustering coefficients: the share of the pairs of a node's neighbours that are joined with each other, 0 to 1; 0
 * below two neighbours (Watts and Strogatz 1998). In O(m sqrt(m)), also with hubs. An object serves graph after graph.
 */
public final class Clustering {
    private final Orientation orientation = new Orientation();
    private int nodes;
    private long[] triangles = {};
    private double[] coefficient = {};

    public Clustering compute(Graph graph) {
        nodes = graph.nodes;
        triangles = Space.longs(triangles, nodes);
        coefficient = Space.doubles(coefficient, nodes);
        Arrays.fill(triangles, 0, nodes, 0);
        orientation.orient(graph);
        orientation.count(triangles);
        for (int v = 0; v < nodes; v++) {
            double degree = graph.first[v + 1] - graph.first[v];
            coefficient[v] = degree < 2 ? 0 : triangles[v] / (degree * (degree - 1) / 2);
        }
        return this;
    }

    /** The coefficient of a node. */
    public double of(int node) {
        return coefficient[Objects.checkIndex(node, nodes)];
    }

    /** How many triangles a node is part of. */
    public long triangles(int node) {
        return triangles[Objects.checkIndex(node, nodes)];
    }
}
