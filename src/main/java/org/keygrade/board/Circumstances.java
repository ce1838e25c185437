package org.keygrade.board;

/**
 * What counts on a board besides its people.
 *
 * @param saturation kappa of the account's segment
 * @param recent meetings and what they sent in the last 90 days
 * @param earlier the same of the 90 days before
 * @param expectedContacts contacts that an account like this has; 0 where no number is expected
 */
public record Circumstances(double saturation, int recent, int earlier, int expectedContacts) {
    private static final double CALM = 5;

    /** Whether they talk to us more or less: log2((5 + recent)/(5 + earlier)), within -1..1. */
    double tempo() {
        double ratio = StrictMath.log((CALM + recent) / (CALM + earlier)) / StrictMath.log(2);
        return Math.max(-1, Math.min(1, ratio));
    }
}
