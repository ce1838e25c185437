package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.stream.IntStream;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;

class DisjointPathsTest {
    private static final int ALL = Integer.MAX_VALUE;

    private final DisjointPaths paths = new DisjointPaths();

    private static NodeSet set(int nodes, int... members) {
        NodeSet set = new NodeSet().reset(nodes);
        IntStream.of(members).forEach(set::add);
        return set;
    }

    /** 0-1-2-5 is found first, and has to make way for 0-1-4-7-5 and 0-3-6-2-5. */
    @Test
    void aPathIsRerouted() {
        Graph graph = Edges.of(8, 0, 1, 1, 2, 2, 5, 0, 3, 3, 6, 6, 2, 1, 4, 4, 7, 7, 5)
                .graph();

        assertThat(paths.count(graph, set(8, 0), 5, 0, ALL)).isEqualTo(2);
    }

    @Test
    void directEdgesFromSeveralSourcesAreOnePath() {
        Graph graph = Edges.of(4, 0, 3, 1, 3, 0, 2, 1, 2, 2, 3).graph();

        assertThat(paths.count(graph, set(4, 0, 1), 3, 0, ALL)).isEqualTo(2);
        assertThat(paths.count(graph, set(4, 0, 1), 3, 0, 1)).isEqualTo(1);
        assertThat(paths.count(graph, set(4, 0, 1), 3, 0, 0)).isZero();
    }

    @Test
    void onlyEdgesOfSomeWeight() {
        Graph graph =
                Edges.weighted(4, 0, 3, 2, 0, 1, 3, 1, 3, 3, 0, 2, 2, 2, 3, 3).sums();

        assertThat(paths.count(graph, set(4, 0), 3, 1, ALL)).isEqualTo(3);
        assertThat(paths.count(graph, set(4, 0), 3, 3, ALL)).isEqualTo(1);
        assertThat(paths.count(graph, set(4, 0), 3, 4, ALL)).isZero();
    }

    @Test
    void noSources() {
        assertThat(paths.count(Edges.of(2, 0, 1).graph(), set(2), 1, 0, ALL)).isZero();
    }

    @Test
    void theTargetIsNoSource() {
        Graph graph = Edges.of(2, 0, 1).graph();

        assertThatThrownBy(() -> paths.count(graph, set(2, 1), 1, 0, ALL)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Menger: as many as nodes must fall out, by trying all sets of them. */
    @Test
    void bruteForce() {
        for (int i = 0; i < 3_000; i++) {
            Random random = new Random(i);
            int nodes = 2 + random.nextInt(9);
            Graph graph = Edges.random(nodes, random.nextInt(1 + 3 * nodes), i).graph();
            NodeSet sources = set(
                    nodes,
                    IntStream.range(0, 1 + random.nextInt(2))
                            .map(k -> random.nextInt(nodes - 1))
                            .toArray());

            assertThat(paths.count(graph, sources, nodes - 1, .3, ALL))
                    .as("graph %d", i)
                    .isEqualTo(fewestThatPart(graph, sources, .3));
        }
    }

    /** As if the node had no edges. */
    @Test
    void aNodeThatIsShutIsNotThere() {
        for (int i = 0; i < 1_000; i++) {
            Random random = new Random(i);
            int nodes = 4 + random.nextInt(12);
            Edges edges = Edges.random(nodes, random.nextInt(1 + 3 * nodes), i);
            int shut = 1 + random.nextInt(nodes - 2);

            assertThat(paths.count(edges.graph(), set(nodes, 0), set(nodes, shut), nodes - 1, .2, ALL))
                    .as("graph %d", i)
                    .isEqualTo(paths.count(edges.without(shut).graph(), set(nodes, 0), nodes - 1, .2, ALL));
        }
    }

    private static int fewestThatPart(Graph graph, NodeSet sources, double threshold) {
        int target = graph.nodes() - 1;
        int direct = 0;
        for (int i = 0; i < graph.degree(target); i++) {
            direct |= sources.contains(graph.neighbour(target, i)) && graph.weight(target, i) >= threshold ? 1 : 0;
        }
        return direct
                + IntStream.range(0, 1 << graph.nodes())
                        .filter(fallen -> (fallen >> target & 1) == 0)
                        .filter(fallen -> IntStream.range(0, sources.size())
                                .allMatch(i -> (fallen >> sources.member(i) & 1) == 0))
                        .filter(fallen -> isParted(graph, sources, threshold, fallen))
                        .map(Integer::bitCount)
                        .min()
                        .orElseThrow();
    }

    /** Whether no path of two or more edges leads to the target without those fallen out. */
    private static boolean isParted(Graph graph, NodeSet sources, double threshold, int fallen) {
        int target = graph.nodes() - 1;
        int reached = IntStream.range(0, sources.size())
                .map(i -> 1 << sources.member(i))
                .reduce(0, (a, b) -> a | b);
        for (int round = 0; round < graph.nodes(); round++) {
            for (int v = 0; v < target; v++) {
                for (int i = 0; i < graph.degree(v) && (reached >> v & 1) == 1; i++) {
                    int w = graph.neighbour(v, i);
                    boolean direct = w == target && sources.contains(v);
                    reached |= graph.weight(v, i) >= threshold && !direct ? 1 << w & ~fallen : 0;
                }
            }
        }
        return (reached >> target & 1) == 0;
    }

    /** Each node split into its in-state v and its out-state n + v, with room for one path between. */
    @Test
    void maximumFlow() {
        for (int i = 0; i < 300; i++) {
            Random random = new Random(i);
            int nodes = 10 + random.nextInt(60);
            Graph graph = Edges.random(nodes, random.nextInt(4 * nodes), i).graph();
            int source = random.nextInt(nodes - 1);

            assertThat(paths.count(graph, set(nodes, source), nodes - 1, .2, ALL))
                    .isEqualTo((int) flow(graph, source, .2));
            assertThat(paths.count(graph, set(nodes, source), nodes - 1, .2, 2))
                    .isEqualTo((int) Math.min(2, flow(graph, source, .2)));
        }
    }

    private static double flow(Graph graph, int source, double threshold) {
        int n = graph.nodes();
        var split = new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        IntStream.range(0, 2 * n).forEach(split::addVertex);
        for (int v = 0; v < n; v++) {
            split.addEdge(v, n + v);
            for (int i = 0; i < graph.degree(v); i++) {
                if (graph.weight(v, i) >= threshold) {
                    split.addEdge(n + v, graph.neighbour(v, i));
                }
            }
        }
        return new EdmondsKarpMFImpl<>(split).calculateMaximumFlow(n + source, n - 1);
    }
}
