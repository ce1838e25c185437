package org.keygrade.expression;

import static org.apache.spark.sql.functions.translate;

import org.apache.spark.sql.Column;

/** Letters A to Z. Spark's own functions know every letter there is, which takes them two seconds to learn in each JVM. */
public final class Ascii {
    private static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String LOWER = "abcdefghijklmnopqrstuvwxyz";

    private Ascii() {}

    /** The text with A to Z in lower case and all else as it is. */
    public static Column lower(Column text) {
        return translate(text, UPPER, LOWER);
    }
}
