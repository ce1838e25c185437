package org.keygrade.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Input;

/** A CSV file with a header: comma, UTF-8, LF, quotes (doubled inside) only where needed, nothing for null. */
final class CsvFile {
    private CsvFile() {}

    static void write(Path file, Input input, List<Line> lines) {
        StringBuilder text = new StringBuilder(String.join(",", Shape.names(input))).append('\n');
        for (Line line : lines) {
            text.append(joined(line.texts())).append('\n');
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text, StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write " + file, failure);
        }
    }

    private static String joined(List<@Nullable String> texts) {
        return texts.stream().map(CsvFile::quoted).collect(Collectors.joining(","));
    }

    static String quoted(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
