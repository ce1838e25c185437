package org.keygrade.network;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * One account of {@link NaiveNetwork}, in maps, and its graphs in JGraphT: the standard metrics of everybody, influence,
 * coverage, the way to who decides and how many there are, and the same again without each person and after each
 * introduction. Against {@link RelationshipNetwork} it leaves out stance from sentiment, pieces, the terms of the
 * evaluation, breakdowns, silos, frustration and all words.
 */
final class NaiveAccount {
    static final StructType NETWORK = StructType.fromDDL("coverage DOUBLE, reach DOUBLE, ways INT,"
            + " positions ARRAY<STRUCT<person STRING, component INT, cut BOOLEAN, core INT, clustering DOUBLE,"
            + " betweenness DOUBLE, influence DOUBLE, gatekeeping DOUBLE>>,"
            + " departures ARRAY<STRUCT<person STRING, coverage DOUBLE, reach DOUBLE, ways INT>>,"
            + " introductions ARRAY<STRUCT<contact STRING, path STRING, strength DOUBLE, coverage DOUBLE, ways INT>>");

    private static final double COVERED = .3;
    private static final double EDGE = .1;
    private static final double PLAYED = .5;

    private final Map<String, Row> contacts = new TreeMap<>();
    private final Set<String> members = new HashSet<>();
    /** By contact and member. */
    private final Map<String, Map<String, Double>> relationships = new HashMap<>();

    private final Map<List<String>, Double> friendly = new HashMap<>();
    private final Map<List<String>, Double> hostile = new HashMap<>();
    private final Map<String, Map<String, Double>> follows = new HashMap<>();
    private final Set<List<String>> blocked = new HashSet<>();
    private final Map<String, Double> influence;

    NaiveAccount(List<Row> people, List<Row> team, List<Row> touched, List<Row> ties) {
        people.forEach(row -> contacts.put(row.getAs("contact_id"), row));
        join(team, touched);
        touched.forEach(this::know);
        people.forEach(this::report);
        ties.forEach(this::tie);
        influence = new NaiveInfluence(contacts, follows).ranks();
    }

    private void join(List<Row> team, List<Row> touched) {
        team.forEach(row -> members.add(row.getAs("member_id")));
        touched.stream()
                .filter(row -> row.<Integer>getAs("last_age") < 365)
                .forEach(row -> members.add(row.getAs("member_id")));
        team.stream()
                .filter(row -> row.<Boolean>getAs("mentor"))
                .forEach(row -> members.remove(row.getAs("member_id")));
        touched.stream()
                .filter(row -> row.getAs("gone") != null)
                .forEach(row -> members.remove(row.getAs("member_id")));
    }

    private void know(Row row) {
        if (contacts.containsKey(row.<String>getAs("contact_id")) && members.contains(row.<String>getAs("member_id"))) {
            relationships
                    .computeIfAbsent(row.getAs("contact_id"), contact -> new TreeMap<>())
                    .put(row.getAs("member_id"), row.getAs("strength"));
        }
    }

    private void report(Row row) {
        String manager = row.getAs("reports_to_contact_id");
        if (manager != null && contacts.containsKey(manager)) {
            merge(friendly, row.getAs("contact_id"), manager, .6);
            follow(row.getAs("contact_id"), manager, .6);
        }
    }

    private void follow(String follower, String leader, double weight) {
        follows.computeIfAbsent(follower, from -> new HashMap<>()).merge(leader, weight, Double::sum);
    }

    private void tie(Row row) {
        String one = row.getAs("one");
        String other = row.getAs("other");
        String kind = row.getAs("kind");
        if (one.equals(other) || !contacts.containsKey(one) || !contacts.containsKey(other)) {
            return;
        }
        Double known = row.getAs("weight");
        double weight = known != null ? known : kind.equals("works_with") ? .4 : .5;
        boolean against = kind.equals("conflicts_with") || kind.equals("blocks");
        if (weight > 0) {
            merge(against ? hostile : friendly, one, other, weight);
            if (kind.equals("blocks")) {
                blocked.add(pair(one, other));
            } else if (kind.equals("influences")) {
                follow(other, one, weight);
            }
        }
    }

    private static List<String> pair(String one, String other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    private static void merge(Map<List<String>, Double> ties, String one, String other, double weight) {
        ties.merge(pair(one, other), Math.max(1e-6, weight), (before, more) -> before + more * (1 - before));
    }

    Row network() {
        String king = king(null);
        NaiveGraph whole = graph(null, true, EDGE, null);
        return RowFactory.create(
                contacts.isEmpty() ? null : coverage(null, null),
                king == null ? null : whole.reach(members, deciders()),
                king == null ? null : ways(null, null),
                positions(whole),
                departures(),
                introductions());
    }

    private List<String> deciders() {
        List<String> first = withRole("decision_maker");
        return first.isEmpty() ? withRole("economic_buyer") : first;
    }

    private List<String> withRole(String role) {
        return contacts.values().stream()
                .filter(row -> role.equals(row.getAs("buying_role")))
                .map(row -> row.<String>getAs("contact_id"))
                .sorted(comparingDouble((String contact) -> -Math.rint(influence.get(contact) * 1e9))
                        .thenComparing(comparing(contact -> contact)))
                .toList();
    }

    private @Nullable String king(@Nullable String gone) {
        List<String> heirs = new ArrayList<>(withRole("decision_maker"));
        heirs.addAll(withRole("economic_buyer"));
        heirs.remove(gone);
        return heirs.isEmpty() ? null : heirs.get(0);
    }

    /** The graph of both sides without a person, or with one more relationship. */
    private NaiveGraph graph(@Nullable String gone, boolean team, double from, @Nullable List<String> played) {
        NaiveGraph graph = new NaiveGraph();
        contacts.keySet().forEach(graph::add);
        members.forEach(graph::add);
        friendly.forEach((pair, weight) -> join(graph, pair.get(0), pair.get(1), weight, from));
        relationships.forEach(
                (contact, known) -> known.forEach((member, strength) -> join(graph, contact, member, strength, from)));
        if (played != null) {
            join(graph, played.get(0), played.get(1), PLAYED, from);
        }
        if (team) {
            members.forEach(one -> members.forEach(other -> join(graph, one, other, 1, from)));
        }
        graph.remove(gone);
        return graph;
    }

    private static void join(NaiveGraph graph, String one, String other, double weight, double from) {
        if (weight >= from && !one.equals(other)) {
            graph.join(one, other, weight);
        }
    }

    private double coverage(@Nullable String gone, @Nullable List<String> played) {
        return contacts.keySet().stream()
                .filter(contact -> !contact.equals(gone) && reached(contact, gone, played) >= COVERED)
                .mapToDouble(influence::get)
                .sum();
    }

    private double reached(String contact, @Nullable String gone, @Nullable List<String> played) {
        Map<String, Double> known = new TreeMap<>(relationships.getOrDefault(contact, Map.of()));
        if (played != null && played.get(0).equals(contact)) {
            known.merge(played.get(1), PLAYED, Math::max);
        }
        double missed = 1;
        for (Map.Entry<String, Double> member : known.entrySet()) {
            missed *= member.getKey().equals(gone) ? 1 : 1 - member.getValue();
        }
        return 1 - missed;
    }

    private int ways(@Nullable String gone, @Nullable List<String> played) {
        String king = king(gone);
        return king == null ? 0 : graph(gone, false, COVERED, played).ways(members, king);
    }

    private Row[] positions(NaiveGraph whole) {
        Map<String, Double> gatekeeping = whole.gatekeeping(members, deciders());
        return whole.metrics(person -> influence.get(person), gatekeeping::get);
    }

    private Row[] departures() {
        Set<String> all = new HashSet<>(contacts.keySet());
        all.addAll(members);
        List<String> deciders = deciders();
        return all.stream()
                .map(person -> RowFactory.create(
                        person,
                        coverage(person, null),
                        graph(person, true, EDGE, null).reach(members, deciders),
                        ways(person, null)))
                .toArray(Row[]::new);
    }

    /** Whoever is not covered, by the most reliable path past no critic and along no hostile pair. */
    private Row[] introductions() {
        NaiveGraph open = graph(null, false, EDGE, null);
        hostile.forEach((pair, weight) -> {
            if (weight > friendly.getOrDefault(pair, 0.0)) {
                open.part(pair);
            }
        });
        blocked.forEach(open::part);
        Set<String> critics = new HashSet<>();
        contacts.forEach((contact, row) -> {
            if ("opponent".equals(row.getAs("stance"))) {
                critics.add(contact);
            }
        });
        List<Row> rows = new ArrayList<>();
        for (String contact : contacts.keySet()) {
            List<String> path =
                    reached(contact, null, null) >= COVERED ? List.of() : open.path(members, contact, critics);
            if (!path.isEmpty()) {
                List<String> played = List.of(contact, path.get(0));
                rows.add(RowFactory.create(
                        contact,
                        String.join(" ", path),
                        open.strength(path),
                        coverage(null, played),
                        ways(null, played)));
            }
        }
        return rows.toArray(Row[]::new);
    }
}
