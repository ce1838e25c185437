package org.keygrade.config;

import java.io.Serializable;
import java.util.Map;

/**
 * {@code network.yaml}: the numbers of the relationship network.
 *
 * @param defaults numbers for every segment without its own
 * @param segments numbers by segment, complete
 * @param coveredAt reach from which a contact counts as covered (tau), 0..1
 * @param defaultSeniority seniority of a contact without one, 1..5
 */
public record NetworkConfig(Strength defaults, Map<String, Strength> segments, double coveredAt, int defaultSeniority) {
    public NetworkConfig {
        segments = Map.copyOf(segments);
    }

    /** The numbers for a segment. */
    public Strength strength(String segment) {
        return segments.getOrDefault(segment, defaults);
    }

    /**
     * How interactions become the strength of a relationship.
     *
     * @param halfLifeDays lambda: days after which an interaction counts half
     * @param saturation kappa: strength is 1 - e^(-IR/kappa)
     * @param outbound weight of what we sent
     * @param inbound weight of what they sent
     * @param channels weight of a channel, by name
     * @param state the bounds of the relationship states
     */
    public record Strength(
            double halfLifeDays,
            double saturation,
            double outbound,
            double inbound,
            Map<String, Double> channels,
            State state)
            implements Serializable {
        public Strength {
            channels = Map.copyOf(channels);
        }
    }

    /**
     * When a relationship is in which state.
     *
     * @param atRiskSentiment sentiment at or below is at risk
     * @param atRiskRows on at least so many rows with sentiment
     * @param dormantDays silence longer than this (or twice the median gap, if longer) is dormant
     * @param newDays first contact within so many days is new
     * @param decayingTrend trend at or below is decaying
     * @param strongStrength strength from which a relationship is strong
     */
    public record State(
            double atRiskSentiment,
            int atRiskRows,
            int dormantDays,
            int newDays,
            double decayingTrend,
            double strongStrength)
            implements Serializable {}
}
