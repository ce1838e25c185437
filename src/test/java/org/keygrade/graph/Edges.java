package org.keygrade.graph;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jgrapht.Graphs;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.graph.SimpleWeightedGraph;

/** The edges of a test's graph, as they come: doubled, looped, in any direction and order. */
final class Edges {
    private final int nodes;
    private final int[] from;
    private final int[] to;
    private final double[] weight;

    private Edges(int nodes, int[] from, int[] to, double[] weight) {
        this.nodes = nodes;
        this.from = from;
        this.to = to;
        this.weight = weight;
    }

    /** Edges of weight 1. */
    static Edges of(int nodes, int... ends) {
        int edges = ends.length / 2;
        return new Edges(
                nodes,
                IntStream.range(0, edges).map(i -> ends[2 * i]).toArray(),
                IntStream.range(0, edges).map(i -> ends[2 * i + 1]).toArray(),
                IntStream.range(0, edges).mapToDouble(i -> 1).toArray());
    }

    /** Whole weights after each pair of ends. */
    static Edges weighted(int nodes, int... endsAndWeights) {
        int edges = endsAndWeights.length / 3;
        return new Edges(
                nodes,
                IntStream.range(0, edges).map(i -> endsAndWeights[3 * i]).toArray(),
                IntStream.range(0, edges).map(i -> endsAndWeights[3 * i + 1]).toArray(),
                IntStream.range(0, edges)
                        .mapToDouble(i -> endsAndWeights[3 * i + 2])
                        .toArray());
    }

    /** Weights in (0, 1), some of them 1; now and then an edge twice, or from a node to itself. */
    static Edges random(int nodes, int edges, long seed) {
        Random random = new Random(seed);
        int[] from = new int[edges];
        int[] to = new int[edges];
        double[] weight = new double[edges];
        for (int i = 0; i < edges; i++) {
            int again = random.nextInt(10) == 0 && i > 0 ? random.nextInt(i) : -1;
            from[i] = again < 0 ? random.nextInt(nodes) : to[again];
            to[i] = again < 0 ? random.nextInt(nodes) : from[again];
            weight[i] = random.nextInt(8) == 0 ? 1 : 1 - random.nextDouble();
        }
        return new Edges(nodes, from, to, weight);
    }

    /** The i-th of a family: 1 to 300 nodes, mostly few; none, few or some edges a node, or, if small, nearly all. */
    static Edges sample(int i) {
        Random random = new Random(i);
        int nodes = 1 + (int) (300 * Math.pow(random.nextDouble(), 4));
        double degree = new double[] {0.5, 1, 2, 4, 8, Math.min(2 * nodes, 1_600 / nodes)}[i % 6];
        return random(nodes, (int) (nodes * degree * random.nextDouble()), i);
    }

    /** Scale-free: each node joins some before it, the likelier the more neighbours they have (Barabasi, Albert 1999). */
    static Edges scaleFree(int nodes, int joins, long seed) {
        Random random = new Random(seed);
        int[] ends = new int[2 * joins * (nodes - joins)];
        int size = 0;
        for (int v = joins; v < nodes; v++) {
            int known = size;
            for (int j = 0; j < joins; j++) {
                ends[size++] = v;
                ends[size++] = known == 0 ? j : ends[random.nextInt(known)];
            }
        }
        return of(nodes, ends);
    }

    /** Every second edge negative, or so. */
    Edges signed(long seed) {
        Random random = new Random(seed);
        double[] signed = IntStream.range(0, size())
                .mapToDouble(i -> random.nextBoolean() ? weight[i] : -weight[i])
                .toArray();
        return new Edges(nodes, from, to, signed);
    }

    /** The same in another order, and from the other end. */
    Edges shuffled(long seed) {
        Random random = new Random(seed);
        int[] order = IntStream.range(0, size()).toArray();
        for (int i = size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int edge = order[other];
            order[other] = order[i];
            order[i] = edge;
        }
        return new Edges(
                nodes,
                IntStream.of(order).map(i -> to[i]).toArray(),
                IntStream.of(order).map(i -> from[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> weight[i]).toArray());
    }

    /** A node that nothing joins any more. */
    Edges without(int node) {
        int[] left = IntStream.range(0, size())
                .filter(i -> from[i] != node && to[i] != node)
                .toArray();
        return new Edges(
                nodes,
                IntStream.of(left).map(i -> from[i]).toArray(),
                IntStream.of(left).map(i -> to[i]).toArray(),
                IntStream.of(left).mapToDouble(i -> weight[i]).toArray());
    }

    Edges reversed() {
        return new Edges(nodes, to, from, weight);
    }

    /** What a metric says of each node. */
    double[] values(IntToDoubleFunction metric) {
        return IntStream.range(0, nodes).mapToDouble(metric).toArray();
    }

    int nodes() {
        return nodes;
    }

    int size() {
        return from.length;
    }

    int from(int edge) {
        return from[edge];
    }

    int to(int edge) {
        return to[edge];
    }

    double weight(int edge) {
        return weight[edge];
    }

    EdgeList list() {
        EdgeList list = new EdgeList().reset(nodes);
        for (int i = 0; i < size(); i++) {
            list.add(from[i], to[i], weight[i]);
        }
        return list;
    }

    Graph graph() {
        return new Graph().build(list(), Merge.EITHER);
    }

    Graph sums() {
        return new Graph().build(list(), Merge.SUM);
    }

    Digraph digraph() {
        return new Digraph().build(list());
    }

    /** The weights of {@link #graph} as a matrix, 0 where there is no edge. */
    double[][] matrix() {
        double[][] matrix = new double[nodes][nodes];
        for (int i = 0; i < size(); i++) {
            if (from[i] != to[i]) {
                double merged = 1 - (1 - matrix[from[i]][to[i]]) * (1 - weight[i]);
                matrix[from[i]][to[i]] = merged;
                matrix[to[i]][from[i]] = merged;
            }
        }
        return matrix;
    }

    /** Of row and column added up, in both directions each. */
    double[][] directedMatrix() {
        double[][] matrix = new double[nodes][nodes];
        for (int i = 0; i < size(); i++) {
            matrix[from[i]][to[i]] += from[i] == to[i] ? 0 : weight[i];
        }
        return matrix;
    }

    SimpleGraph<Integer, DefaultEdge> simple() {
        SimpleGraph<Integer, DefaultEdge> simple = new SimpleGraph<>(DefaultEdge.class);
        IntStream.range(0, nodes).forEach(simple::addVertex);
        for (int i = 0; i < size(); i++) {
            if (from[i] != to[i]) {
                simple.addEdge(from[i], to[i]);
            }
        }
        return simple;
    }

    /** Weights as distances: -ln of a chance. */
    SimpleWeightedGraph<Integer, DefaultWeightedEdge> distances() {
        SimpleWeightedGraph<Integer, DefaultWeightedEdge> distances =
                new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        IntStream.range(0, nodes).forEach(distances::addVertex);
        double[][] matrix = matrix();
        for (int a = 0; a < nodes; a++) {
            for (int b = 0; b < a; b++) {
                if (matrix[a][b] > 0) {
                    Graphs.addEdge(distances, a, b, -Math.log(matrix[a][b]));
                }
            }
        }
        return distances;
    }

    SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> directed() {
        SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> directed =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        IntStream.range(0, nodes).forEach(directed::addVertex);
        double[][] matrix = directedMatrix();
        for (int a = 0; a < nodes; a++) {
            for (int b = 0; b < nodes; b++) {
                if (matrix[a][b] > 0) {
                    Graphs.addEdge(directed, a, b, matrix[a][b]);
                }
            }
        }
        return directed;
    }
}
