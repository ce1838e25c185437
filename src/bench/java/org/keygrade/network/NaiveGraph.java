package org.keygrade.network;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.flow.EdmondsKarpMFImpl;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;

/** The people of an account in JGraphT; edges weigh -ln of how strong they are. */
final class NaiveGraph {
    private static final String US = "";

    private final SimpleWeightedGraph<String, DefaultWeightedEdge> graph =
            new SimpleWeightedGraph<>(DefaultWeightedEdge.class);

    void add(String person) {
        graph.addVertex(person);
    }

    void join(String one, String other, double strength) {
        DefaultWeightedEdge edge = graph.addEdge(one, other);
        if (edge != null) {
            graph.setEdgeWeight(edge, -Math.log(strength));
        }
    }

    void remove(@Nullable String person) {
        if (person != null) {
            graph.removeVertex(person);
        }
    }

    void part(List<String> pair) {
        graph.removeEdge(pair.get(0), pair.get(1));
    }

    /** The best path from any member to any of these contacts, 0 without one. */
    double reach(Set<String> members, Collection<String> to) {
        return to.stream()
                .filter(graph::containsVertex)
                .mapToDouble(contact -> strength(path(members, contact, Set.of())))
                .max()
                .orElse(0);
    }

    /** Member first; empty without one. */
    List<String> path(Set<String> members, String to, Set<String> past) {
        Graph<String, DefaultWeightedEdge> open = new AsSubgraph<>(graph);
        past.stream().filter(person -> !person.equals(to)).forEach(open::removeVertex);
        SimpleWeightedGraph<String, DefaultWeightedEdge> led = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        org.jgrapht.Graphs.addGraph(led, open);
        led.addVertex(US);
        members.stream().filter(led::containsVertex).forEach(member -> led.setEdgeWeight(led.addEdge(US, member), 0));
        GraphPath<String, DefaultWeightedEdge> path = DijkstraShortestPath.findPathBetween(led, US, to);
        return path == null ? List.of() : path.getVertexList().subList(1, path.getLength() + 1);
    }

    /** The product along a path; 0 for none. */
    double strength(List<String> path) {
        double sum = 0;
        for (int at = 1; at < path.size(); at++) {
            sum += graph.getEdgeWeight(graph.getEdge(path.get(at - 1), path.get(at)));
        }
        return path.isEmpty() ? 0 : Math.exp(-sum);
    }

    /** Ways from the team as a whole that share nobody: the largest flow where each contact passes one on. */
    int ways(Set<String> members, String king) {
        SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> flow =
                new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
        flow.addVertex(US);
        for (String person : graph.vertexSet()) {
            if (!members.contains(person)) {
                flow.addVertex("to " + person);
                flow.addVertex("from " + person);
                flow.addEdge("to " + person, "from " + person);
            }
        }
        for (DefaultWeightedEdge edge : graph.edgeSet()) {
            pipe(flow, members, graph.getEdgeSource(edge), graph.getEdgeTarget(edge));
            pipe(flow, members, graph.getEdgeTarget(edge), graph.getEdgeSource(edge));
        }
        return (int) Math.round(new EdmondsKarpMFImpl<>(flow).calculateMaximumFlow(US, "to " + king));
    }

    private static void pipe(
            SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> flow, Set<String> members, String a, String b) {
        if (!members.contains(b)) {
            flow.addEdge(members.contains(a) ? US : "from " + a, "to " + b);
        }
    }

    /** By person, the share of the best paths between members and these contacts that passes through. */
    Map<String, Double> gatekeeping(Set<String> members, Collection<String> deciders) {
        Map<String, Double> passing = new HashMap<>();
        double all = 0;
        for (String decider : deciders) {
            var paths = new DijkstraShortestPath<>(graph).getPaths(decider);
            for (String member : members) {
                GraphPath<String, DefaultWeightedEdge> path = paths.getPath(member);
                double strength = path == null ? 0 : Math.exp(-path.getWeight());
                all += strength;
                if (path != null) {
                    path.getVertexList().forEach(person -> passing.merge(person, strength, Double::sum));
                    passing.merge(decider, -strength, Double::sum);
                }
            }
        }
        double total = all;
        passing.replaceAll((person, sum) -> sum / total);
        return passing;
    }

    /** component, cut point, core number, clustering and betweenness of everybody, with what else is known. */
    Row[] metrics(Function<String, @Nullable Double> influence, Function<String, @Nullable Double> gatekeeping) {
        List<Set<String>> components = new ConnectivityInspector<>(graph).connectedSets();
        Set<String> cuts = new BiconnectivityInspector<>(graph).getCutpoints();
        Map<String, Integer> cores = new Coreness<>(graph).getScores();
        Map<String, Double> clustering = new ClusteringCoefficient<>(graph).getScores();
        Map<String, Double> betweenness = new BetweennessCentrality<>(new AsUnweightedGraph<>(graph)).getScores();
        return graph.vertexSet().stream()
                .map(person -> RowFactory.create(
                        person,
                        component(components, person),
                        cuts.contains(person),
                        cores.get(person),
                        clustering.get(person),
                        betweenness.get(person),
                        influence.apply(person),
                        gatekeeping.apply(person)))
                .toArray(Row[]::new);
    }

    private static int component(List<Set<String>> components, String person) {
        int at = 0;
        while (!components.get(at).contains(person)) {
            at++;
        }
        return at;
    }
}
