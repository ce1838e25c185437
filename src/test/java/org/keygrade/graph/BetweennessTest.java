package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BetweennessTest {
    private static final Graph SCALE_FREE =
            Edges.scaleFree(2_000, 2, 20_261_031).graph();

    private static double[] values(Betweenness betweenness, int nodes) {
        return IntStream.range(0, nodes).mapToDouble(betweenness::of).toArray();
    }

    @Test
    void starAndPairs() {
        assertThat(values(
                        new Betweenness()
                                .compute(Edges.of(5, 2, 0, 2, 1, 2, 3, 2, 4).graph()),
                        5))
                .containsExactly(0, 0, 1, 0, 0);
        assertThat(values(new Betweenness().compute(Edges.of(2, 0, 1).graph()), 2))
                .containsOnly(0);
    }

    /** 200 pivots of 2,000: each of the ten largest is within a fifth of the exact value, nine of them are found. */
    @Test
    void topTenByPivots() {
        double[] exact = values(new Betweenness().compute(SCALE_FREE), 2_000);
        double[] estimate = values(new Betweenness().estimate(SCALE_FREE, 200, 1), 2_000);

        List<Integer> top = top(exact);
        assertThat(top).allSatisfy(v -> assertThat(estimate[v]).isEqualTo(exact[v], within(.2 * exact[v])));
        assertThat(top(estimate)).filteredOn(top::contains).hasSizeGreaterThanOrEqualTo(9);
    }

    private static List<Integer> top(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(v -> -values[v]))
                .limit(10)
                .toList();
    }

    /** Pairs counted one by one: v lies between s and t if the ways to it and from it make up a shortest one. */
    @Test
    void betweenGroupsOnly() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int nodes = 3 + random.nextInt(12);
            Graph graph = Edges.random(nodes, random.nextInt(3 * nodes), seed).graph();
            int[] groups = random.ints(nodes, 0, 3).toArray();

            assertThat(values(new Betweenness().compute(graph, groups), nodes))
                    .as("graph %d", seed)
                    .usingComparatorWithPrecision(1e-12)
                    .containsExactly(byPairs(graph, groups));
        }
    }

    private static double[] byPairs(Graph graph, int[] groups) {
        int n = graph.nodes();
        double[][] ways = new double[n][n];
        int[][] distance = distances(graph, ways);
        double[] sums = new double[n];
        for (int s = 0; s < n; s++) {
            for (int t = 0; t < s; t++) {
                for (int v = 0; v < n; v++) {
                    boolean between = v != s && v != t && distance[s][v] + distance[v][t] == distance[s][t];
                    if (between && groups[s] != groups[t] && ways[s][t] > 0) {
                        sums[v] += ways[s][v] * ways[v][t] / ways[s][t];
                    }
                }
            }
        }
        return Arrays.stream(sums).map(sum -> sum / ((n - 1.0) * (n - 2.0) / 2)).toArray();
    }

    /** Level by level, by multiplying with the adjacency; far apart where no path leads. */
    private static int[][] distances(Graph graph, double[][] ways) {
        int n = graph.nodes();
        int[][] distance = new int[n][n];
        for (int s = 0; s < n; s++) {
            Arrays.fill(distance[s], 1 << 20);
            distance[s][s] = 0;
            ways[s][s] = 1;
            for (int level = 1; level < n; level++) {
                for (int v = 0; v < n; v++) {
                    for (int i = 0; i < graph.degree(v); i++) {
                        int w = graph.neighbour(v, i);
                        if (distance[s][v] == level - 1 && distance[s][w] >= level) {
                            distance[s][w] = level;
                            ways[s][w] += ways[s][v];
                        }
                    }
                }
            }
        }
        return distance;
    }

    @Test
    void aSeedGivesTheSameBits() {
        Betweenness used = new Betweenness();
        double[] first = values(used.estimate(SCALE_FREE, 20, 7), 2_000);

        assertThat(values(used.estimate(SCALE_FREE, 20, 7), 2_000)).isEqualTo(first);
        assertThat(values(used.estimate(SCALE_FREE, 20, 8), 2_000)).isNotEqualTo(first);
    }

    @Test
    void asManyPivotsAsNodesAreExact() {
        Graph graph = Edges.sample(11).graph();

        assertThat(values(new Betweenness().estimate(graph, graph.nodes(), 7), graph.nodes()))
                .isEqualTo(values(new Betweenness().compute(graph), graph.nodes()));
        assertThatThrownBy(() -> new Betweenness().estimate(graph, 0, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
