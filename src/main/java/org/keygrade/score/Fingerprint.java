package org.keygrade.score;

import static java.util.stream.Collectors.joining;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Short hashes of records that are the same in every process and Java release. Their own {@code toString} is not: copied
 * maps iterate in a new order per process, and doubles print differently since Java 19.
 */
final class Fingerprint {
    private Fingerprint() {}

    /** The first hex digits of the SHA-256 of records, maps, lists, words and numbers. */
    static String of(int digits, Object... values) {
        try {
            byte[] text = rendered(Arrays.asList(values)).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return HexFormat.of().formatHex(hash).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static String rendered(@Nullable Object value) {
        if (value instanceof Double number) {
            return Double.toHexString(number);
        } else if (value instanceof List<?> list) {
            return list.stream().map(Fingerprint::rendered).collect(joining(",", "[", "]"));
        } else if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> rendered(entry.getKey()) + ":" + rendered(entry.getValue()))
                    .sorted()
                    .collect(joining(",", "{", "}"));
        } else if (value instanceof Record fields) {
            return fields.getClass().getSimpleName() + rendered(values(fields));
        } else if (value instanceof String text) {
            return text.length() + "'" + text;
        }
        return String.valueOf(value);
    }

    private static List<@Nullable Object> values(Record fields) {
        return Arrays.asList(Arrays.stream(fields.getClass().getRecordComponents())
                .map(component -> value(fields, component))
                .toArray());
    }

    private static @Nullable Object value(Record fields, RecordComponent component) {
        try {
            return component.getAccessor().invoke(fields);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
