package org.keygrade.graph;

/**
 * Each edge of a graph once, in the row of that end which has fewer neighbours, or the lower number if both have as
 * many. No row is then longer than sqrt(2 m), so that all triangles are found in O(m sqrt(m)), hubs or not (Chiba and
 * Nishizeki 1985, Schank and Wagner 2005).
 */
final class Orientation {
    private int nodes;
    int[] first = {0};
    int[] to = {};
    /** Where the edge stands in the graph, in the row of the end with fewer neighbours. */
    int[] entry = {};
    /** While a node's triangles are listed: 1 + where the edge to each of its row stands here, 0 for all others. */
    private int[] mark = {};

    /** Told of every triangle once. */
    interface Visitor {
        /**
         * The nodes u, v and w are joined with each other.
         *
         * @param uv where v stands in the graph's row of u
         * @param uw where w stands in the graph's row of u
         * @param vw where w stands in the graph's row of v
         */
        void triangle(int u, int uv, int uw, int vw);
    }

    void orient(Graph graph) {
        nodes = graph.nodes;
        first = Space.ints(first, nodes + 1);
        to = Space.ints(to, graph.edges());
        entry = Space.ints(entry, graph.edges());
        int size = 0;
        for (int u = 0; u < nodes; u++) {
            first[u] = size;
            int degree = graph.first[u + 1] - graph.first[u];
            for (int at = graph.first[u]; at < graph.first[u + 1]; at++) {
                int v = graph.to[at];
                int other = graph.first[v + 1] - graph.first[v];
                if (degree < other || (degree == other && u < v)) {
                    to[size] = v;
                    entry[size++] = at;
                }
            }
        }
        first[nodes] = size;
    }

    /** Adds up how many triangles each node is part of. */
    void count(long[] triangles) {
        mark = Space.ints(mark, nodes);
        for (int u = 0; u < nodes; u++) {
            mark(u);
            for (int uv = first[u]; uv < first[u + 1]; uv++) {
                int v = to[uv];
                int found = 0;
                for (int vw = first[v]; vw < first[v + 1]; vw++) {
                    int closes = Math.min(mark[to[vw]], 1);
                    triangles[to[vw]] += closes;
                    found += closes;
                }
                triangles[v] += found;
                triangles[u] += found;
            }
            unmark(u);
        }
    }

    void list(Visitor visitor) {
        mark = Space.ints(mark, nodes);
        for (int u = 0; u < nodes; u++) {
            mark(u);
            for (int uv = first[u]; uv < first[u + 1]; uv++) {
                int v = to[uv];
                for (int vw = first[v]; vw < first[v + 1]; vw++) {
                    int uw = mark[to[vw]];
                    if (uw > 0) {
                        visitor.triangle(u, entry[uv], entry[uw - 1], entry[vw]);
                    }
                }
            }
            unmark(u);
        }
    }

    private void mark(int u) {
        for (int at = first[u]; at < first[u + 1]; at++) {
            mark[to[at]] = at + 1;
        }
    }

    private void unmark(int u) {
        for (int at = first[u]; at < first[u + 1]; at++) {
            mark[to[at]] = 0;
        }
    }
}
