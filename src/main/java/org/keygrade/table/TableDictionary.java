package org.keygrade.table;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** docs/tables.md, written from the table definitions. */
public final class TableDictionary {
    private static final String INTRODUCTION = """
            # Tables

            Generated from the table definitions by `./keygrade docs`; do not edit.
            Money is DECIMAL(20,2) in gold, gold_people and control, and BIGINT hundredths of the reporting currency
            elsewhere. Columns marked *personal* tell of a named person: they stay out of Delta's column statistics.
            """;

    private TableDictionary() {}

    /** The page for these tables, in order, as Markdown. */
    public static String render(List<Table> tables) {
        return INTRODUCTION + tables.stream().map(TableDictionary::section).collect(joining());
    }

    private static String section(Table table) {
        return "\n## " + table.path() + "\n\n" + facts(table) + "\n\n| column | type | | meaning |\n|---|---|---|---|\n"
                + table.columns().stream().map(column -> line(table, column)).collect(joining());
    }

    private static String facts(Table table) {
        String layout = table.partitionedBy().isEmpty() ? "" : " Partitioned by " + names(table.partitionedBy()) + ".";
        return "One row: " + table.grain() + ". Key: " + names(table.key()) + "." + layout;
    }

    private static String line(Table table, Column column) {
        String type = table.storedType(column).sql().replace("|", "\\|");
        return "| `%s` | %s | %s | %s |%n"
                .formatted(column.name(), type, marks(column), column.comment().replace("|", "\\|"))
                .replace(System.lineSeparator(), "\n");
    }

    private static String marks(Column column) {
        return (column.required() ? "required" : "") + (column.personal() ? " *personal*" : "");
    }

    private static String names(List<String> columns) {
        return columns.stream().map(name -> "`" + name + "`").collect(joining(", "));
    }
}
