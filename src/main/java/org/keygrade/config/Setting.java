package org.keygrade.config;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One setting: its key, what may be written, its default and its meaning.
 *
 * @param fallback the value if the key is not given; null: see {@code otherwise}
 * @param otherwise how documentation names the value of a key that is not given: {@code required}, {@code none} ...
 * @param help what it means, for the person who sets it
 */
record Setting<T>(String key, Parser<T> parser, @Nullable T fallback, String otherwise, String help) {
    static final String REQUIRED = "required";

    static <T> Setting<T> required(String key, Parser<T> parser, String help) {
        return new Setting<>(key, parser, null, REQUIRED, help);
    }

    /** May be left out; {@code otherwise} says what holds then. */
    static <T> Setting<T> optional(String key, Parser<T> parser, String otherwise, String help) {
        return new Setting<>(key, parser, null, otherwise, help);
    }

    static <T> Setting<T> of(String key, Parser<T> parser, T fallback, String help) {
        return new Setting<>(key, parser, fallback, shown(fallback), help);
    }

    private static String shown(Object fallback) {
        return fallback instanceof Double number
                ? Numbers.plain(number)
                : fallback.toString().toLowerCase(Locale.ROOT);
    }

    /** A block of settings; left out, each of them has its default. */
    static Setting<Section> block(String key, Schema schema, String help) {
        return new Setting<>(key, Parser.section(schema), null, "defaults", help);
    }
}
