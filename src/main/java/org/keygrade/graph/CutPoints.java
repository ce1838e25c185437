package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Cut points: nodes without which their component falls apart (Hopcroft and Tarjan 1973). Depth first search in
 * O(n + m), without recursion, so that long paths need no stack. An object serves graph after graph.
 */
public final class CutPoints {
    private static final int NONE = -1;

    private int nodes;
    private int clock;
    /** When each node was entered, from 1; 0: not yet. */
    private int[] entry = {};
    /** The earliest entry that an edge reaches from the node or what was entered after it. */
    private int[] low = {};

    private int[] parent = {};
    private int[] cursor = {};
    private boolean[] cut = {};

    public CutPoints compute(Graph graph) {
        nodes = graph.nodes;
        clock = 0;
        entry = Space.ints(entry, nodes);
        low = Space.ints(low, nodes);
        parent = Space.ints(parent, nodes);
        cursor = Space.ints(cursor, nodes);
        cut = Space.booleans(cut, nodes);
        Arrays.fill(entry, 0, nodes, 0);
        Arrays.fill(cut, 0, nodes, false);
        System.arraycopy(graph.first, 0, cursor, 0, nodes);
        for (int v = 0; v < nodes; v++) {
            if (entry[v] == 0) {
                search(graph, v);
            }
        }
        return this;
    }

    private void search(Graph graph, int root) {
        int branches = 0;
        enter(root, NONE);
        for (int v = root; v != NONE; ) {
            if (cursor[v] == graph.first[v + 1]) {
                v = leave(v, root);
                continue;
            }
            int w = graph.to[cursor[v]++];
            if (entry[w] > 0) {
                low[v] = Math.min(low[v], entry[w]);
                continue;
            }
            branches += v == root ? 1 : 0;
            enter(w, v);
            v = w;
        }
        cut[root] = branches > 1;
    }

    private void enter(int node, int from) {
        entry[node] = ++clock;
        low[node] = clock;
        parent[node] = from;
    }

    /** Back to the node it was entered from, which cuts it off if nothing from here on reaches further back. */
    private int leave(int node, int root) {
        int back = parent[node];
        if (back != NONE) {
            low[back] = Math.min(low[back], low[node]);
            cut[back] |= back != root && low[node] >= entry[back];
        }
        return back;
    }

    /** Whether a node is a cut point. */
    public boolean contains(int node) {
        return cut[Objects.checkIndex(node, nodes)];
    }
}
