package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keygrade.graph.Frustration.Measure;

class FrustrationTest {
    private final Frustration frustration = new Frustration();

    @Test
    void threeWhoAreAllAgainstEachOther() {
        Graph graph = Edges.weighted(3, 0, 1, -2, 1, 2, -3, 2, 0, -4).sums();

        assertThat(frustration.compute(graph, Measure.COUNT, 4, 1).value()).isEqualTo(1);
        assertThat(frustration.compute(graph, Measure.WEIGHT, 4, 1).value()).isEqualTo(2);
        assertThat(IntStream.range(0, 3).map(frustration::camp)).containsExactly(0, 0, 1);
    }

    /** Two planted camps are found at the first start, however many components there are. */
    @Test
    void balancedGraphs() {
        for (int i = 0; i < 300; i++) {
            Edges edges = Edges.sample(i);
            int[] camps = new Random(i).ints(edges.nodes(), 0, 2).toArray();
            Graph graph = planted(edges, camps);

            frustration.compute(graph, Measure.WEIGHT, 1, i);

            assertThat(frustration.value()).isZero();
            assertThat(violations(graph, frustration::camp, Measure.WEIGHT)).isZero();
        }
    }

    private static Graph planted(Edges edges, int[] camps) {
        EdgeList list = new EdgeList().reset(edges.nodes());
        for (int i = 0; i < edges.size(); i++) {
            int a = edges.from(i);
            int b = edges.to(i);
            list.add(a, b, camps[a] == camps[b] ? edges.weight(i) : -edges.weight(i));
        }
        return new Graph().build(list, Merge.SUM);
    }

    /** Never below the best of all divisions, and with 16 starts as good in at least 99 of 100 graphs. */
    @Test
    void bruteForce() {
        int exact = 0;
        for (int i = 0; i < 500; i++) {
            Random random = new Random(i);
            int nodes = 2 + random.nextInt(9);
            Graph graph =
                    Edges.random(nodes, random.nextInt(4 * nodes), i).signed(i).sums();
            Measure measure = i % 2 == 0 ? Measure.COUNT : Measure.WEIGHT;

            frustration.compute(graph, measure, 16, i);

            double least = least(graph, measure);
            assertThat(frustration.value())
                    .isGreaterThanOrEqualTo(least - 1e-12)
                    .isEqualTo(violations(graph, frustration::camp, measure), within(1e-12));
            exact += frustration.value() < least + 1e-12 ? 1 : 0;
        }
        assertThat(exact).isGreaterThanOrEqualTo(495);
    }

    private static double least(Graph graph, Measure measure) {
        return IntStream.range(0, 1 << (graph.nodes() - 1))
                .mapToDouble(division -> violations(graph, v -> division >> v & 1, measure))
                .min()
                .orElseThrow();
    }

    private static double violations(Graph graph, IntUnaryOperator camp, Measure measure) {
        double sum = 0;
        for (int v = 0; v < graph.nodes(); v++) {
            for (int i = 0; i < graph.degree(v); i++) {
                int w = graph.neighbour(v, i);
                boolean together = camp.applyAsInt(v) == camp.applyAsInt(w);
                double size = measure == Measure.COUNT ? 1 : Math.abs(graph.weight(v, i));
                sum += v < w && together == graph.weight(v, i) < 0 ? size : 0;
            }
        }
        return sum;
    }

    @Test
    void atLeastOneStart() {
        Graph graph = Edges.of(2, 0, 1).graph();

        assertThatThrownBy(() -> frustration.compute(graph, Measure.COUNT, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
