package org.keygrade.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits one record off a stretch of text. */
final class CsvSplitter {
    /** The text ends before the record does. */
    static final int MORE = -1;
    /** A quoted field is followed by something else than a delimiter. */
    static final int STRAY = -2;
    /** A quoted field never ends. */
    static final int OPEN = -3;

    private final CsvFormat format;
    private final char first;
    private final StringBuilder field = new StringBuilder();

    CsvSplitter(CsvFormat format) {
        this.format = format;
        this.first = format.delimiter().charAt(0);
    }

    static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    /** What a negative constant means; null for an end. */
    static @Nullable String problem(int end) {
        return switch (end) {
            case STRAY -> "text follows a closing quote";
            case OPEN, MORE -> "a quote is not closed";
            default -> null;
        };
    }

    /**
     * Adds the fields of the record that begins at {@code start}. Returns where it ends (the line break or the end), or
     * one of the negative constants. {@code goesOn}: there is text after this one.
     */
    int split(CharSequence text, int start, boolean goesOn, List<String> fields) {
        int at = start;
        while (true) {
            field.setLength(0);
            boolean quoted =
                    at < text.length() && format.quote() != CsvFormat.NONE && text.charAt(at) == format.quote();
            int end = quoted ? quoted(text, at + 1, goesOn) : plain(text, at);
            // A delimiter or a doubled quote may be cut in two here.
            if (end >= 0 && goesOn && end + format.delimiter().length() >= text.length()) {
                return MORE;
            }
            if (end < 0) {
                return end;
            }
            fields.add(field.toString());
            if (end >= text.length() || isBreak(text.charAt(end))) {
                return end;
            }
            if (!delimiterAt(text, end)) {
                return STRAY;
            }
            at = end + format.delimiter().length();
        }
    }

    private int plain(CharSequence text, int start) {
        int end = start;
        while (end < text.length() && !isBreak(text.charAt(end)) && !delimiterAt(text, end)) {
            end++;
        }
        field.append(text, start, end);
        return end;
    }

    private int quoted(CharSequence text, int start, boolean goesOn) {
        int at = start;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (escaped(text, at, c)) {
                field.append(text.charAt(at + 1));
                at += 2;
            } else if (c == format.quote()) {
                return at + 1;
            } else if (isBreak(c) && !format.multiLine()) {
                return OPEN;
            } else {
                field.append(c);
                at++;
            }
        }
        return goesOn ? MORE : OPEN;
    }

    private boolean escaped(CharSequence text, int at, char c) {
        if (c != format.escape() || at + 1 >= text.length()) {
            return false;
        }
        char next = text.charAt(at + 1);
        return next == format.quote() || (next == format.escape());
    }

    private boolean delimiterAt(CharSequence text, int at) {
        if (text.charAt(at) != first) {
            return false;
        }
        int length = format.delimiter().length();
        return length == 1
                || (at + length <= text.length()
                        && text.subSequence(at, at + length).toString().equals(format.delimiter()));
    }
}
