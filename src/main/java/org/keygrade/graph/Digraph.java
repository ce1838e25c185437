package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * A directed graph with positive weights, in compressed sparse rows of the edges that enter each node. Weights of
 * parallel edges are added up. Built anew from each edge list, in time and memory linear in nodes and edges.
 */
public final class Digraph extends Rows {
    private double[] outWeight = {};

    /** The graph of these edges, from their first to their second end, in whatever order. */
    public Digraph build(EdgeList edges) {
        reserve(edges.nodes(), edges.size());
        sortByStart(edges);
        scatter(edges);
        merge(Merge.SUM);
        addUp();
        return this;
    }

    private void sortByStart(EdgeList edges) {
        for (int edge = 0; edge < edges.size(); edge++) {
            if (edges.weight(edge) < 0) {
                throw new IllegalArgumentException("Weights of a directed graph are positive: " + edges.weight(edge));
            }
            cursor[edges.from(edge) + 2]++;
        }
        starts(cursor);
        for (int edge = 0; edge < edges.size(); edge++) {
            order[cursor[edges.from(edge) + 1]++] = edge;
        }
    }

    /** Into the rows of the second ends, each of which so comes to be sorted by the first. */
    private void scatter(EdgeList edges) {
        for (int edge = 0; edge < edges.size(); edge++) {
            first[edges.to(edge) + 2]++;
        }
        starts(first);
        for (int at = 0; at < edges.size(); at++) {
            int edge = order[at];
            int entry = first[edges.to(edge) + 1]++;
            to[entry] = edges.from(edge);
            weight[entry] = edges.weight(edge);
        }
    }

    private void addUp() {
        outWeight = Space.doubles(outWeight, nodes);
        Arrays.fill(outWeight, 0, nodes, 0);
        for (int at = 0; at < first[nodes]; at++) {
            outWeight[to[at]] += weight[at];
        }
    }

    public int edges() {
        return first[nodes];
    }

    /** The weights of the edges that leave a node, added up. */
    public double outWeight(int node) {
        return outWeight[Objects.checkIndex(node, nodes)];
    }
}
