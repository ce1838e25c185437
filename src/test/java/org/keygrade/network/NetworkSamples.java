package org.keygrade.network;

import java.time.LocalDate;
import java.util.Map;
import org.keygrade.config.NetworkConfig;
import org.keygrade.config.NetworkConfig.State;
import org.keygrade.config.NetworkConfig.Strength;

/** The numbers network.yaml ships, and short ways to write interactions. */
final class NetworkSamples {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    static final Direction ASK = Direction.UNKNOWN;

    private NetworkSamples() {}

    static NetworkConfig config() {
        return new NetworkConfig(strength(90), Map.of("tender", strength(365)), 0.3, 2);
    }

    private static Strength strength(double halfLife) {
        return new Strength(
                halfLife,
                3,
                1,
                1.5,
                Map.of("meeting", 3.0, "call", 2.0, "event", 1.5, "email", 1.0, "message", 0.5),
                new State(-0.3, 3, 90, 60, -0.5, 0.6));
    }

    static Touch touch(int age, String id, String contact, String member, Channel channel, Direction direction) {
        return touch(age, id, contact, member, channel, direction, Double.NaN);
    }

    static Touch touch(
            int age, String id, String contact, String member, Channel channel, Direction direction, double sentiment) {
        return new Touch(age, id, contact, member, false, channel, direction, sentiment);
    }
}
