package org.keygrade.network;

import java.util.Locale;

/** How an interaction took place, in the order of the names: where weights tie, the first name wins. */
enum Channel {
    CALL,
    EMAIL,
    EVENT,
    MEETING,
    MESSAGE;

    private static final Channel[] ALL = values();

    static Channel at(int ordinal) {
        return ALL[ordinal];
    }

    /** The word of the input contract. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
