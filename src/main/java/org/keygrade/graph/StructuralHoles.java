package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * What Burt (1992) measures of the holes between a node's neighbours. With {@code p_ij} the share that j has in the
 * weights of i's edges:
 *
 * <ul>
 *   <li>constraint: the sum over neighbours j of {@code (p_ij + sum over q of p_iq p_qj)^2}; the more of i's weight goes,
 *       straight or through q, to few others, the larger. 1 with a single neighbour; it can exceed 1. Nodes two steps
 *       away that are no neighbours do not count, without which a pendant node would not have the published 1.
 *   <li>effective size: the sum over neighbours j of {@code 1 - sum over q of p_iq m_jq}, where {@code m_jq} is the
 *       weight of j and q's edge divided by the largest of j's; 1 to the number of neighbours. With equal weights it is
 *       Borgatti's (1997) {@code n - 2t/n} for n neighbours with t edges among them.
 * </ul>
 *
 * q runs over the neighbours of i other than j. Both are NaN for an isolate. Weights are positive. In O(m sqrt(m)) time
 * and linear memory, also with hubs. An object serves graph after graph.
 */
public final class StructuralHoles {
    private final Orientation orientation = new Orientation();
    private int nodes;
    private double[] constraint = {};
    private double[] effectiveSize = {};

    // One per edge and direction, as in the graph's rows.
    private double[] proportion = {};
    private double[] marginal = {};
    private double[] indirect = {};
    /** Where the same edge stands in the other end's row. */
    private int[] twin = {};

    private int[] cursor = {};

    public StructuralHoles compute(Graph graph) {
        if (graph.lightest() <= 0) {
            throw new IllegalArgumentException("Weights are positive, not " + graph.lightest());
        }
        begin(graph);
        weigh(graph);
        pair(graph);
        orientation.orient(graph);
        orientation.list((u, uv, uw, vw) -> close(graph, u, uv, uw, vw));
        for (int v = 0; v < nodes; v++) {
            add(graph, v);
        }
        return this;
    }

    private void begin(Graph graph) {
        nodes = graph.nodes;
        constraint = Space.doubles(constraint, nodes);
        effectiveSize = Space.doubles(effectiveSize, nodes);
        int entries = graph.first[nodes];
        proportion = Space.doubles(proportion, entries);
        marginal = Space.doubles(marginal, entries);
        indirect = Space.doubles(indirect, entries);
        twin = Space.ints(twin, entries);
        cursor = Space.ints(cursor, nodes);
        Arrays.fill(indirect, 0, entries, 0);
    }

    private void weigh(Graph graph) {
        for (int v = 0; v < nodes; v++) {
            double sum = 0;
            double most = 0;
            for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
                sum += graph.weight[at];
                most = Math.max(most, graph.weight[at]);
            }
            for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
                proportion[at] = graph.weight[at] / sum;
                marginal[at] = graph.weight[at] / most;
            }
            effectiveSize[v] = graph.first[v + 1] - graph.first[v];
        }
    }

    /** Rows are sorted: a node meets its neighbours' rows in the order of its own. */
    private void pair(Graph graph) {
        System.arraycopy(graph.first, 0, cursor, 0, nodes);
        for (int at = 0; at < graph.first[nodes]; at++) {
            twin[at] = cursor[graph.to[at]]++;
        }
    }

    /** In a triangle, each edge has a way round, in either direction, and each node two neighbours that are joined. */
    private void close(Graph graph, int u, int uv, int uw, int vw) {
        int vu = twin[uv];
        int wu = twin[uw];
        int wv = twin[vw];
        indirect[uv] += proportion[uw] * proportion[wv];
        indirect[uw] += proportion[uv] * proportion[vw];
        indirect[vu] += proportion[vw] * proportion[wu];
        indirect[vw] += proportion[vu] * proportion[uw];
        indirect[wu] += proportion[wv] * proportion[vu];
        indirect[wv] += proportion[wu] * proportion[uv];
        effectiveSize[u] -= proportion[uw] * marginal[vw] + proportion[uv] * marginal[wv];
        effectiveSize[graph.to[uv]] -= proportion[vw] * marginal[uw] + proportion[vu] * marginal[wu];
        effectiveSize[graph.to[uw]] -= proportion[wv] * marginal[uv] + proportion[wu] * marginal[vu];
    }

    private void add(Graph graph, int v) {
        double sum = 0;
        for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
            double all = proportion[at] + indirect[at];
            sum += all * all;
        }
        boolean isolate = graph.first[v] == graph.first[v + 1];
        constraint[v] = isolate ? Double.NaN : sum;
        effectiveSize[v] = isolate ? Double.NaN : effectiveSize[v];
    }

    /** The constraint of a node. */
    public double constraint(int node) {
        return constraint[Objects.checkIndex(node, nodes)];
    }

    /** The effective size of a node's network. */
    public double effectiveSize(int node) {
        return effectiveSize[Objects.checkIndex(node, nodes)];
    }
}
