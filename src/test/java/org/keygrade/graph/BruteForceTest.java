package org.keygrade.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The definitions, written down with matrices. */
class BruteForceTest {
    /** As the random surfer goes, step by step; dangling mass by the teleport vector. */
    @Test
    void personalisedPageRank() {
        PageRank ours = new PageRank();
        for (Edges edges : samples(600)) {
            double[] preferences = new Random(edges.size())
                    .doubles(edges.nodes())
                    .map(x -> x < .3 ? 0 : 10 * x)
                    .toArray();
            preferences[0] = 1;

            ours.compute(edges.digraph(), preferences);

            double[] ranks = edges.values(ours::of);
            assertThat(ranks).containsExactly(surf(edges.directedMatrix(), preferences), within(1e-11));
            assertThat(DoubleStream.of(ranks).sum()).isEqualTo(1, within(1e-14));
        }
    }

    private static List<Edges> samples(int count) {
        return IntStream.range(0, 2 * count)
                .mapToObj(Edges::sample)
                .filter(edges -> edges.nodes() <= 60)
                .limit(count)
                .toList();
    }

    private static double[] surf(double[][] weights, double[] preferences) {
        int n = weights.length;
        double all = DoubleStream.of(preferences).sum();
        double[] rank = DoubleStream.of(preferences).map(p -> p / all).toArray();
        for (int step = 0; step < 250; step++) {
            double[] next = new double[n];
            for (int a = 0; a < n; a++) {
                double out = DoubleStream.of(weights[a]).sum();
                for (int b = 0; b < n; b++) {
                    double follows = out == 0 ? preferences[b] / all : weights[a][b] / out;
                    next[b] += rank[a] * (.85 * follows + .15 * preferences[b] / all);
                }
            }
            rank = next;
        }
        return rank;
    }

    @Test
    void preferencesThatSayNothing() {
        Digraph graph = Edges.of(2, 0, 1).digraph();

        for (double[] preferences : new double[][] {{0, 0}, {1, -1}, {Double.NaN, 1}, {Double.POSITIVE_INFINITY, 1}}) {
            assertThatThrownBy(() -> new PageRank().compute(graph, preferences))
                    .as(Arrays.toString(preferences))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> new PageRank().compute(Edges.of(0).digraph()).of(0))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void structuralHoles() {
        StructuralHoles ours = new StructuralHoles();
        for (Edges edges : samples(600)) {
            double[][] w = edges.matrix();
            double[][] p = shares(w);

            ours.compute(edges.graph());

            assertThat(edges.values(ours::constraint))
                    .containsExactly(edges.values(i -> constraint(p, i)), within(1e-9));
            assertThat(edges.values(ours::effectiveSize))
                    .containsExactly(edges.values(i -> effectiveSize(w, p, i)), within(1e-9));
        }
    }

    private static double constraint(double[][] p, int i) {
        double sum = 0;
        for (int j = 0; j < p.length; j++) {
            double part = p[i][j];
            for (int q = 0; q < p.length; q++) {
                part += p[i][q] * p[q][j];
            }
            sum += p[i][j] > 0 ? part * part : 0;
        }
        return sum == 0 ? Double.NaN : sum;
    }

    private static double effectiveSize(double[][] w, double[][] p, int i) {
        double sum = 0;
        int neighbours = 0;
        for (int j = 0; j < w.length; j++) {
            neighbours += w[i][j] > 0 ? 1 : 0;
            double most = DoubleStream.of(w[j]).max().orElseThrow();
            for (int q = 0; q < w.length; q++) {
                sum += w[i][j] > 0 ? p[i][q] * w[j][q] / most : 0;
            }
        }
        return neighbours == 0 ? Double.NaN : neighbours - sum;
    }

    private static double[][] shares(double[][] w) {
        return Arrays.stream(w)
                .map(row -> DoubleStream.of(row)
                        .map(x -> x == 0 ? 0 : x / DoubleStream.of(row).sum())
                        .toArray())
                .toArray(double[][]::new);
    }

    @Test
    void holesNeedPositiveWeights() {
        Graph graph = Edges.weighted(2, 0, 1, -1).sums();

        assertThatThrownBy(() -> new StructuralHoles().compute(graph)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void triadBalance() {
        TriadBalance ours = new TriadBalance();
        for (Edges edges : samples(600)) {
            Graph graph = edges.signed(edges.size()).sums();
            double[][] w = matrix(graph);
            int all = 0;
            int balanced = 0;
            for (int a = 0; a < w.length; a++) {
                for (int b = 0; b < a; b++) {
                    for (int c = 0; c < b; c++) {
                        double product = Math.signum(w[a][b]) * Math.signum(w[b][c]) * Math.signum(w[c][a]);
                        all += product == 0 ? 0 : 1;
                        balanced += product > 0 ? 1 : 0;
                    }
                }
            }

            ours.compute(graph);

            assertThat(ours.triangles()).isEqualTo(all);
            assertThat(ours.share()).isEqualTo(Double.valueOf(all == 0 ? Double.NaN : (double) balanced / all));
        }
    }

    private static double[][] matrix(Graph graph) {
        double[][] matrix = new double[graph.nodes()][graph.nodes()];
        for (int v = 0; v < graph.nodes(); v++) {
            for (int i = 0; i < graph.degree(v); i++) {
                matrix[v][graph.neighbour(v, i)] = graph.weight(v, i);
            }
        }
        return matrix;
    }
}
