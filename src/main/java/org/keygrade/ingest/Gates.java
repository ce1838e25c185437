package org.keygrade.ingest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Check;

/** The sanity checks of ingest: what a night is refused for before anything is written to silver. */
final class Gates {
    private Gates() {}

    /** Share of the delivered rows that were rejected. */
    static Check rejects(String dataset, long rejected, long read, double bound) {
        return new Check(
                "rejects",
                dataset,
                ratio(rejected, read),
                bound,
                String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d delivered rows were rejected (%s, allowed %s).",
                        dataset,
                        rejected,
                        read,
                        percent(ratio(rejected, read)),
                        percent(bound)));
    }

    /** Share of the open rows of silver that a snapshot would close. */
    static Check deletes(String dataset, long closed, long open, double bound) {
        return new Check(
                "deletes",
                dataset,
                ratio(closed, open),
                bound,
                String.format(
                        Locale.ROOT,
                        "%s: %,d of %,d rows are gone from the snapshot (%s, allowed %s).",
                        dataset,
                        closed,
                        open,
                        percent(ratio(closed, open)),
                        percent(bound)));
    }

    /** Days from the newest business date to the as-of date; infinite without any. */
    static Check staleness(String dataset, @Nullable LocalDate newest, LocalDate asOf, int bound) {
        if (newest == null) {
            String message = dataset + ": no row is dated on or before " + asOf + ".";
            return new Check("staleness", dataset, Double.POSITIVE_INFINITY, bound, message);
        }
        long days = ChronoUnit.DAYS.between(newest, asOf);
        String message = String.format(
                Locale.ROOT,
                "%s: the newest row is of %s, %,d days before %s (allowed %,d).",
                dataset,
                newest,
                days,
                asOf,
                bound);
        return new Check("staleness", dataset, days, bound, message);
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static String percent(double ratio) {
        return String.format(Locale.ROOT, "%.1f %%", ratio * 100);
    }
}
