package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The same edges give the same bits, in whatever order they come and whatever an object computed before. */
class SameBitsTest {
    /** Every object there is, as a task holds them. */
    private static final class Workspace {
        private final EdgeList list = new EdgeList();
        private final Graph graph = new Graph();
        private final Digraph digraph = new Digraph();
        private final NodeSet sources = new NodeSet();
        private final NodeSet blocked = new NodeSet();
        private final Components components = new Components();
        private final CutPoints cutPoints = new CutPoints();
        private final Cores cores = new Cores();
        private final Clustering clustering = new Clustering();
        private final Betweenness betweenness = new Betweenness();
        private final PageRank pageRank = new PageRank();
        private final ReliablePaths reliablePaths = new ReliablePaths();
        private final DisjointPaths disjointPaths = new DisjointPaths();
        private final StructuralHoles holes = new StructuralHoles();
        private final TriadBalance balance = new TriadBalance();
        private final Frustration frustration = new Frustration();

        private void list(Edges edges) {
            list.reset(edges.nodes());
            for (int i = 0; i < edges.size(); i++) {
                list.add(edges.from(i), edges.to(i), edges.weight(i));
            }
        }

        /** Everything, of each node. */
        private double[] all(Edges edges, Edges arcs) {
            list(edges);
            graph.build(list, Merge.EITHER);
            list(arcs);
            digraph.build(list);
            sources.reset(edges.nodes()).add(0);
            blocked.reset(edges.nodes()).add(edges.nodes() / 2);
            components.compute(graph);
            cutPoints.compute(graph);
            cores.compute(graph);
            clustering.compute(graph);
            betweenness.estimate(graph, 40, 1);
            pageRank.compute(digraph);
            reliablePaths.compute(graph, sources, blocked);
            holes.compute(graph);
            return IntStream.range(0, edges.nodes())
                    .mapToObj(this::of)
                    .flatMapToDouble(Arrays::stream)
                    .toArray();
        }

        private double[] of(int v) {
            return new double[] {
                components.of(v),
                cutPoints.contains(v) ? 1 : 0,
                cores.of(v),
                clustering.of(v),
                betweenness.of(v),
                pageRank.of(v),
                reliablePaths.reliability(v),
                reliablePaths.previous(v),
                v == 0 ? 0 : disjointPaths.count(graph, sources, v, .3, 9),
                holes.constraint(v),
                holes.effectiveSize(v)
            };
        }

        private double[] signed(Edges edges) {
            list(edges);
            graph.build(list, Merge.SUM);
            frustration.compute(graph, Frustration.Measure.WEIGHT, 3, 1);
            return DoubleStream.concat(
                            DoubleStream.of(balance.compute(graph).share(), frustration.value()),
                            IntStream.range(0, edges.nodes()).mapToDouble(frustration::camp))
                    .toArray();
        }
    }

    @Test
    void orderOfEdgesTellsNothing() {
        Workspace workspace = new Workspace();
        for (int i = 0; i < 300; i++) {
            Edges edges = Edges.sample(i);

            assertThat(workspace.all(edges.shuffled(i), edges.shuffled(i).reversed()))
                    .isEqualTo(workspace.all(edges, edges));
            assertThat(workspace.signed(edges.signed(i).shuffled(i))).isEqualTo(workspace.signed(edges.signed(i)));
        }
    }

    @Test
    void reuseTellsNothing() {
        Workspace used = new Workspace();
        Edges large = Edges.scaleFree(2_000, 3, 1);
        used.all(large, large);
        used.signed(large.signed(1));
        for (int i = 0; i < 300; i++) {
            Edges edges = Edges.sample(i);

            assertThat(used.all(edges, edges)).isEqualTo(new Workspace().all(edges, edges));
            assertThat(used.signed(edges.signed(i))).isEqualTo(new Workspace().signed(edges.signed(i)));
        }
    }
}
