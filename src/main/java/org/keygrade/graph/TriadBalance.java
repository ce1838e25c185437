package org.keygrade.graph;

/**
 * How balanced a graph of positive and negative edges is by its triangles: those with an even number of negative edges
 * are (Cartwright and Harary 1956). In O(m sqrt(m)), also with hubs. An object serves graph after graph.
 */
public final class TriadBalance {
    private final Orientation orientation = new Orientation();
    private long triangles;
    private long balanced;

    /** Of the weights only the signs count. */
    public TriadBalance compute(Graph graph) {
        triangles = 0;
        balanced = 0;
        orientation.orient(graph);
        orientation.list((u, uv, uw, vw) -> add(graph.weight[uv], graph.weight[uw], graph.weight[vw]));
        return this;
    }

    private void add(double a, double b, double c) {
        triangles++;
        balanced += (a < 0) ^ (b < 0) ^ (c < 0) ? 0 : 1;
    }

    /** The share of triangles that are balanced, 0 to 1; NaN without triangles. */
    public double share() {
        return triangles == 0 ? Double.NaN : (double) balanced / triangles;
    }

    public long triangles() {
        return triangles;
    }
}
