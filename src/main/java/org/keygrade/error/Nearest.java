package org.keygrade.error;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** The known word a misspelt one was probably meant to be. */
final class Nearest {
    private Nearest() {}

    /** The known word the fewest edits away, the first in the alphabet among equals; empty if more than half would change. */
    static Optional<String> to(String word, Collection<String> known) {
        String asked = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .sorted()
                .min(comparingInt(candidate -> distance(asked, candidate.toLowerCase(Locale.ROOT))))
                .filter(best -> 2 * distance(asked, best.toLowerCase(Locale.ROOT))
                        <= 1 + Math.max(word.length(), best.length()));
    }

    /** Insertions, deletions and replacements from one word to the other [Levenshtein 1966]. */
    static int distance(String from, String to) {
        int[] row = IntStream.rangeClosed(0, to.length()).toArray();
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
