package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A path of a million nodes, for which recursion has no stack, and a star of as many, for which squares have no time. */
class DeepPathTest {
    private static final int NODES = 1_000_000;
    private static final Graph PATH = new Graph();
    private static final Graph STAR = new Graph();

    @BeforeAll
    static void build() {
        EdgeList edges = new EdgeList().reset(NODES);
        for (int v = 1; v < NODES; v++) {
            edges.add(v - 1, v, .5);
        }
        PATH.build(edges, Merge.EITHER);
        edges.reset(NODES);
        for (int v = 1; v < NODES; v++) {
            edges.add(0, v, .5);
        }
        STAR.build(edges, Merge.EITHER);
    }

    @Test
    void components() {
        Components components = new Components().compute(PATH);

        assertThat(components.count()).isEqualTo(1);
        assertThat(components.size(0)).isEqualTo(NODES);
    }

    @Test
    void cutPoints() {
        CutPoints cutPoints = new CutPoints().compute(PATH);

        assertThat(cutPoints.contains(0)).isFalse();
        assertThat(cutPoints.contains(1)).isTrue();
        assertThat(cutPoints.contains(NODES - 2)).isTrue();
        assertThat(cutPoints.contains(NODES - 1)).isFalse();
    }

    @Test
    void cores() {
        assertThat(new Cores().compute(PATH).of(NODES / 2)).isEqualTo(1);
    }

    /** Half to the power of a million is less than a double can tell from 0; the way is known all the same. */
    @Test
    void reliablePaths() {
        NodeSet source = new NodeSet().reset(NODES).add(0);

        ReliablePaths paths = new ReliablePaths().compute(PATH, source, new NodeSet().reset(NODES));

        assertThat(paths.reliability(1_000)).isEqualTo(Math.scalb(1., -1_000));
        assertThat(paths.reliability(NODES - 1)).isZero();
        assertThat(paths.previous(NODES - 1)).isEqualTo(NODES - 2);
    }

    @Test
    void disjointPaths() {
        NodeSet source = new NodeSet().reset(NODES).add(0);

        assertThat(new DisjointPaths().count(PATH, source, NODES - 1, 0, 3)).isEqualTo(1);
    }

    @Test
    void starHasNoTriangles() {
        assertThat(new Clustering().compute(STAR).of(0)).isZero();
        assertThat(new StructuralHoles().compute(STAR).effectiveSize(0)).isEqualTo(NODES - 1);
        assertThat(new TriadBalance().compute(STAR).share()).isNaN();
    }
}
