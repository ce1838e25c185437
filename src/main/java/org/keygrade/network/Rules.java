package org.keygrade.network;

import static java.util.stream.Collectors.toMap;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.BoardRules;
import org.keygrade.config.NetworkConfig;
import org.keygrade.config.NetworkConfig.Strength;
import org.keygrade.config.NetworkConfig.Ties;

/**
 * The numbers one night works with, ready to be sent to the tasks.
 *
 * @param asOf the as-of date, in days from 1970-01-01: what an account counts to of which nobody says otherwise
 * @param roster whether contacts are listed; if not, whoever interacts is a contact
 */
record Rules(
        Segment defaults,
        Map<String, Segment> segments,
        int defaultSeniority,
        Ties ties,
        int asOf,
        Roster roster,
        BoardRules board)
        implements Serializable {

    /** Where the contacts of an account come from. */
    enum Roster {
        /** The contacts dataset: who is not on it for the account works there no longer. */
        LISTED,
        /** The interactions. */
        SEEN
    }

    /** The numbers of one segment; a channel without a weight counts nothing. */
    record Segment(Strength strength, Decay decay, Map<Channel, Double> weights) implements Serializable {
        static Segment of(Strength strength) {
            Map<Channel, Double> weights = new EnumMap<>(Channel.class);
            for (Channel channel : Channel.values()) {
                weights.put(channel, strength.channels().getOrDefault(channel.word(), 0.0));
            }
            return new Segment(strength, new Decay(strength.halfLifeDays()), weights);
        }

        double weight(Channel channel) {
            return weights.getOrDefault(channel, 0.0);
        }
    }

    static Rules of(NetworkConfig config, LocalDate asOf, Roster roster) {
        return new Rules(
                Segment.of(config.defaults()),
                config.segments().entrySet().stream()
                        .collect(toMap(
                                Map.Entry::getKey, entry -> Segment.of(entry.getValue()), (a, b) -> a, HashMap::new)),
                config.defaultSeniority(),
                config.ties(),
                (int) asOf.toEpochDay(),
                roster,
                board(config.coveredAt(), config.board()));
    }

    private static BoardRules board(double coveredAt, NetworkConfig.Board board) {
        return new BoardRules(
                coveredAt,
                board.edgeAt(),
                board.decisive(),
                board.inferredFloor(),
                board.oursAt(),
                board.playedStrength(),
                board.playedStance(),
                board.mostMoves(),
                board.exactWork(),
                board.prominent());
    }

    Segment segment(@Nullable String name) {
        return name == null ? defaults : segments.getOrDefault(name, defaults);
    }
}
