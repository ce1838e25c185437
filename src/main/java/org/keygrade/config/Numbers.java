package org.keygrade.config;

import java.util.function.DoublePredicate;
import java.util.regex.Pattern;

/** Parsers of numbers and their ranges. NaN and infinity are never numbers here. */
final class Numbers {
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][-+]?\\d+)?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,9}");

    static final Parser<Double> ANY = number("a number", value -> true);
    static final Parser<Double> POSITIVE = number("a number above 0", value -> value > 0);
    static final Parser<Double> NOT_NEGATIVE = number("a number of at least 0", value -> value >= 0);
    static final Parser<Double> SHARE = between(0, 1);
    static final Parser<Double> RATIO = Parser.scalar("a number above 0 or a fraction like 1/3", Numbers::ratio);
    static final Parser<Integer> COUNT = atLeast(1);
    static final Parser<Integer> DAYS = atLeast(0);

    private Numbers() {}

    static Parser<Double> between(double low, double high) {
        String expected = "a number between " + plain(low) + " and " + plain(high);
        return number(expected, value -> value >= low && value <= high);
    }

    static Parser<Integer> atLeast(int low) {
        return whole("a whole number of at least " + low, low, Integer.MAX_VALUE);
    }

    static Parser<Integer> wholeBetween(int low, int high) {
        return whole("a whole number between " + low + " and " + high, low, high);
    }

    private static Parser<Integer> whole(String expected, int low, int high) {
        return Parser.scalar(expected, text -> {
            int value = WHOLE.matcher(text).matches() ? Integer.parseInt(text) : refuse(text);
            return value >= low && value <= high ? value : refuse(text);
        });
    }

    private static Parser<Double> number(String expected, DoublePredicate range) {
        return Parser.scalar(expected, text -> {
            double value = decimal(text);
            return Double.isFinite(value) && range.test(value) ? value + 0.0 : refuse(text);
        });
    }

    private static double ratio(String text) {
        String[] parts = text.split("/", -1);
        double value = parts.length == 2 ? decimal(parts[0]) / decimal(parts[1]) : decimal(text);
        return Double.isFinite(value) && value > 0 ? value : refuse(text);
    }

    private static double decimal(String text) {
        return DECIMAL.matcher(text.strip()).matches() ? Double.parseDouble(text.strip()) : refuse(text);
    }

    private static int refuse(String text) {
        throw new IllegalArgumentException(text);
    }

    /** 1 rather than 1.0. */
    static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
