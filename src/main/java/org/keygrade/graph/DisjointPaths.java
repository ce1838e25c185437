package org.keygrade.graph;

import java.util.Arrays;
import java.util.Objects;

/**
 * How many paths lead from some nodes, taken together as one, to another without sharing a node in between: by Menger
 * (1927) as many as nodes must fall out to part them, an edge from a source to the target apart. Found as a flow of one
 * unit per inner node, each path by one breadth first search (Edmonds and Karp 1972), in O(n + m) per path. An object
 * serves graph after graph.
 */
public final class DisjointPaths {
    private static final int NONE = -1;
    /** The sources, as where a path comes from. */
    private static final int SOURCE = -2;

    // A node has two states: it was reached from elsewhere (2v), and it can be left for elsewhere (2v + 1).
    private int[] queue = {};
    private int end;
    /** The state from which each state was reached. */
    private int[] reachedFrom = {};

    /** The node before each on the path found through it. */
    private int[] previous = {};
    /** The node after each on the path found through it. */
    private int[] next = {};

    private int target;
    private double threshold;
    private NodeSet sources = new NodeSet();
    private NodeSet blocked = new NodeSet();
    private final NodeSet none = new NodeSet();

    /** See the other one, with no node shut. */
    public int count(Graph graph, NodeSet from, int goal, double lightest, int limit) {
        return count(graph, from, none.reset(graph.nodes), goal, lightest, limit);
    }

    /**
     * Counts the paths. Edges from sources to the target are one path together.
     *
     * @param from the sources
     * @param shut nodes that no path leads through
     * @param goal not a source
     * @param lightest only edges of at least this weight count
     * @param limit it is enough to know that there are so many
     * @return 0 to limit
     */
    public int count(Graph graph, NodeSet from, NodeSet shut, int goal, double lightest, int limit) {
        from.checkFits(graph);
        shut.checkFits(graph);
        if (from.contains(Objects.checkIndex(goal, graph.nodes))) {
            throw new IllegalArgumentException("Node " + goal + " is both source and target");
        }
        sources = from;
        blocked = shut;
        target = goal;
        threshold = lightest;
        begin(graph.nodes);
        int paths = isAdjacent(graph) ? 1 : 0;
        while (paths < limit && augment(graph)) {
            paths++;
        }
        return Math.min(paths, limit);
    }

    private void begin(int nodes) {
        queue = Space.ints(queue, 2 * nodes);
        reachedFrom = Space.ints(reachedFrom, 2 * nodes);
        previous = Space.ints(previous, nodes);
        next = Space.ints(next, nodes);
        Arrays.fill(reachedFrom, 0, 2 * nodes, NONE);
        Arrays.fill(previous, 0, nodes, NONE);
        Arrays.fill(next, 0, nodes, NONE);
    }

    private boolean isAdjacent(Graph graph) {
        for (int at = graph.first[target]; at < graph.first[target + 1]; at++) {
            if (sources.contains(graph.to[at]) && graph.weight[at] >= threshold) {
                return true;
            }
        }
        return false;
    }

    /** Finds one more path, rerouting those found if need be. */
    private boolean augment(Graph graph) {
        end = 0;
        for (int i = 0; i < sources.size(); i++) {
            leaveSource(graph, sources.member(i));
        }
        int last = NONE;
        for (int head = 0; head < end && last == NONE; head++) {
            last = step(graph, queue[head]);
        }
        if (last != NONE) {
            flip(last);
        }
        for (int i = 0; i < end; i++) {
            reachedFrom[queue[i]] = NONE;
        }
        return last != NONE;
    }

    private boolean isShut(int v) {
        return sources.contains(v) || (blocked.contains(v) && v != target);
    }

    private void leaveSource(Graph graph, int source) {
        for (int at = graph.first[source]; at < graph.first[source + 1]; at++) {
            int v = graph.to[at];
            if (v != target && graph.weight[at] >= threshold && !isShut(v) && previous[v] != SOURCE) {
                reach(2 * v, SOURCE);
            }
        }
    }

    private void reach(int state, int from) {
        if (reachedFrom[state] == NONE) {
            reachedFrom[state] = from;
            queue[end++] = state;
        }
    }

    /** Returns the state itself if the target can be reached from it, else none. */
    private int step(Graph graph, int state) {
        int v = state >> 1;
        if ((state & 1) == 1) {
            return leave(graph, v, state);
        }
        if (previous[v] == NONE) {
            reach(state + 1, state);
        } else if (previous[v] != SOURCE) {
            // The path through v takes this way in; the one before it there is left over, and has to go elsewhere.
            reach(2 * previous[v] + 1, state);
        }
        return NONE;
    }

    private int leave(Graph graph, int v, int state) {
        for (int at = graph.first[v]; at < graph.first[v + 1]; at++) {
            int w = graph.to[at];
            if (graph.weight[at] < threshold || isShut(w) || w == next[v]) {
                continue;
            }
            if (w == target) {
                return state;
            }
            reach(2 * w, state);
        }
        if (previous[v] != NONE) {
            // No path need lead through v any more, if the one into it can go elsewhere.
            reach(2 * v, state);
        }
        return NONE;
    }

    /** Makes the way found, backwards from the target, part of the paths; what it takes back is overwritten. */
    private void flip(int last) {
        next[last >> 1] = target;
        for (int state = last; state != SOURCE; state = reachedFrom[state]) {
            int from = reachedFrom[state];
            int v = state >> 1;
            if ((state & 1) == 1) {
                continue;
            }
            if (from == SOURCE) {
                previous[v] = SOURCE;
            } else if (from >> 1 == v) {
                previous[v] = NONE;
                next[v] = NONE;
            } else {
                previous[v] = from >> 1;
                next[from >> 1] = v;
            }
        }
    }
}
