package org.keygrade.bench;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.IntStream;

/** Tables that read well on a terminal and in a page. */
final class Markdown {
    private Markdown() {}

    /** The header first; every row has as many cells as it. */
    static String table(List<List<String>> rows) {
        int[] widths = IntStream.range(0, rows.get(0).size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        String rule =
                IntStream.of(widths).mapToObj(width -> "-".repeat(width + 2)).collect(joining("|", "|", "|\n"));
        return line(rows.get(0), widths)
                + rule
                + rows.stream().skip(1).map(row -> line(row, widths)).collect(joining());
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, widths.length)
                .mapToObj(at ->
                        cells.get(at) + " ".repeat(widths[at] - cells.get(at).length()))
                .collect(joining(" | ", "| ", " |\n"));
    }
}
