package org.keygrade.network;

import org.jspecify.annotations.Nullable;
import org.keygrade.config.NetworkConfig.Strength;

/** The decayed interaction between a member and a contact, as seen from one day. */
final class Flow {
    private double meetings;
    private double sent;
    private double received;

    /** Adds an interaction of this decayed weight. */
    void add(Touch touch, double weight) {
        if (touch.channel() == Channel.MEETING) {
            meetings += weight;
            return;
        }
        switch (touch.direction()) {
            case OUTBOUND -> sent += weight;
            case INBOUND -> received += weight;
            case UNKNOWN -> {
                sent += weight / 2;
                received += weight / 2;
            }
        }
    }

    /** IR: both directions weighted; what we sent beyond 1 + 2 x what came back does not count. */
    double rate(Strength strength) {
        double in = inbound();
        double out = meetings / 2 + Math.min(sent, 1 + 2 * in);
        return strength.outbound() * out + strength.inbound() * in;
    }

    /** Smaller over larger of the two directions, 0..1; null without any. */
    @Nullable
    Double reciprocity() {
        double in = inbound();
        double out = meetings / 2 + sent;
        double larger = Math.max(in, out);
        return larger == 0 ? null : Math.min(in, out) / larger;
    }

    private double inbound() {
        return meetings / 2 + received;
    }
}
