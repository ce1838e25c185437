package org.keygrade.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values as people read them on a terminal. */
final class Cells {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9][0-9,]*([.][0-9]+)?( ?%)?|-|");

    private Cells() {}

    /** Thousands separated; doubles to two decimals, shares and small numbers to three; null is a dash. */
    static String text(@Nullable Object value) {
        return value == null ? "-" : present(value);
    }

    private static String present(Object value) {
        if (value instanceof Double || value instanceof Float) {
            return decimal(((Number) value).doubleValue());
        }
        if (value instanceof BigDecimal amount) {
            return String.format(Locale.ROOT, "%,.2f", amount);
        }
        if (value instanceof Integer || value instanceof Long) {
            return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
        }
        return value.toString();
    }

    private static String decimal(double value) {
        String text = String.format(Locale.ROOT, Math.abs(value) < 10 ? "%,.3f" : "%,.2f", value);
        return text.equals("-0.000") ? "0.000" : text;
    }

    /** An amount of money that was computed as a double. */
    static String money(double amount) {
        return String.format(Locale.ROOT, "%,.2f", amount);
    }

    /** A share of one as a percentage. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    static boolean looksNumeric(String cell) {
        return NUMBER.matcher(cell).matches();
    }
}
