package org.keygrade.network;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.keygrade.config.NetworkConfig;
import org.keygrade.config.NetworkConfig.State;
import org.keygrade.config.NetworkConfig.Strength;
import org.keygrade.config.NetworkConfig.Ties;
import org.keygrade.table.NetworkRows;

/** The numbers network.yaml ships, and short ways to write interactions. */
final class NetworkSamples {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    static final Direction ASK = Direction.UNKNOWN;

    private static final Ties TIES =
            new Ties(0.6, Map.of("works_with", 0.4, "influences", 0.5, "conflicts_with", 0.5, "blocks", 0.5), 20);

    private NetworkSamples() {}

    /** A contact of whom nothing but this is known. */
    static ContactFacts level(int seniority) {
        return new ContactFacts(null, null, null, seniority, null, null, null, null);
    }

    /** What is said of an account as a whole. */
    static List<Object> summary(AccountGraph graph, String... columns) {
        Row first = new GraphFunction(Rules.of(config(), AS_OF, Rules.Roster.LISTED))
                .results("a", graph)
                .next();
        Row summary = first.getStruct(2);
        return Arrays.stream(columns)
                .map(column -> summary.get(NetworkRows.SUMMARY.fieldIndex(column)))
                .toList();
    }

    static NetworkConfig config() {
        return new NetworkConfig(
                strength(90), Map.of("tender", strength(365)), 0.3, 2, TIES, NetworkConfig.Board.SHIPPED);
    }

    private static Strength strength(double halfLife) {
        return new Strength(
                halfLife,
                3,
                1,
                1.5,
                Map.of("meeting", 3.0, "call", 2.0, "event", 1.5, "email", 1.0, "message", 0.5),
                new State(-0.3, 3, 90, 60, -0.5, 0.6),
                List.of());
    }

    static Touch touch(int age, String id, String contact, String member, Channel channel, Direction direction) {
        return touch(age, id, contact, member, channel, direction, Double.NaN);
    }

    static Touch touch(
            int age, String id, String contact, String member, Channel channel, Direction direction, double sentiment) {
        return new Touch(age, id, contact, member, false, channel, direction, sentiment);
    }
}
