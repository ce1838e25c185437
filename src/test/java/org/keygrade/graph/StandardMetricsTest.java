package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.junit.jupiter.api.Test;

/** The same graphs by JGraphT. One object serves all graphs, as it does at night. */
class StandardMetricsTest {
    private static final int GRAPHS = 1_000;

    private static List<Edges> samples() {
        return IntStream.range(0, GRAPHS).mapToObj(Edges::sample).toList();
    }

    private static void equal(Edges edges, IntToDoubleFunction ours, IntFunction<? extends Number> theirs) {
        for (int v = 0; v < edges.nodes(); v++) {
            assertThat(ours.applyAsDouble(v))
                    .as("node %d", v)
                    .isEqualTo(theirs.apply(v).doubleValue(), within(1e-9));
        }
    }

    @Test
    void components() {
        Components ours = new Components();
        for (Edges edges : samples()) {
            ours.compute(edges.graph());

            Set<Set<Integer>> found = new HashSet<>(IntStream.range(0, edges.nodes())
                    .boxed()
                    .collect(Collectors.groupingBy(ours::of, Collectors.toSet()))
                    .values());
            assertThat(found).isEqualTo(new HashSet<>(new ConnectivityInspector<>(edges.simple()).connectedSets()));
            assertThat(found)
                    .hasSize(ours.count())
                    .allSatisfy(members -> assertThat(
                                    ours.size(ours.of(members.iterator().next())))
                            .isEqualTo(members.size()));
        }
    }

    @Test
    void cutPoints() {
        CutPoints ours = new CutPoints();
        for (Edges edges : samples()) {
            ours.compute(edges.graph());

            Set<Integer> found = IntStream.range(0, edges.nodes())
                    .filter(ours::contains)
                    .boxed()
                    .collect(Collectors.toSet());
            assertThat(found).isEqualTo(new BiconnectivityInspector<>(edges.simple()).getCutpoints());
        }
    }

    @Test
    void coreNumbers() {
        Cores ours = new Cores();
        for (Edges edges : samples()) {
            ours.compute(edges.graph());

            equal(edges, ours::of, new Coreness<>(edges.simple()).getScores()::get);
        }
    }

    @Test
    void clustering() {
        Clustering ours = new Clustering();
        for (Edges edges : samples()) {
            ours.compute(edges.graph());

            equal(edges, ours::of, new ClusteringCoefficient<>(edges.simple()).getScores()::get);
        }
    }

    @Test
    void betweenness() {
        Betweenness ours = new Betweenness();
        for (Edges edges : samples()) {
            ours.compute(edges.graph());

            int n = edges.nodes();
            Map<Integer, Double> raw = new BetweennessCentrality<>(edges.simple()).getScores();
            equal(edges, ours::of, v -> n < 3 ? 0 : raw.get(v) / ((n - 1) * (n - 2) / 2.0));
        }
    }

    @Test
    void pageRank() {
        PageRank ours = new PageRank();
        for (Edges edges : samples()) {
            ours.compute(edges.digraph());

            equal(
                    edges,
                    ours::of,
                    new org.jgrapht.alg.scoring.PageRank<>(edges.directed(), .85, 1_000, 1e-15).getScores()::get);
        }
    }

    @Test
    void reliablePaths() {
        ReliablePaths ours = new ReliablePaths();
        for (Edges edges : samples()) {
            NodeSet none = new NodeSet().reset(edges.nodes());
            NodeSet source = new NodeSet().reset(edges.nodes()).add(edges.nodes() / 2);
            ours.compute(edges.graph(), source, none);

            SingleSourcePaths<Integer, DefaultWeightedEdge> theirs =
                    new DijkstraShortestPath<>(edges.distances()).getPaths(edges.nodes() / 2);
            equal(edges, ours::reliability, v -> Math.exp(-theirs.getWeight(v)));
        }
    }
}
