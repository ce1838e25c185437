package org.keygrade.table;

import java.util.List;

/** The values a column may take: of an input, others are rejected with code out_of_domain or out_of_range. */
public sealed interface Domain {
    /** Every value of the column's type. */
    record Any() implements Domain {}

    /** One of these words, compared exactly. */
    record OneOf(List<String> words) implements Domain {
        public OneOf {
            words = List.copyOf(words);
        }
    }

    /** A number between two bounds, both included; NaN is outside. */
    record Between(double low, double high) implements Domain {}
}
