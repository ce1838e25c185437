package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReliablePathsTest {
    private final ReliablePaths paths = new ReliablePaths();

    private static NodeSet set(int nodes, int... members) {
        NodeSet set = new NodeSet().reset(nodes);
        IntStream.of(members).forEach(set::add);
        return set;
    }

    @Test
    void longWayOfGoodTies() {
        Graph graph = new Graph()
                .build(
                        new EdgeList()
                                .reset(5)
                                .add(0, 3, .4)
                                .add(0, 1, .9)
                                .add(1, 2, .9)
                                .add(2, 3, .5),
                        Merge.EITHER);

        paths.compute(graph, set(5, 0), set(5));

        assertThat(paths.reliability(3)).isEqualTo(.9 * .9 * .5);
        assertThat(IntStream.range(0, 5).map(paths::previous)).containsExactly(-1, 0, 1, 2, -1);
        assertThat(paths.reliability(0)).isEqualTo(1);
        assertThat(paths.reliability(4)).isZero();
    }

    @Test
    void lowestOfEqualPredecessors() {
        Graph graph = new Graph()
                .build(
                        new EdgeList()
                                .reset(5)
                                .add(4, 3, .5)
                                .add(4, 2, .5)
                                .add(4, 1, .5)
                                .add(3, 0, .5)
                                .add(2, 0, .5)
                                .add(1, 0, .25),
                        Merge.EITHER);

        paths.compute(graph, set(5, 4), set(5));

        assertThat(paths.previous(0)).isEqualTo(2);
    }

    /** Edges of weight 1 make circles of equals: still nobody is before oneself. */
    @Test
    void certainTies() {
        Graph graph = Edges.of(4, 0, 1, 1, 2, 2, 0, 2, 3).graph();

        paths.compute(graph, set(4, 2), set(4));

        assertThat(IntStream.range(0, 4).map(paths::previous)).containsExactly(2, 0, -1, 2);
        assertThat(IntStream.range(0, 4).mapToDouble(paths::reliability).toArray())
                .containsOnly(1);
    }

    @Test
    void aBlockedNodeIsReachedButNotPassed() {
        Graph graph = Edges.of(4, 0, 1, 1, 2, 3, 2).graph();

        paths.compute(graph, set(4, 0), set(4, 1));
        assertThat(IntStream.range(0, 4).mapToDouble(paths::reliability).toArray())
                .containsExactly(1, 1, 0, 0);

        paths.compute(graph, set(4, 0, 1), set(4, 1));
        assertThat(IntStream.range(0, 4).mapToDouble(paths::reliability).toArray())
                .containsExactly(1, 1, 1, 1);
    }

    /** The best of all products, to the bit, by trying every edge until nothing changes (Bellman and Ford). */
    @Test
    void bruteForce() {
        for (int i = 0; i < 1_000; i++) {
            Edges edges = Edges.sample(i);
            Graph graph = edges.graph();
            NodeSet sources = some(edges.nodes(), 2, new Random(i));
            NodeSet blocked = some(edges.nodes(), edges.nodes() / 5, new Random(-i));

            paths.compute(graph, sources, blocked);

            double[] best = best(graph, sources, blocked);
            for (int v = 0; v < graph.nodes(); v++) {
                assertThat(paths.reliability(v)).isEqualTo(best[v]);
            }
            assertThat(IntStream.range(0, graph.nodes()).map(paths::previous))
                    .containsExactly(boxed(previous(graph, sources, blocked, best)));
        }
    }

    private static NodeSet some(int nodes, int count, Random random) {
        NodeSet some = new NodeSet().reset(nodes);
        for (int i = 0; i < count; i++) {
            some.add(random.nextInt(nodes));
        }
        return some;
    }

    private static double[] best(Graph graph, NodeSet sources, NodeSet blocked) {
        double[] best = IntStream.range(0, graph.nodes())
                .mapToDouble(v -> sources.contains(v) ? 1 : 0)
                .toArray();
        double[] before = {};
        while (!Arrays.equals(best, before)) {
            before = best.clone();
            for (int v = 0; v < graph.nodes(); v++) {
                for (int i = 0; i < graph.degree(v) && passes(sources, blocked, v); i++) {
                    int w = graph.neighbour(v, i);
                    best[w] = Math.max(best[w], best[v] * graph.weight(v, i));
                }
            }
        }
        return best;
    }

    private static boolean passes(NodeSet sources, NodeSet blocked, int v) {
        return sources.contains(v) || !blocked.contains(v);
    }

    private static Integer[] boxed(int[] values) {
        return IntStream.of(values).boxed().toArray(Integer[]::new);
    }

    /** As documented: settled by falling reliability, the lowest first; and the lowest of those settled before. */
    private static int[] previous(Graph graph, NodeSet sources, NodeSet blocked, double[] best) {
        int[] previous = new int[graph.nodes()];
        Arrays.fill(previous, ReliablePaths.NONE);
        NodeSet settled = new NodeSet().reset(graph.nodes());
        for (int next = next(graph, sources, best, settled, previous); next >= 0; ) {
            settled.add(next);
            for (int i = 0; i < graph.degree(next) && passes(sources, blocked, next); i++) {
                int w = graph.neighbour(next, i);
                boolean bestHere = best[next] * graph.weight(next, i) == best[w];
                boolean lower = previous[w] == ReliablePaths.NONE || next < previous[w];
                previous[w] = bestHere && lower && !settled.contains(w) && !sources.contains(w) ? next : previous[w];
            }
            next = next(graph, sources, best, settled, previous);
        }
        return previous;
    }

    private static int next(Graph graph, NodeSet sources, double[] best, NodeSet settled, int[] previous) {
        return IntStream.range(0, graph.nodes())
                .filter(v -> !settled.contains(v) && (sources.contains(v) || previous[v] != ReliablePaths.NONE))
                .boxed()
                .max(Comparator.<Integer>comparingDouble(v -> best[v]).thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    @Test
    void onlyChances() {
        Graph above = Edges.weighted(2, 0, 1, 2).graph();
        Graph below = new Graph().build(new EdgeList().reset(2).add(0, 1, -.5), Merge.SUM);

        assertThatThrownBy(() -> paths.compute(above, set(2, 0), set(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paths.compute(below, set(2, 0), set(2))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> paths.compute(above, set(3, 0), set(2))).isInstanceOf(IllegalArgumentException.class);
    }
}
