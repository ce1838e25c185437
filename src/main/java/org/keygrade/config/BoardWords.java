package org.keygrade.config;

import java.util.List;
import java.util.Map;

/**
 * What people read for the verdicts and pieces of a board.
 *
 * @param words by the word that tables hold
 */
public record BoardWords(Map<String, String> words) {
    static final List<String> KNOWN = List.of(
            "winning",
            "better",
            "balanced",
            "worse",
            "losing",
            "unclear",
            "king",
            "queen",
            "rook",
            "bishop",
            "knight",
            "pawn");

    public BoardWords {
        words = Map.copyOf(words);
    }

    /** What to call a verdict or a piece. */
    public String of(String known) {
        return words.getOrDefault(known, known);
    }
}
