package org.keygrade.table;

/**
 * The outcome of one sanity check of a night. Stored in control/quality; a failed one whose gate was not accepted stops
 * the night before anything is published, unless it only warns.
 *
 * @param gate the name {@code --accept} takes: staleness, rejects, deletes, moves, metric_loss; or drift, which warns
 * @param subject the dataset, metric or table that was checked
 * @param value what was measured
 * @param bound the largest value that passes
 * @param message one sentence for people: what was found and what it was held against
 * @param consequence what comes of a failure
 */
public record Check(String gate, String subject, double value, double bound, String message, Consequence consequence) {
    /** What comes of a failure. */
    public enum Consequence {
        STOPS,
        WARNS
    }

    /** A check that stops a night. */
    public Check(String gate, String subject, double value, double bound, String message) {
        this(gate, subject, value, bound, message, Consequence.STOPS);
    }

    /** Whether it failed and stops the night, if nobody accepts its gate. */
    public boolean closes() {
        return !passed() && consequence == Consequence.STOPS;
    }

    /** Whether the value is within its bound; NaN is not. */
    public boolean passed() {
        return value <= bound;
    }
}
