package org.keygrade.network;

import java.util.Locale;

/** What somebody wrote down about two contacts. */
enum TieKind {
    WORKS_WITH,
    /** The first has the second's ear. */
    INFLUENCES,
    CONFLICTS_WITH,
    BLOCKS;

    private static final TieKind[] ALL = values();

    static TieKind at(int index) {
        return ALL[index];
    }

    boolean isNegative() {
        return this == CONFLICTS_WITH || this == BLOCKS;
    }

    /** The word of the input contract. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
