package org.keygrade.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.keygrade.board.Profile;
import org.keygrade.board.Role;
import org.keygrade.board.Study;
import org.keygrade.graph.Graph;

/** Whether those who use one product line know those who specify another, directly or through one person. */
final class BridgeRows {
    private final List<Profile> contacts;
    private final Graph graph;
    private final Map<String, Integer> users;
    private final Map<String, Integer> specifiers;
    /** By line used and line specified: pairs of people within two steps. */
    private final Map<String, Map<String, Integer>> ties = new TreeMap<>();
    /** From whom each contact was last reached, plus 1. */
    private final int[] reachedFrom;

    BridgeRows(Study study) {
        contacts = study.company().contacts();
        graph = study.graphs().contacts();
        users = byLine(Role.USER);
        specifiers = byLine(Role.SPECIFIER);
        reachedFrom = new int[contacts.size()];
    }

    List<Row> rows() {
        if (users.isEmpty() || specifiers.isEmpty()) {
            return List.of();
        }
        for (int contact = 0; contact < contacts.size(); contact++) {
            if (contacts.get(contact).role() == Role.USER) {
                reach(contact);
            }
        }
        List<Row> rows = new ArrayList<>();
        users.forEach((used, a) -> specifiers.forEach((specified, b) -> {
            if (!used.equals(specified)) {
                int known = ties.getOrDefault(used, Map.of()).getOrDefault(specified, 0);
                rows.add(RowFactory.create(used, specified, a, b, known, known == 0));
            }
        }));
        return rows;
    }

    private Map<String, Integer> byLine(Role role) {
        Map<String, Integer> found = new TreeMap<>();
        contacts.stream()
                .filter(contact -> contact.role() == role)
                .flatMap(contact -> contact.productLines().stream())
                .forEach(line -> found.merge(line, 1, Integer::sum));
        return found;
    }

    /** Meets everybody within two steps of a user, each once. */
    private void reach(int user) {
        reachedFrom[user] = user + 1;
        for (int i = 0; i < graph.degree(user); i++) {
            int step = graph.neighbour(user, i);
            meet(user, step);
            for (int j = 0; j < graph.degree(step); j++) {
                meet(user, graph.neighbour(step, j));
            }
        }
    }

    private void meet(int user, int other) {
        if (reachedFrom[other] == user + 1) {
            return;
        }
        reachedFrom[other] = user + 1;
        if (contacts.get(other).role() == Role.SPECIFIER) {
            for (String used : contacts.get(user).productLines()) {
                Map<String, Integer> known = ties.computeIfAbsent(used, line -> new TreeMap<>());
                contacts.get(other).productLines().forEach(line -> known.merge(line, 1, Integer::sum));
            }
        }
    }
}
