package org.keygrade.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table for a terminal: a header, a rule, rows; numbers to the right. Widths follow the content. */
final class TextTable {
    private static final int WIDEST = 80;

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    TextTable(String... header) {
        this(List.of(header));
    }

    TextTable(List<String> header) {
        this.header = List.copyOf(header);
    }

    TextTable row(@Nullable Object... cells) {
        return row(java.util.Arrays.stream(cells).map(Cells::text).toList());
    }

    TextTable row(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells for " + header.size() + " columns");
        }
        rows.add(cells.stream().map(TextTable::oneLine).toList());
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The table as lines, indented by two. */
    String render() {
        int[] widths = IntStream.range(0, header.size()).map(this::width).toArray();
        StringBuilder out = new StringBuilder();
        line(out, header, widths);
        line(out, IntStream.of(widths).mapToObj("-"::repeat).toList(), widths);
        rows.forEach(row -> line(out, row, widths));
        return out.toString();
    }

    private int width(int column) {
        int widest =
                rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
        return Math.max(widest, header.get(column).length());
    }

    private boolean numeric(int column) {
        return rows.stream().map(row -> row.get(column)).allMatch(Cells::looksNumeric);
    }

    private void line(StringBuilder out, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String pad = " ".repeat(widths[i] - cells.get(i).length());
            line.append("  ").append(numeric(i) ? pad + cells.get(i) : cells.get(i) + pad);
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String oneLine(String cell) {
        String flat = cell.replaceAll("\\s+", " ");
        return flat.length() <= WIDEST ? flat : flat.substring(0, WIDEST - 1) + "…";
    }
}
