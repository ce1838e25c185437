package org.keygrade.board;

import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who is who, by the book: influence, stances and pieces of few contacts. */
final class NaivePeople {
    private static final double EDGE = .1;
    private static final double SAME = 1e-9;

    final int count;
    final double[] influence;
    final double[] stance;
    final boolean[] critic;
    final boolean[] neutral;
    final List<Integer> heirs = new ArrayList<>();
    final String[] piece;
    private final SmallCompany company;

    NaivePeople(SmallCompany company, double kappa) {
        this.company = company;
        count = company.contacts().size();
        influence = influence();
        stance = new double[count];
        critic = new boolean[count];
        neutral = new boolean[count];
        piece = new String[count];
        for (int at = 0; at < count; at++) {
            Profile contact = company.contacts().get(at);
            boolean declared = !Double.isNaN(contact.declared());
            stance[at] = declared ? contact.declared() : inferred(contact, kappa);
            critic[at] = declared && stance[at] < 0;
            neutral[at] = !critic[at] && stance[at] < .2;
        }
        heirs.addAll(ranked(who("DECISION_MAKER"), at -> influence[at]));
        heirs.addAll(ranked(who("ECONOMIC_BUYER"), at -> influence[at]));
        setPieces();
    }

    private static double inferred(Profile contact, double kappa) {
        double weight = contact.sentimentWeight();
        return weight == 0 ? 0 : Math.max(-.2, contact.sentimentSum() / weight * weight / (weight + kappa));
    }

    /** What is higher first; what is as high, the lower place. */
    static List<Integer> ranked(List<Integer> who, IntToDoubleFunction value) {
        return who.stream()
                .sorted(comparingDouble((Integer at) -> -Math.rint(value.applyAsDouble(at) / SAME))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private List<Integer> who(String role) {
        return IntStream.range(0, count)
                .filter(at ->
                        role.equals(String.valueOf(company.contacts().get(at).role())))
                .boxed()
                .toList();
    }

    /** Decision makers, or economic buyers if there are none. */
    List<Integer> deciders() {
        return who("DECISION_MAKER").isEmpty() ? who("ECONOMIC_BUYER") : who("DECISION_MAKER");
    }

    /** The power method: follow an arc with .85, else or where there is none start again by seniority. */
    private double[] influence() {
        double[] start = new double[count];
        double[][] arcs = new double[count][count];
        for (int at = 0; at < count; at++) {
            Profile contact = company.contacts().get(at);
            boolean buys = contact.role() == Role.DECISION_MAKER || contact.role() == Role.ECONOMIC_BUYER;
            start[at] = contact.seniority() * (buys ? 1.5 : 1);
        }
        double all = Arrays.stream(start).sum();
        company.arcs()
                .forEach(
                        arc -> arcs[arc.follower()][arc.leader()] += arc.follower() == arc.leader() ? 0 : arc.weight());
        double[] rank = Arrays.stream(start).map(weight -> weight / all).toArray();
        for (int round = 0; round < 300; round++) {
            rank = next(rank, arcs, start, all);
        }
        return rank;
    }

    private double[] next(double[] rank, double[][] arcs, double[] start, double all) {
        double[] next = new double[count];
        for (int from = 0; from < count; from++) {
            double out = Arrays.stream(arcs[from]).sum();
            for (int to = 0; to < count; to++) {
                double home = start[to] / all;
                next[to] += rank[from] * (out == 0 ? home : .85 * arcs[from][to] / out + .15 * home);
            }
        }
        return next;
    }

    private void setPieces() {
        if (!heirs.isEmpty()) {
            List<Integer> royals = new ArrayList<>(ranked(deciders(), at -> influence[at]));
            royals.stream().limit(3).forEach(at -> piece[at] = "QUEEN");
            piece[heirs.get(0)] = "KING";
            List<Integer> after = ranked(rest("KING"), at -> influence[at]);
            if (count >= 5 && royals.size() < 3) {
                piece[after.get(0)] = "QUEEN";
            }
        }
        rest().stream().filter(at -> reports(at).size() >= 3).forEach(at -> piece[at] = "ROOK");
        top(this::outward).filter(at -> outward(at) > inward(at) + SAME).forEach(at -> piece[at] = "BISHOP");
        NaivePaths graph = graph();
        double[] between =
                IntStream.range(0, count).mapToDouble(at -> between(graph, at)).toArray();
        top(at -> between[at]).filter(at -> between[at] > 0).forEach(at -> piece[at] = "KNIGHT");
        rest().forEach(at -> piece[at] = "PAWN");
    }

    private List<Integer> rest(String... but) {
        return IntStream.range(0, count)
                .filter(at -> but.length == 0 ? piece[at] == null : !but[0].equals(piece[at]))
                .boxed()
                .toList();
    }

    private Stream<Integer> top(IntToDoubleFunction value) {
        return ranked(rest(), value).stream().limit((long) Math.ceil(rest().size() / 10.0));
    }

    /** Everyone from whom a chain of managers leads to a contact. */
    private Set<Integer> reports(int contact) {
        Set<Integer> found = new HashSet<>(Set.of(contact));
        for (int round = 0; round < count; round++) {
            for (int at = 0; at < count; at++) {
                if (found.contains(company.contacts().get(at).manager())) {
                    found.add(at);
                }
            }
        }
        found.remove(contact);
        return found;
    }

    private boolean together(int one, int other) {
        String department = company.contacts().get(one).department();
        return department != null
                && Objects.equals(department, company.contacts().get(other).department());
    }

    NaivePaths graph() {
        NaivePaths graph = new NaivePaths();
        company.ties().forEach((pair, tie) -> {
            if (tie.positive() >= EDGE) {
                graph.edge(pair.one(), pair.other(), tie.positive());
            }
        });
        return graph;
    }

    private double outward(int contact) {
        return ties(contact, false);
    }

    private double inward(int contact) {
        return ties(contact, true);
    }

    private double ties(int contact, boolean within) {
        return graph().neighbours(contact).entrySet().stream()
                .filter(tie -> together(contact, tie.getKey()) == within)
                .mapToDouble(tie -> tie.getValue())
                .sum();
    }

    /** Of the shortest paths between two of different departments, the share through a contact, added up. */
    private double between(NaivePaths graph, int contact) {
        double sum = 0;
        for (int one = 0; one < count; one++) {
            for (int other = 0; other < one; other++) {
                if (one != contact && other != contact && !together(one, other)) {
                    List<List<Integer>> paths = graph.shortest(one, other);
                    double through = paths.stream()
                            .filter(path -> path.contains(contact))
                            .count();
                    sum += paths.isEmpty() ? 0 : through / paths.size();
                }
            }
        }
        return sum;
    }

    int value(int contact) {
        return switch (piece[contact]) {
            case "QUEEN" -> 9;
            case "ROOK" -> 5;
            case "BISHOP", "KNIGHT" -> 3;
            case "PAWN" -> 1;
            default -> 0;
        };
    }
}
