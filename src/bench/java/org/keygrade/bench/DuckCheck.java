package org.keygrade.bench;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.keygrade.metric.Catalogue;

/** Holds what DuckDB computed against what keygrade published, account by account. */
final class DuckCheck {
    /** The metrics that both compute. */
    static final List<String> METRICS = Catalogue.names().stream()
            .filter(metric -> !Catalogue.isRelational(metric))
            .toList();

    private static final List<String> TABLES = List.of("metrics", "grades", "published_metrics", "published_grades");
    private static final List<String> NUMBERS = List.of("score", "coverage");
    private static final List<String> EXACT = List.of("raw_tier", "rank");

    private DuckCheck() {}

    /** One row of BIGINT: accounts that only one of the two has, then how many differ in each of {@link #columns}. */
    static String differences() {
        String alone =
                TABLES.stream().map(table -> table + ".account_id IS NULL").collect(joining(" OR "));
        return "SELECT count(*) FILTER (" + alone + "), "
                + columns().stream()
                        .map(column -> "count(*) FILTER (" + differ(column) + ")")
                        .collect(joining(", "))
                + " FROM " + String.join(" FULL JOIN ", TABLES).replaceAll("(JOIN \\w+)", "$1 USING (account_id)");
    }

    static List<String> columns() {
        return Stream.of(METRICS, NUMBERS, EXACT).flatMap(List::stream).toList();
    }

    /** By more than 1e-9 of the larger, or one has no value; words and ranks by anything. */
    private static String differ(String column) {
        String ours = source(column, "published_");
        String theirs = source(column, "");
        String near = EXACT.contains(column)
                ? theirs + " = " + ours
                : "abs(%s - %s) <= 1e-9 * greatest(abs(%s), abs(%s))".formatted(theirs, ours, theirs, ours);
        return "NOT coalesce(%s, %s IS NULL AND %s IS NULL)".formatted(near, theirs, ours);
    }

    private static String source(String column, String side) {
        return side + (METRICS.contains(column) ? "metrics." : "grades.") + column;
    }
}
