package org.keygrade.expression;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of every text of every row that is read. Spark's functions for it are regular expressions or look at
 * each character; most texts are plain, which takes a look at a byte or two.
 */
public final class PlainText {
    private static final UTF8String BLANKS = UTF8String.fromString(" \t\r\n\f\u00a0\ufeff");
    private static final int SECONDS_END = 19;

    private PlainText() {}

    /** The text without blanks around it; null if nothing is left. */
    public static Column trimmed(Column text) {
        return StaticCall.of(PlainText.class, "trim", DataTypes.StringType, text);
    }

    /** Whether a text is a decimal number, with an exponent or without: no NaN, no suffix of Java's. */
    public static Column isNumber(Column text) {
        return StaticCall.of(PlainText.class, "number", DataTypes.BooleanType, text);
    }

    /** Whether a text is a whole number, with a sign or without, and with nothing but zeros behind a point. */
    public static Column isWholeNumber(Column text) {
        return StaticCall.of(PlainText.class, "wholeNumber", DataTypes.BooleanType, text);
    }

    /** The instant of a text like {@code 2026-10-31T09:30:00Z}, from year 1 on; null of any other text. */
    public static Column instant(Column text) {
        return StaticCall.of(PlainText.class, "micros", DataTypes.TimestampType, text);
    }

    /** For generated code. */
    public static @Nullable UTF8String trim(UTF8String text) {
        int bytes = text.numBytes();
        if (bytes > 0 && isPlain(text.getByte(0)) && isPlain(text.getByte(bytes - 1))) {
            return text;
        }
        UTF8String trimmed = text.trim(BLANKS);
        return trimmed.numBytes() == 0 ? null : trimmed;
    }

    /** For generated code. */
    public static boolean number(UTF8String text) {
        int end = text.numBytes();
        int start = sign(text, 0, end);
        int at = start;
        while (at < end && (isDigit(text.getByte(at)) || text.getByte(at) == '.')) {
            at++;
        }
        return at > start && (at == end || exponent(text, at, end));
    }

    private static boolean exponent(UTF8String text, int start, int end) {
        if (text.getByte(start) != 'e' && text.getByte(start) != 'E') {
            return false;
        }
        int digits = sign(text, start + 1, end);
        return digits < end && pastDigits(text, digits, end) == end;
    }

    /** For generated code. */
    public static boolean wholeNumber(UTF8String text) {
        int end = text.numBytes();
        int start = sign(text, 0, end);
        int at = pastDigits(text, start, end);
        if (at == start || at == end) {
            return at > start;
        }
        boolean zeros = text.getByte(at) == '.';
        for (int behind = at + 1; behind < end; behind++) {
            zeros &= text.getByte(behind) == '0';
        }
        return zeros;
    }

    private static int pastDigits(UTF8String text, int start, int end) {
        int at = start;
        while (at < end && isDigit(text.getByte(at))) {
            at++;
        }
        return at;
    }

    private static int sign(UTF8String text, int at, int end) {
        return at < end && (text.getByte(at) == '-' || text.getByte(at) == '+') ? at + 1 : at;
    }

    /** For generated code: microseconds since 1970. */
    public static @Nullable Long micros(UTF8String text) {
        int year = isInstant(text) ? digits(text, 0, 4) : 0;
        if (year == 0) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.of(
                    year,
                    digits(text, 5, 7),
                    digits(text, 8, 10),
                    digits(text, 11, 13),
                    digits(text, 14, 16),
                    digits(text, 17, SECONDS_END));
            return TimeUnit.SECONDS.toMicros(time.toEpochSecond(ZoneOffset.UTC));
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }

    private static boolean isInstant(UTF8String text) {
        if (text.numBytes() != SECONDS_END + 1 || text.getByte(SECONDS_END) != 'Z') {
            return false;
        }
        for (int at = 0; at < SECONDS_END; at++) {
            byte found = text.getByte(at);
            boolean fits = switch (at) {
                case 4, 7 -> found == '-';
                case 10 -> found == 'T';
                case 13, 16 -> found == ':';
                default -> isDigit(found);
            };
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int digits(UTF8String text, int start, int end) {
        int number = 0;
        for (int at = start; at < end; at++) {
            number = number * 10 + text.getByte(at) - '0';
        }
        return number;
    }

    private static boolean isDigit(byte found) {
        return found >= '0' && found <= '9';
    }

    /** A visible character of ASCII. */
    private static boolean isPlain(byte found) {
        return found > ' ' && found <= '~';
    }
}
