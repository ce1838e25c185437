package org.keygrade.generate;

import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Inputs;

/** A series of interactions in a planted story. */
final class Talk {
    private static final int YEAR = 365;

    private final Story story;
    private final String member;
    private final String channel;
    private double mood = 0.4;
    private int every = 30;
    private int first = 2 * YEAR;
    private int last = 4;
    private boolean answered = true;

    Talk(Story story, String member, String channel) {
        this.story = story;
        this.member = member;
        this.channel = channel;
    }

    Talk mood(double sentiment) {
        this.mood = sentiment;
        return this;
    }

    Talk every(int days) {
        this.every = days;
        return this;
    }

    Talk from(int firstDaysAgo, int lastDaysAgo) {
        this.first = firstDaysAgo;
        this.last = lastDaysAgo;
        return this;
    }

    Talk unanswered() {
        this.answered = false;
        return this;
    }

    /** Writes the series; those named meet together. The newest is on the last day. */
    Story with(String... contacts) {
        int turn = (first - last) / every;
        for (int ago = last + turn * every; ago >= last; ago -= every, turn--) {
            String interaction = "I-" + story.count(Inputs.INTERACTIONS);
            for (String contact : contacts) {
                line(interaction, contact, ago, turn);
            }
        }
        return story;
    }

    private void line(String interaction, String contact, int ago, int turn) {
        story.on(Inputs.INTERACTIONS, "interaction_id", interaction)
                .set("contact_id", story.contact(contact))
                .set("member_id", member)
                .set("occurred_at", story.daysAgo(ago).atTime(9 + turn % 7, 30).toInstant(ZoneOffset.UTC))
                .set("channel", channel)
                .set("direction", direction(turn))
                .set("sentiment", mood);
    }

    private @Nullable String direction(int turn) {
        return channel.equals("meeting") ? null : answered && turn % 2 == 0 ? "inbound" : "outbound";
    }
}
