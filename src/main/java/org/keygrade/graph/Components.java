package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * Connected components, numbered 0, 1, ... in the order of their lowest nodes; an isolate is one of its own. Found by
 * breadth first search, in O(n + m). An object serves graph after graph.
 */
public final class Components {
    private int nodes;
    private int count;
    private int[] label = {};
    private int[] queue = {};
    /** Where the members of each component start in the queue. */
    private int[] start = {0};

    public Components compute(Graph graph) {
        nodes = graph.nodes;
        count = 0;
        label = Space.ints(label, nodes);
        queue = Space.ints(queue, nodes);
        start = Space.ints(start, nodes + 1);
        Arrays.fill(label, 0, nodes, -1);
        int found = 0;
        for (int v = 0; v < nodes; v++) {
            if (label[v] < 0) {
                start[count] = found;
                found = flood(graph, v, found);
                count++;
            }
        }
        start[count] = found;
        return this;
    }

    private int flood(Graph graph, int root, int found) {
        int end = found;
        label[root] = count;
        queue[end++] = root;
        for (int head = found; head < end; head++) {
            int v = queue[head];
            for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
                int w = graph.to[at];
                if (label[w] < 0) {
                    label[w] = count;
                    queue[end++] = w;
                }
            }
        }
        return end;
    }

    /** How many there are; 0 for a graph of no nodes. */
    public int count() {
        return count;
    }

    /** The component that a node is in, 0 to count - 1. */
    public int of(int node) {
        return label[Objects.checkIndex(node, nodes)];
    }

    /** How many nodes are in a component. */
    public int size(int component) {
        Objects.checkIndex(component, count);
        return start[component + 1] - start[component];
    }
}
