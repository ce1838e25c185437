package org.keygrade.table;

import java.util.List;

/**
 * One column of a table.
 *
 * @param comment what it means, with unit and range; it stands in the DDL and in docs/tables.md
 * @param required NOT NULL; a row of an input without it is rejected
 * @param privacy what it tells of people
 * @param domain the values an input may bring
 */
public record Column(String name, Type type, String comment, boolean required, Privacy privacy, Domain domain) {
    /** What a column tells of people. */
    public enum Privacy {
        /** Nothing. */
        OPEN,
        /** Something about a person: kept out of Delta's column statistics. */
        PERSONAL,
        /** A person's name or e-mail: a pseudonym instead where asked, besides. */
        NAME
    }

    /** A column that may be null. */
    public static Column of(String name, Type type, String comment) {
        return new Column(name, type, comment, false, Privacy.OPEN, new Domain.Any());
    }

    /** A column that is never null. */
    public static Column required(String name, Type type, String comment) {
        return of(name, type, comment).notNull();
    }

    public Column notNull() {
        return new Column(name, type, comment, true, privacy, domain);
    }

    /** Marks what tells of a person, such as what somebody said. */
    public Column aboutPeople() {
        return new Column(name, type, comment, required, Privacy.PERSONAL, domain);
    }

    /** Marks a person's name or e-mail. */
    public Column naming() {
        return new Column(name, type, comment, required, Privacy.NAME, domain);
    }

    /** Whether it tells of a person. */
    public boolean personal() {
        return privacy != Privacy.OPEN;
    }

    public Column oneOf(String... words) {
        return new Column(name, type, comment, required, privacy, new Domain.OneOf(List.of(words)));
    }

    public Column between(double low, double high) {
        return new Column(name, type, comment, required, privacy, new Domain.Between(low, high));
    }
}
