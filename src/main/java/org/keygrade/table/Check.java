package org.keygrade.table;

/**
 * The outcome of one sanity check of a night. Stored in control/quality; a failed one whose gate was not accepted stops
 * the night before anything is published.
 *
 * @param gate the name {@code --accept} takes: staleness, rejects, deletes, moves, metric_loss
 * @param subject the dataset, metric or table that was checked
 * @param value what was measured
 * @param bound the largest value that passes
 * @param message one sentence for people: what was found and what it was held against
 */
public record Check(String gate, String subject, double value, double bound, String message) {
    /** Whether the value is within its bound; NaN is not. */
    public boolean passed() {
        return value <= bound;
    }
}
