package org.keygrade.network;

import java.util.Locale;

/** How an interaction took place, in the order of the names: where weights tie, the first name wins. */
enum Channel {
    CALL(0),
    EMAIL(1),
    EVENT(2),
    MEETING(3),
    MESSAGE(4);

    private static final Channel[] ALL = values();

    private final int index;

    Channel(int index) {
        this.index = index;
    }

    /** The place in {@link #values()}, for arrays by channel. */
    int index() {
        return index;
    }

    static Channel at(int index) {
        return ALL[index];
    }

    /** The word of the input contract. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
