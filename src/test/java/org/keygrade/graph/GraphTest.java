package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphTest {
    private static final EdgeList DOUBLED = new EdgeList()
            .reset(4)
            .add(2, 0, .5)
            .add(1, 0, .25)
            .add(0, 2, .5)
            .add(3, 3, .9)
            .add(0, 2, .5);

    @Test
    void neighboursAscend() {
        Graph graph = Edges.of(6, 5, 2, 0, 2, 2, 4, 1, 2).graph();

        assertThat(graph.nodes()).isEqualTo(6);
        assertThat(graph.edges()).isEqualTo(4);
        assertThat(IntStream.range(0, 6).map(graph::degree)).containsExactly(1, 1, 4, 0, 1, 1);
        assertThat(IntStream.range(0, 4).map(i -> graph.neighbour(2, i))).containsExactly(0, 1, 4, 5);
    }

    @Test
    void parallelEdgesAsIndependentChances() {
        Graph graph = new Graph().build(DOUBLED, Merge.EITHER);

        assertThat(graph.edges()).isEqualTo(2);
        assertThat(graph.degree(3)).isZero();
        assertThat(graph.neighbour(0, 1)).isEqualTo(2);
        assertThat(graph.weight(0, 1)).isEqualTo(1 - .125);
        assertThat(graph.weight(2, 0)).isEqualTo(1 - .125);
        assertThat(graph.weight(0, 0)).isEqualTo(.25);
    }

    @Test
    void smallChancesDoNotVanish() {
        Graph graph = new Graph().build(new EdgeList().reset(2).add(0, 1, 1e-30).add(0, 1, 2e-30), Merge.EITHER);

        assertThat(graph.weight(0, 0)).isEqualTo(3e-30, within(1e-45));
    }

    @Test
    void parallelEdgesAddUp() {
        assertThat(new Graph().build(DOUBLED, Merge.SUM).weight(0, 1)).isEqualTo(1.5);
    }

    @Test
    void whatAddsUpToNothingIsNoEdge() {
        EdgeList edges = new EdgeList().reset(3).add(0, 1, 1).add(1, 2, 2).add(1, 0, -1);

        Graph graph = new Graph().build(edges, Merge.SUM);

        assertThat(graph.edges()).isEqualTo(1);
        assertThat(graph.degree(0)).isZero();
        assertThat(graph.neighbour(1, 0)).isEqualTo(2);
    }

    @Test
    void directedEdgesKeepTheirDirection() {
        Digraph graph = new Digraph().build(DOUBLED);

        assertThat(graph.edges()).isEqualTo(3);
        assertThat(IntStream.range(0, 4).mapToDouble(graph::outWeight).toArray())
                .containsExactly(1, .25, .5, 0);
    }

    @Test
    void noNodes() {
        Graph graph = Edges.of(0).graph();

        assertThat(graph.nodes()).isZero();
        assertThat(graph.edges()).isZero();
        assertThat(new Components().compute(graph).count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0., Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void weightsThatSayNothing(double weight) {
        EdgeList edges = new EdgeList().reset(2);

        assertThatThrownBy(() -> edges.add(0, 1, weight)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nodesThatDoNotExist() {
        EdgeList edges = new EdgeList().reset(3).reset(2);

        assertThatThrownBy(() -> edges.add(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> edges.add(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The arrays are longer than the graph, so that it is the graph that has to refuse. */
    @Test
    void nothingIsReadOfTheGraphBefore() {
        Graph graph = Edges.of(6, 0, 1, 1, 2, 1, 5).graph();
        Cores cores = new Cores().compute(graph);

        graph.build(Edges.of(2, 0, 1).list(), Merge.EITHER);
        cores.compute(graph);

        assertThatThrownBy(() -> graph.degree(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> graph.neighbour(1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> cores.of(2)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void directedWeightsArePositive() {
        EdgeList edges = new EdgeList().reset(2).add(0, 1, -1);

        assertThatThrownBy(() -> new Digraph().build(edges)).isInstanceOf(IllegalArgumentException.class);
    }
}
