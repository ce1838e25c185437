package org.keygrade.network;

/** How many interactions the other side took part in, lately and before. */
final class Engagement {
    private int recent;
    private int earlier;

    /** An interaction of this age, in days, that was a meeting or came from them. */
    void add(int age) {
        if (age < Pair.RECENT_DAYS) {
            recent++;
        } else if (age < 2 * Pair.RECENT_DAYS) {
            earlier++;
        }
    }

    int recent() {
        return recent;
    }

    int earlier() {
        return earlier;
    }

    /** log2((1 + those of the last 90 days)/(1 + those of the 90 days before)). */
    double trend() {
        return Pair.log2((1.0 + recent) / (1.0 + earlier));
    }
}
