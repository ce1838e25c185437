package org.keygrade.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The shipped configuration with one text replaced, in a folder of its own. */
record ConfFolder(Path folder) {
    static final Path SHIPPED = Path.of(System.getProperty("keygrade.home"), "conf");

    static ConfFolder copy(Path folder) {
        for (String name : new String[] {"pipeline", "scoring-model", "tiers", "network"}) {
            write(folder.resolve(name + ".yaml"), read(SHIPPED.resolve(name + ".yaml")));
        }
        return new ConfFolder(folder);
    }

    /** Fails if the text is not there, so that a test never passes by changing nothing. */
    ConfFolder replace(String file, String from, String to) {
        String text = read(folder.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold: " + from);
        }
        write(folder.resolve(file), text.replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to)));
        return this;
    }

    Config load() {
        return load(Map.of());
    }

    Config load(Map<String, String> environment) {
        return Config.load(folder, environment);
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
