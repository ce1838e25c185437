package org.keygrade.config;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * {@code network.yaml}: the numbers of the relationship network.
 *
 * @param defaults numbers for every segment without its own
 * @param segments numbers by segment, complete
 * @param coveredAt reach from which a contact counts as covered (tau), 0..1
 * @param defaultSeniority seniority of a contact without one, 1..5
 * @param ties how strong what lies between contacts is
 * @param board what the board is played by
 */
public record NetworkConfig(
        Strength defaults,
        Map<String, Strength> segments,
        double coveredAt,
        int defaultSeniority,
        Ties ties,
        Board board) {
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
     * @param expectedContacts how many people an account like this has whom one should know, by employees up to a
     *     number, ascending; empty: nobody is expected
     */
    public record Strength(
            double halfLifeDays,
            double saturation,
            double outbound,
            double inbound,
            Map<String, Double> channels,
            State state,
            List<Expected> expectedContacts)
            implements Serializable {
        public Strength {
            channels = Map.copyOf(channels);
            expectedContacts = List.copyOf(expectedContacts);
        }

        /**
         * How many contacts an account has that one should know.
         *
         * @param employees below 0: unknown, as few as the smallest accounts have
         * @return 0 if no number is expected
         */
        public int expectedContacts(int employees) {
            return expectedContacts.stream()
                    .filter(expected -> employees <= expected.upTo())
                    .findFirst()
                    .map(Expected::contacts)
                    .orElseGet(() -> expectedContacts.isEmpty()
                            ? 0
                            : expectedContacts.get(expectedContacts.size() - 1).contacts());
        }
    }

    /** Accounts of up to so many employees have so many contacts whom one should know. */
    public record Expected(int upTo, int contacts) implements Serializable {}

    /**
     * What ties between contacts weigh, 0..1.
     *
     * @param reportsTo to the manager
     * @param declared weight of a kind of tie that is written down without one
     * @param largestMeeting an interaction of more contacts ties nobody
     */
    public record Ties(double reportsTo, Map<String, Double> declared, int largestMeeting) implements Serializable {
        public Ties {
            declared = Map.copyOf(declared);
        }

        /** The weight of a kind of tie. */
        public double of(String kind) {
            return declared.getOrDefault(kind, 0.0);
        }
    }

    /**
     * What the board is played by.
     *
     * @param edgeAt weight from which a tie or a relationship is an edge at all, 0..1
     * @param decisive factor on the seniority of decision makers and economic buyers
     * @param inferredFloor the worst that sentiment alone says of a stance, -1..0
     * @param oursAt stance from which a contact is on our side, 0..1
     * @param playedStrength strength that a move gives to a relationship, 0..1
     * @param playedStance what a move adds to a stance, 0..1
     * @param mostMoves candidates played on one board
     * @param exactWork people times edges up to which everything is exact
     * @param prominent how many people, by influence, a larger board looks at
     */
    public record Board(
            double edgeAt,
            double decisive,
            double inferredFloor,
            double oursAt,
            double playedStrength,
            double playedStance,
            int mostMoves,
            double exactWork,
            int prominent)
            implements Serializable {
        /** The numbers where network.yaml gives none. */
        public static final Board SHIPPED = new Board(.1, 1.5, -.2, .2, .5, .5, 200, 2e8, 50);
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
