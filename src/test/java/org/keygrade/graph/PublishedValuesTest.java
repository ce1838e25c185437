package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishedValuesTest {
    /** Krackhardt 1990, "Assessing the political landscape": its kite, with persons 1 to 10 as nodes 0 to 9. */
    private static final Edges KITE = byNumber(
            10, 1, 2, 1, 3, 1, 4, 1, 6, 2, 4, 2, 5, 2, 7, 3, 4, 3, 6, 4, 5, 4, 6, 4, 7, 5, 7, 6, 7, 6, 8, 7, 8, 8, 9, 9,
            10);

    /** Padgett and Ansell 1993, "Robust action and the rise of the Medici": marriages of families 1 to 16. */
    private static final Edges FLORENCE = byNumber(
            16, 1, 9, 2, 6, 2, 7, 2, 9, 3, 5, 3, 9, 4, 7, 4, 11, 4, 15, 5, 11, 5, 15, 7, 8, 7, 16, 9, 13, 9, 14, 9, 16,
            10, 14, 11, 15, 13, 15, 13, 16);

    private static final int ALBIZZI = 1;
    private static final int GUADAGNI = 6;
    private static final int MEDICI = 8;
    private static final int PUCCI = 11;
    private static final int SALVIATI = 13;

    private static Edges byNumber(int nodes, int... ends) {
        return Edges.of(nodes, IntStream.of(ends).map(i -> i - 1).toArray());
    }

    /** Betweenness of all pairs is 36 here; published raw, as in Krackhardt's table of the three centralities. */
    @Test
    void kite() {
        Graph kite = KITE.graph();
        Betweenness betweenness = new Betweenness().compute(kite);
        CutPoints cutPoints = new CutPoints().compute(kite);

        assertThat(KITE.values(v -> betweenness.of(v) * 36))
                .containsExactly(new double[] {.8333, .8333, 0, 3.6667, 0, 8.3333, 8.3333, 14, 8, 0}, within(.00005));
        assertThat(KITE.values(new Cores().compute(kite)::of)).containsExactly(3, 3, 3, 3, 3, 3, 3, 2, 1, 1);
        assertThat(KITE.values(new Clustering().compute(kite)::of))
                .containsExactly(new double[] {2 / 3., 2 / 3., 1, 8 / 15., 1, .5, .5, 1 / 3., 0, 0}, within(1e-15));
        assertThat(IntStream.range(0, 10).filter(cutPoints::contains)).containsExactly(7, 8);
    }

    /** As igraph and NetworkX compute them. */
    @Test
    void holesOfTheKite() {
        StructuralHoles holes = new StructuralHoles().compute(KITE.graph());

        assertThat(holes.constraint(0)).isEqualTo(.541198, within(5e-7));
        assertThat(holes.constraint(3)).isEqualTo(.470170, within(5e-7));
        assertThat(holes.constraint(7)).isEqualTo(.431111, within(5e-7));
        assertThat(holes.constraint(9)).isEqualTo(1);
    }

    @Test
    void florence() {
        Graph florence = FLORENCE.graph();
        CutPoints cutPoints = new CutPoints().compute(florence);

        assertThat(florence.degree(MEDICI)).isEqualTo(6);
        assertThat(IntStream.range(0, 16).filter(cutPoints::contains))
                .containsExactly(ALBIZZI, GUADAGNI, MEDICI, SALVIATI);
    }

    /** What igraph's constraint() prints. */
    @Test
    void holesOfFlorence() {
        StructuralHoles holes = new StructuralHoles().compute(FLORENCE.graph());

        assertThat(FLORENCE.values(holes::constraint))
                .containsExactly(
                        new double[] {
                            1,
                            .3333333,
                            .5,
                            .4822531,
                            .4822531,
                            1,
                            .25,
                            1,
                            .2098765,
                            1,
                            .6558642,
                            Double.NaN,
                            .4598765,
                            .5,
                            .4583333,
                            .4598765
                        },
                        within(5e-8));
        assertThat(holes.effectiveSize(PUCCI)).isNaN();
    }

    /** Jackson 2008, "Social and Economic Networks", 1.2.1: .522 for the Medici, among the 15 families that married. */
    @Test
    void mediciAreBetween() {
        Edges married = Edges.of(
                15,
                IntStream.range(0, 2 * FLORENCE.size())
                        .map(i -> i % 2 == 0 ? FLORENCE.from(i / 2) : FLORENCE.to(i / 2))
                        .map(v -> v > PUCCI ? v - 1 : v)
                        .toArray());

        assertThat(new Betweenness().compute(married.graph()).of(MEDICI)).isEqualTo(.522, within(.0005));
    }

    private static final int A = 0;
    private static final int C = 2;
    private static final int G = 6;

    /** Burt 1992, "Structural Holes", as worked out by Borgatti 1997, Connections 20(1): persons A to G. */
    @Test
    void burtsExample() {
        Edges edges = Edges.of(7, 0, 1, 0, 5, 0, 6, 0, 4, 4, 6, 5, 6, 1, 6, 1, 3, 3, 6, 6, 2);
        StructuralHoles holes = new StructuralHoles().compute(edges.graph());

        assertThat(holes.constraint(G)).isEqualTo(.400, within(.0005));
        assertThat(holes.constraint(A)).isEqualTo(.595, within(.0005));
        assertThat(holes.constraint(C)).isEqualTo(1);
        assertThat(holes.effectiveSize(G)).isEqualTo(4.67, within(.005));
        assertThat(holes.effectiveSize(A)).isEqualTo(2.50, within(1e-15));
        assertThat(holes.effectiveSize(C)).isEqualTo(1);
    }

    /** The same with weights, as the tests of NetworkX have it. */
    @Test
    void burtsExampleWithWeights() {
        Edges edges = Edges.weighted(
                7, 0, 1, 2, 0, 5, 3, 0, 6, 5, 0, 4, 2, 4, 6, 8, 5, 6, 3, 1, 6, 4, 1, 3, 1, 3, 6, 3, 6, 2, 10);
        StructuralHoles holes = new StructuralHoles().compute(edges.sums());

        assertThat(holes.constraint(G)).isEqualTo(.299, within(.0005));
        assertThat(holes.constraint(A)).isEqualTo(.795, within(.0005));
        assertThat(holes.constraint(C)).isEqualTo(1);
        assertThat(holes.effectiveSize(G)).isEqualTo(5.47, within(.005));
        assertThat(holes.effectiveSize(A)).isEqualTo(2.47, within(.005));
        assertThat(holes.effectiveSize(C)).isEqualTo(1);
    }
}
