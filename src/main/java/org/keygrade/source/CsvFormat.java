package org.keygrade.source;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import org.keygrade.config.SourceConfig;
import org.keygrade.error.InputErrors;
import org.keygrade.error.KeygradeException;

/**
 * How a CSV file is written.
 *
 * @param delimiter what stands between two fields
 * @param encoding name of the character set
 * @param quote what encloses a field; {@link #NONE} if nothing does
 * @param escape what stands before a quote inside a quoted field; the quote itself by default
 * @param header whether the first record names the columns; if not they are _c0, _c1 ...
 * @param multiLine whether a quoted field may hold line breaks; then one task reads a whole file
 * @param nullValue what stands for nothing, besides the empty field
 */
record CsvFormat(
        String delimiter, String encoding, char quote, char escape, boolean header, boolean multiLine, String nullValue)
        implements Serializable {
    static final char NONE = '\0';

    static CsvFormat of(String dataset, SourceConfig config) {
        Map<String, String> options = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        config.options()
                .forEach((name, value) -> options.put(name.equalsIgnoreCase("sep") ? "delimiter" : name, value));
        boolean multiLine = flag(dataset, "multiLine", options.getOrDefault("multiLine", "true"));
        String encoding = options.getOrDefault("encoding", "UTF-8");
        Encodings.check(dataset, encoding, multiLine ? Encodings.Reading.WHOLE : Encodings.Reading.LINES);
        char quote = character(dataset, "quote", options.getOrDefault("quote", "\""));
        return new CsvFormat(
                delimiter(dataset, options.getOrDefault("delimiter", ",")),
                encoding,
                quote,
                options.containsKey("escape") ? character(dataset, "escape", options.get("escape")) : quote,
                flag(dataset, "header", options.getOrDefault("header", "true")),
                multiLine,
                options.getOrDefault("nullValue", ""));
    }

    Charset charset() {
        return Charset.forName(encoding);
    }

    private static boolean flag(String dataset, String option, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw unusable(dataset, option, "\"" + text + "\" is neither true nor false.", "Use one of them.");
        };
    }

    private static String delimiter(String dataset, String text) {
        String delimiter = text.equals("\\t") ? "\t" : text;
        if (delimiter.isEmpty() || delimiter.contains("\n") || delimiter.contains("\r")) {
            throw unusable(dataset, "delimiter", "it is empty or a line break.", "Use the character between fields.");
        }
        return delimiter;
    }

    private static char character(String dataset, String option, String text) {
        if (text.length() > 1) {
            throw unusable(dataset, option, "\"" + text + "\" is not one character.", "Use one, or \"\" for none.");
        }
        return text.isEmpty() ? NONE : text.charAt(0);
    }

    private static KeygradeException unusable(String dataset, String option, String problem, String fix) {
        return InputErrors.unusableOption(dataset, option, problem, fix);
    }
}
