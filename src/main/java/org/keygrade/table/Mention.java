package org.keygrade.table;

/**
 * A column that names contacts by their key, and what becomes of a row that names one who is forgotten.
 *
 * @param column a string, or a list of strings of which any may name one
 * @param where the rows in which it names contacts rather than members, as a predicate
 */
public record Mention(Table table, String column, Fate fate, String where) {
    /** What becomes of the row. */
    public enum Fate {
        /** The row is about the person: it goes. */
        ROW,
        /** The row is about something else: the column is emptied. */
        FIELD
    }

    public Mention {
        table.column(column);
    }

    static Mention row(Table table, String column) {
        return new Mention(table, column, Fate.ROW, "true");
    }

    static Mention field(Table table, String column) {
        return new Mention(table, column, Fate.FIELD, "true");
    }

    Mention where(String predicate) {
        return new Mention(table, column, fate, predicate);
    }

    /** Whether the column is a list. */
    public boolean listed() {
        return table.column(column).type().equals(Type.STRINGS);
    }
}
