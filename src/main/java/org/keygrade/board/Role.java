package org.keygrade.board;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a contact does when the account buys. */
public enum Role {
    DECISION_MAKER,
    ECONOMIC_BUYER,
    SPECIFIER,
    INFLUENCER,
    USER,
    GATEKEEPER;

    /** The word of the input contract. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a word of the input contract; null for null. */
    public static @Nullable Role of(@Nullable String word) {
        return word == null ? null : valueOf(word.toUpperCase(Locale.ROOT));
    }
}
