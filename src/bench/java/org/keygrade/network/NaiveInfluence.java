package org.keygrade.network;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;

/** Personalised PageRank, which JGraphT does not have, by the power method on maps. */
record NaiveInfluence(Map<String, Row> contacts, Map<String, Map<String, Double>> follows) {
    private static final double DAMPING = .85;

    /** Adds up to 1. */
    Map<String, Double> ranks() {
        Map<String, Double> home = home();
        Map<String, Double> ranks = home;
        double change = 1;
        while (change > 1e-12) {
            Map<String, Double> before = ranks;
            Map<String, Double> after = next(before, home);
            change = after.entrySet().stream()
                    .mapToDouble(entry -> Math.abs(entry.getValue() - before.get(entry.getKey())))
                    .sum();
            ranks = after;
        }
        return ranks;
    }

    private Map<String, Double> home() {
        Map<String, Double> home = new HashMap<>();
        double sum = contacts.values().stream().mapToDouble(this::say).sum();
        contacts.forEach((contact, row) -> home.put(contact, say(row) / sum));
        return home;
    }

    private double say(Row contact) {
        Integer seniority = contact.getAs("seniority");
        String role = contact.getAs("buying_role");
        boolean decides = "decision_maker".equals(role) || "economic_buyer".equals(role);
        return (seniority == null ? 2 : seniority) * (decides ? 1.5 : 1);
    }

    private Map<String, Double> next(Map<String, Double> ranks, Map<String, Double> home) {
        Map<String, Double> next = new HashMap<>();
        double[] free = {0};
        ranks.forEach((contact, rank) -> {
            Map<String, Double> leaders = follows.getOrDefault(contact, Map.of());
            double out =
                    leaders.values().stream().mapToDouble(Double::doubleValue).sum();
            free[0] += out == 0 ? rank : (1 - DAMPING) * rank;
            leaders.forEach((leader, weight) -> next.merge(leader, DAMPING * rank * weight / out, Double::sum));
        });
        home.forEach((contact, share) -> next.merge(contact, free[0] * share, Double::sum));
        return next;
    }
}
