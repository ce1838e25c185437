package org.keygrade.config;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keygrade.error.ConfigErrors;

/**
 * The reader options that have an effect. Those that parse dates or infer types do nothing here, since every field is
 * read as text; Spark would ignore them silently.
 */
final class ReaderOptions {
    private static final Map<String, String> KNOWN = Map.of(
            "csv",
            "delimiter sep encoding quote escape header multiLine nullValue",
            "json",
            "encoding multiLine allowComments allowUnquotedFieldNames allowSingleQuotes allowNumericLeadingZeros"
                    + " allowBackslashEscapingAnyCharacter allowUnquotedControlChars",
            "parquet",
            "",
            "delta",
            "");

    private ReaderOptions() {}

    /** The options themselves; fails on one that would be ignored or holds a secret. Names ignore case, as in Spark. */
    static Map<String, String> check(String format, Place place, Map<String, String> options) {
        options.keySet().forEach(option -> Secrets.refuseAsOption(option, place));
        String known = KNOWN.get(format);
        if (known == null) {
            return refuseOwn(place, options);
        }
        TreeSet<String> names = new TreeSet<>(Comparator.comparing(String::toLowerCase));
        Stream.of(known.split(" ")).filter(name -> !name.isEmpty()).forEach(names::add);
        options.keySet().stream()
                .filter(option -> !names.contains(option))
                .findFirst()
                .ifPresent(option -> {
                    throw ConfigErrors.unknown(place.toString(), format + " option", option, names);
                });
        return options;
    }

    /** A database driver has properties of its own, so only those that keygrade sets itself are refused. */
    private static Map<String, String> refuseOwn(Place place, Map<String, String> options) {
        options.keySet().stream()
                .filter(option -> option.matches("(?i)url|driver|query|dbtable|partitionColumn"))
                .findFirst()
                .ifPresent(option -> {
                    throw ConfigErrors.unusable(
                            place.toString(),
                            "`" + option + "` is not an option.",
                            "Use the settings of the source: url, driver, query, watermark.");
                });
        return options;
    }
}
