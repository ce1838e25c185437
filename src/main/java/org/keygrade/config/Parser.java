package org.keygrade.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.keygrade.error.ConfigErrors;

/**
 * From a node to a checked value.
 *
 * @param expected what a person should write, with its article: {@code a number between 0 and 1}
 * @param parse fails with an error for people
 */
record Parser<T>(String expected, BiFunction<Node, Place, T> parse) {
    static final Parser<String> TEXT = new Parser<>("a text", (node, place) -> {
        if (node instanceof Node.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text();
        }
        throw ConfigErrors.notA(place.toString(), node.shown(), "a text");
    });

    static final Parser<String> ANY_TEXT = new Parser<>("a text", (node, place) -> {
        if (node instanceof Node.Scalar scalar) {
            return scalar.text();
        }
        throw ConfigErrors.notA(place.toString(), node.shown(), "a text");
    });

    static final Parser<Boolean> YES = scalar("true or false", text -> switch (text) {
        case "true" -> true;
        case "false" -> false;
        default -> throw new IllegalArgumentException(text);
    });
    static final Parser<LocalDate> DATE = scalar("a date like 2026-10-31", LocalDate::parse);
    static final Parser<ZoneId> ZONE = scalar("a time zone like Europe/Berlin", ZoneId::of);
    static final Parser<String> CURRENCY = scalar(
            "a currency of ISO 4217 like EUR",
            code -> Currency.getInstance(code).getCurrencyCode());

    /** A node with its place, to be read once more is known. */
    static final Parser<Located> LATER = new Parser<>("a block of keys", Located::new);

    record Located(Node node, Place place) {}

    T read(Node node, Place place) {
        return parse.apply(node, place);
    }

    /** One value that {@code from} understands. */
    static <T> Parser<T> scalar(String expected, Function<String, T> from) {
        return new Parser<>(expected, (node, place) -> {
            if (node instanceof Node.Scalar scalar) {
                try {
                    return from.apply(scalar.text().strip());
                } catch (IllegalArgumentException | DateTimeException e) {
                    throw ConfigErrors.notA(place.toString(), node.shown(), expected);
                }
            }
            throw ConfigErrors.notA(place.toString(), node.shown(), expected);
        });
    }

    /** One of some words, suggested if misspelt. */
    static <T> Parser<T> oneOf(String kind, List<String> words, Function<String, T> from) {
        return new Parser<>("one of " + String.join(", ", words), (node, place) -> {
            String word = TEXT.read(node, place);
            if (!words.contains(word)) {
                throw ConfigErrors.unknown(place.toString(), kind, word, words);
            }
            return from.apply(word);
        });
    }

    /** A constant of an enum, in lower case. */
    static <E extends Enum<E>> Parser<E> word(String kind, Class<E> type) {
        List<String> words = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
        return oneOf(kind, words, word -> Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    /** A block of keys of a known schema. */
    static Parser<Section> section(Schema schema) {
        return new Parser<>(
                "a block of keys (" + schema.title() + ")", (node, place) -> Section.of(node, place, schema));
    }

    /** A list with at least one item. */
    static <T> Parser<List<T>> list(Parser<T> item) {
        String expected = "a list, each item " + item.expected();
        return new Parser<>(expected, (node, place) -> {
            if (node instanceof Node.Items items && items.nodes().isEmpty()) {
                throw ConfigErrors.notA(place.toString(), node.shown(), expected);
            }
            return anyOf(item).read(node, place);
        });
    }

    /** A list that may be empty: {@code []}. */
    static <T> Parser<List<T>> anyOf(Parser<T> item) {
        String expected = "a list, each item " + item.expected();
        return new Parser<>(expected, (node, place) -> {
            if (node instanceof Node.Items items) {
                return IntStream.range(0, items.nodes().size())
                        .mapToObj(i -> item.read(
                                items.nodes().get(i),
                                place.item(i + 1, items.nodes().get(i).line())))
                        .toList();
            }
            throw ConfigErrors.notA(place.toString(), node.shown(), expected);
        });
    }

    /** A block whose keys are names; their order is kept. */
    static <T> Parser<Map<String, T>> named(Parser<T> value) {
        String expected = "a block of names, each with " + value.expected();
        return new Parser<>(expected, (node, place) -> {
            if (!(node instanceof Node.Fields fields)) {
                throw ConfigErrors.notA(place.toString(), node.shown(), expected);
            }
            Map<String, T> values = new LinkedHashMap<>();
            fields.nodes()
                    .forEach((name, child) -> values.put(name, value.read(child, place.child(name, child.line()))));
            return values;
        });
    }
}
