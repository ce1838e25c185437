package org.keygrade.network;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.NetworkConfig.Strength;

/** From the relationships of an account to its metrics; sums run by contact, then by member. */
final class Summaries {
    private final double coveredAt;
    private final Strength strength;
    private final TreeMap<String, Double> threads = new TreeMap<>();
    private double weight;
    private double covered;
    private double reached;
    private double sentimentWeight;
    private double sentiment;

    private Summaries(double coveredAt, Strength strength) {
        this.coveredAt = coveredAt;
        this.strength = strength;
    }

    /** The summary of the contacts who work there, given in order of their ids. */
    static Summary of(List<Contact> contacts, double coveredAt, Strength strength, Engagement engagement) {
        Summaries sums = new Summaries(coveredAt, strength);
        contacts.forEach(sums::add);
        return new Summary(
                share(sums.covered, sums.weight),
                share(sums.reached, sums.weight),
                sums.effectiveThreads(),
                share(sums.sentiment, sums.sentimentWeight),
                contacts.isEmpty() ? null : engagement.trend());
    }

    private void add(Contact contact) {
        List<Pair> pairs = contact.activePairs();
        double reach = reach(contact, pairs);
        weight += contact.weight();
        reached += contact.weight() * reach;
        covered += reach >= coveredAt ? contact.weight() : 0;
        Double mood = share(
                pairs.stream().mapToDouble(Pair::sentimentSum).reduce(0, Double::sum),
                pairs.stream().mapToDouble(Pair::sentimentWeight).reduce(0, Double::sum));
        if (mood != null) {
            sentimentWeight += contact.weight();
            sentiment += contact.weight() * mood;
        }
    }

    /** 1 - product(1 - strength) over our members. */
    private double reach(Contact contact, List<Pair> pairs) {
        double missed = 1;
        for (Pair pair : pairs) {
            double value = pair.strength(strength);
            missed *= 1 - value;
            threads.merge(pair.member().id(), contact.weight() * value, Double::sum);
        }
        return 1 - missed;
    }

    /** 1 / sum of squared shares of weighted strength by member; 0 without any. */
    private double effectiveThreads() {
        double total = 0;
        double squares = 0;
        for (double thread : threads.values()) {
            total += thread;
            squares += thread * thread;
        }
        return squares == 0 ? 0 : total * total / squares;
    }

    private static @Nullable Double share(double part, double whole) {
        return whole == 0 ? null : part / whole;
    }
}
