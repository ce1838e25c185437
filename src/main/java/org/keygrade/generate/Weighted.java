package org.keygrade.generate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries with weights.
 *
 * @param entries what can be drawn
 * @param weights as many, none negative
 */
record Weighted<T>(List<T> entries, List<Double> weights) implements Serializable {
    static <T> Weighted<T> of(T entry, double weight) {
        return new Weighted<>(List.of(entry), List.of(weight));
    }

    Weighted<T> or(T entry, double weight) {
        List<T> more = new ArrayList<>(entries);
        List<Double> heavier = new ArrayList<>(weights);
        more.add(entry);
        heavier.add(weight);
        return new Weighted<>(List.copyOf(more), List.copyOf(heavier));
    }

    /** The entry at this share, 0..1, of the total weight. */
    T at(double share) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = share * total;
        for (int i = 0; i < entries.size() - 1; i++) {
            left -= weights.get(i);
            if (left < 0) {
                return entries.get(i);
            }
        }
        return entries.get(entries.size() - 1);
    }
}
