package org.keygrade.metric;

import org.jspecify.annotations.Nullable;
import org.keygrade.table.Input;
import org.keygrade.table.Silver;

/**
 * What must be configured for a metric to be there.
 *
 * @param column null: any of the dataset's columns will do
 */
public record Need(Input input, @Nullable String column) {
    static Need of(Input input) {
        return new Need(input, null);
    }

    static Need of(Input input, String column) {
        return new Need(input, column);
    }

    boolean metBy(Silver silver) {
        return column == null ? silver.has(input) : silver.has(input, column);
    }

    /** {@code sales.cost}, or {@code service_costs}: as people write it. */
    @Override
    public String toString() {
        return column == null ? input.name() : input.name() + "." + column;
    }
}
