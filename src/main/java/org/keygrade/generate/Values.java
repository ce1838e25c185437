package org.keygrade.generate;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How ids, money and shares are written in a delivery. */
final class Values {
    private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9]");

    private Values() {}

    static String account(long index) {
        return id('A', index, 8);
    }

    static String member(long index) {
        return id('M', index, 6);
    }

    static String contact(long account, int person) {
        return id('C', account, 8) + '-' + person;
    }

    /** The key of an item of an account. */
    static String item(char kind, long account, int item) {
        return id(kind, account, 8) + '-' + item;
    }

    private static String id(char kind, long index, int digits) {
        String number = Long.toString(index + 1);
        return kind + "0".repeat(Math.max(0, digits - number.length())) + number;
    }

    static BigDecimal money(double value) {
        return BigDecimal.valueOf(Math.round(value * 100), 2);
    }

    /** Two decimals, never -0.0. */
    static double share(double value) {
        return Math.round(value * 100) / 100.0 + 0.0;
    }

    static double clamp(double value, double low, double high) {
        return Math.min(high, Math.max(low, value));
    }

    /** The plain letters and digits of a name, for an address. */
    static String slug(String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        return NOT_PLAIN.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
