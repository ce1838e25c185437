package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
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
