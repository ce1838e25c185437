package org.keygrade.config;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keygrade.error.ConfigErrors;

/**
 * What fills {@code ${NAME}} in values.
 *
 * @param values by name
 */
record Variables(Map<String, String> values) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");

    Variables {
        values = Map.copyOf(values);
    }

    /** The text with every reference replaced; fails if one has no value. */
    String fill(String text, Place place) {
        return REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), place)));
    }

    private String value(String name, Place place) {
        String value = values.get(name);
        if (value == null) {
            throw ConfigErrors.noVariable(place.toString(), name);
        }
        return value;
    }
}
