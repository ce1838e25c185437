package org.keygrade.table;

/**
 * A column that names a row of another input.
 *
 * @param column the referring column
 * @param input the input it refers to, by that input's (single) key column
 * @param missing what happens to a row whose reference is not there
 */
public record Link(String column, String input, Missing missing) {
    /** What an unresolved reference does to its row. */
    public enum Missing {
        /** The row waits in control/parked and is tried again each night. */
        PARK,
        /** The row is taken; whoever follows the reference finds nobody. */
        KEEP
    }
}
