package org.keygrade.graph;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One account: its graph built from a list of edges, then components, cut points, core numbers, clustering, exact
 * betweenness and PageRank of everybody in it. Eight scale-free graphs with three edges a person take turns.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class StandardMetricsBenchmark {
    private static final int GRAPHS = 8;
    private static final int JOINS = 3;

    @Param({"10", "30", "100", "300", "1000"})
    public int people;

    private int[][] ends;
    private int turn;

    private final EdgeList edges = new EdgeList();
    private final EdgeList arcs = new EdgeList();
    private final Graph graph = new Graph();
    private final Digraph digraph = new Digraph();
    private final Components components = new Components();
    private final CutPoints cutPoints = new CutPoints();
    private final Cores cores = new Cores();
    private final Clustering clustering = new Clustering();
    private final Betweenness betweenness = new Betweenness();
    private final PageRank pageRank = new PageRank();

    @Setup
    public void drawGraphs() {
        ends = IntStream.range(0, GRAPHS).mapToObj(this::scaleFree).toArray(int[][]::new);
    }

    /** Each person joins some before, the likelier the more neighbours they have (Barabasi and Albert 1999). */
    private int[] scaleFree(int seed) {
        Random random = new Random(seed);
        int[] drawn = new int[2 * JOINS * (people - JOINS)];
        int size = 0;
        for (int v = JOINS; v < people; v++) {
            int known = size;
            for (int j = 0; j < JOINS; j++) {
                drawn[size++] = v;
                drawn[size++] = known == 0 ? j : drawn[random.nextInt(known)];
            }
        }
        return drawn;
    }

    private int[] next() {
        turn = (turn + 1) % GRAPHS;
        return ends[turn];
    }

    @Benchmark
    public double keygrade() {
        build(next());
        components.compute(graph);
        cutPoints.compute(graph);
        cores.compute(graph);
        clustering.compute(graph);
        betweenness.compute(graph);
        pageRank.compute(digraph);
        double sum = components.count();
        for (int v = 0; v < people; v++) {
            sum += cutPoints.contains(v) ? 1 : 0;
            sum += cores.of(v) + clustering.of(v) + betweenness.of(v) + pageRank.of(v);
        }
        return sum;
    }

    private void build(int[] drawn) {
        edges.reset(people);
        arcs.reset(people);
        for (int i = 0; i < drawn.length; i += 2) {
            edges.add(drawn[i], drawn[i + 1]);
            arcs.add(drawn[i], drawn[i + 1]);
            arcs.add(drawn[i + 1], drawn[i]);
        }
        graph.build(edges, Merge.EITHER);
        digraph.build(arcs);
    }

    @Benchmark
    public double jgrapht() {
        SimpleGraph<Integer, DefaultEdge> theirs = simple(next());
        double sum = new ConnectivityInspector<>(theirs).connectedSets().size();
        sum += new BiconnectivityInspector<>(theirs).getCutpoints().size();
        sum += sum(new Coreness<>(theirs).getScores());
        sum += sum(new ClusteringCoefficient<>(theirs).getScores());
        sum += sum(new BetweennessCentrality<>(theirs).getScores());
        sum += sum(new org.jgrapht.alg.scoring.PageRank<>(theirs, .85, 1_000, 1e-12).getScores());
        return sum;
    }

    private SimpleGraph<Integer, DefaultEdge> simple(int[] drawn) {
        SimpleGraph<Integer, DefaultEdge> simple = new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < people; v++) {
            simple.addVertex(v);
        }
        for (int i = 0; i < drawn.length; i += 2) {
            simple.addEdge(drawn[i], drawn[i + 1]);
        }
        return simple;
    }

    private static double sum(Map<Integer, ? extends Number> scores) {
        double sum = 0;
        for (Number score : scores.values()) {
            sum += score.doubleValue();
        }
        return sum;
    }
}
