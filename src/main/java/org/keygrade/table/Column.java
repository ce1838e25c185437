package org.keygrade.table;

import java.util.List;

/**
 * One column of a table.
 *
 * @param comment what it means, with unit and range; it stands in the DDL and in docs/tables.md
 * @param required NOT NULL; a row of an input without it is rejected
 * @param personal tells of a person: kept out of Delta's column statistics and pseudonymised where asked
 * @param domain the values an input may bring
 */
public record Column(String name, Type type, String comment, boolean required, boolean personal, Domain domain) {
    /** A column that may be null. */
    public static Column of(String name, Type type, String comment) {
        return new Column(name, type, comment, false, false, new Domain.Any());
    }

    /** A column that is never null. */
    public static Column required(String name, Type type, String comment) {
        return of(name, type, comment).notNull();
    }

    public Column notNull() {
        return new Column(name, type, comment, true, personal, domain);
    }

    /** Marks what tells of a person: a name, an e-mail, what somebody said. */
    public Column aboutPeople() {
        return new Column(name, type, comment, required, true, domain);
    }

    public Column oneOf(String... words) {
        return new Column(name, type, comment, required, personal, new Domain.OneOf(List.of(words)));
    }

    public Column between(double low, double high) {
        return new Column(name, type, comment, required, personal, new Domain.Between(low, high));
    }
}
