package org.keygrade.network;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jgrapht.alg.connectivity.BiconnectivityInspector;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/**
 * The network as one would write it down first: edges by groupBy, everything of an account gathered by collect_list, and
 * a UDF that asks JGraphT. It computes less than {@link RelationshipNetwork}: the strength of relationships, the
 * standard metrics of every person and what an account reaches without each of them, but no stance, no board, no moves
 * and no paths.
 */
final class NaiveNetwork {
    private static final double HALF_LIFE = 90;
    private static final double SATURATION = 3;
    private static final StructType POSITION = StructType.fromDDL("person STRING, component INT, cut BOOLEAN, core INT,"
            + " clustering DOUBLE, betweenness DOUBLE, page_rank DOUBLE, reached DOUBLE, reached_without DOUBLE");

    private NaiveNetwork() {}

    /** account_id, relationships, positions. */
    static Dataset<Row> of(Silver silver, LocalDate asOf) {
        Dataset<Row> edges = edges(silver.of(Inputs.INTERACTIONS), asOf);
        UserDefinedFunction positions = udf(
                (UDF3<scala.collection.Seq<String>, scala.collection.Seq<Row>, scala.collection.Seq<Row>, List<Row>>)
                        (contacts, relationships, ties) -> positions(java(contacts), java(relationships), java(ties)),
                DataTypes.createArrayType(POSITION));
        return silver.of(Inputs.ACCOUNTS)
                .select("account_id")
                .join(gathered(silver.of(Inputs.CONTACTS), "contacts", col("contact_id")), "account_id")
                .join(
                        gathered(edges, "relationships", struct("contact_id", "member_id", "strength", "touches")),
                        "account_id")
                .join(
                        gathered(ties(silver), "ties", struct("from_contact_id", "to_contact_id", "weight")),
                        "account_id")
                .withColumn("positions", positions.apply(col("contacts"), col("relationships"), col("ties")))
                .drop("contacts", "ties");
    }

    private static Dataset<Row> edges(Dataset<Row> interactions, LocalDate asOf) {
        Column age = datediff(lit(asOf), col("occurred_at"));
        Column channel = when(col("channel").equalTo("meeting"), 3.0)
                .when(col("channel").equalTo("call"), 2.0)
                .when(col("channel").equalTo("event"), 1.5)
                .when(col("channel").equalTo("email"), 1.0)
                .otherwise(0.5);
        Column direction = when(col("direction").equalTo("inbound"), 1.5).otherwise(1.0);
        return interactions
                .where(age.geq(0))
                .groupBy("account_id", "contact_id", "member_id")
                .agg(
                        sum(channel.multiply(direction).multiply(pow(lit(2.0), age.divide(-HALF_LIFE))))
                                .as("weight"),
                        count(lit(1)).as("touches"),
                        max("occurred_at").as("last"))
                .withColumn(
                        "strength",
                        lit(1.0).minus(org.apache.spark.sql.functions.exp(
                                col("weight").divide(-SATURATION))));
    }

    private static Dataset<Row> ties(Silver silver) {
        return silver.of(Inputs.CONTACT_TIES)
                .groupBy("account_id", "from_contact_id", "to_contact_id")
                .agg(max(coalesce(col("weight"), lit(0.5))).as("weight"));
    }

    private static Dataset<Row> gathered(Dataset<Row> rows, String name, Column what) {
        return rows.groupBy("account_id").agg(collect_list(what).as(name));
    }

    private static <T> List<T> java(scala.collection.Seq<T> list) {
        return scala.jdk.javaapi.CollectionConverters.asJava(list);
    }

    private static List<Row> positions(List<String> contacts, List<Row> relationships, List<Row> ties) {
        SimpleWeightedGraph<String, DefaultWeightedEdge> graph = graph(contacts, relationships, ties);
        var components = new ConnectivityInspector<>(graph).connectedSets();
        var cuts = new BiconnectivityInspector<>(graph).getCutpoints();
        Map<String, Integer> cores = new Coreness<>(graph).getScores();
        Map<String, Double> clustering = new ClusteringCoefficient<>(graph).getScores();
        Map<String, Double> betweenness = new BetweennessCentrality<>(graph).getScores();
        Map<String, Double> ranks = new PageRank<>(graph, .85, 1_000, 1e-12).getScores();
        double reached = reached(graph, contacts);
        List<Row> rows = new ArrayList<>();
        for (String person : graph.vertexSet()) {
            SimpleWeightedGraph<String, DefaultWeightedEdge> without = graph(contacts, relationships, ties);
            without.removeVertex(person);
            rows.add(RowFactory.create(
                    person,
                    component(components, person),
                    cuts.contains(person),
                    cores.get(person),
                    clustering.get(person),
                    betweenness.get(person),
                    ranks.get(person),
                    reached,
                    reached(without, contacts)));
        }
        return rows;
    }

    private static int component(List<? extends java.util.Set<String>> components, String person) {
        for (int at = 0; at < components.size(); at++) {
            if (components.get(at).contains(person)) {
                return at;
            }
        }
        return -1;
    }

    /** The sum over contacts of the most reliable path from any member. */
    private static double reached(SimpleWeightedGraph<String, DefaultWeightedEdge> graph, List<String> contacts) {
        double sum = 0;
        graph.addVertex(US);
        for (String member : List.copyOf(graph.vertexSet())) {
            if (member.startsWith(MEMBER)) {
                DefaultWeightedEdge edge = graph.addEdge(US, member);
                graph.setEdgeWeight(edge, 0);
            }
        }
        var paths = new DijkstraShortestPath<>(graph).getPaths(US);
        for (String contact : contacts) {
            if (graph.containsVertex(contact)) {
                sum += Math.exp(-paths.getWeight(contact));
            }
        }
        graph.removeVertex(US);
        return sum;
    }

    private static final String US = "us";
    private static final String MEMBER = "member ";

    private static SimpleWeightedGraph<String, DefaultWeightedEdge> graph(
            List<String> contacts, List<Row> relationships, List<Row> ties) {
        SimpleWeightedGraph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        contacts.forEach(graph::addVertex);
        for (Row row : relationships) {
            String member = MEMBER + row.getString(1);
            if (graph.containsVertex(row.getString(0))) {
                graph.addVertex(member);
                add(graph, row.getString(0), member, row.getDouble(2));
            }
        }
        for (Row row : ties) {
            if (graph.containsVertex(row.getString(0)) && graph.containsVertex(row.getString(1))) {
                add(graph, row.getString(0), row.getString(1), row.getDouble(2));
            }
        }
        return graph;
    }

    private static void add(
            SimpleWeightedGraph<String, DefaultWeightedEdge> graph, String one, String other, double strength) {
        DefaultWeightedEdge edge = one.equals(other) ? null : graph.addEdge(one, other);
        if (edge != null) {
            graph.setEdgeWeight(edge, -Math.log(Math.max(strength, 1e-6)));
        }
    }
}
