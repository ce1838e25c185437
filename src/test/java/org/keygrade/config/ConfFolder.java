package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;

/** The shipped configuration with one text replaced, in a folder of its own. */
record ConfFolder(Path folder) {
    static final Path SHIPPED = Path.of(System.getProperty("keygrade.home"), "conf");

    static ConfFolder copy(Path folder) {
        for (String name : new String[] {"pipeline", "scoring-model", "tiers", "network"}) {
            write(folder.resolve(name + ".yaml"), read(SHIPPED.resolve(name + ".yaml")));
        }
        return new ConfFolder(folder);
    }

    /** The same with a file of its own. */
    ConfFolder with(String file, String text) {
        write(folder.resolve(file), text);
        return this;
    }

    /** Fails if the text is not there, so that a test never passes by changing nothing. */
    ConfFolder replace(String file, String from, String to) {
        String text = read(folder.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold: " + from);
        }
        write(folder.resolve(file), text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)));
        return this;
    }

    /** The whole message of the refusal but its fixed middle, the folder left out. */
    String refusal() {
        try {
            load();
        } catch (KeygradeException e) {
            assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(e.why()).isEqualTo("Nothing was read or written.");
            return e.problem().replace(folder + "/", "") + " " + e.fix();
        }
        throw new AssertionError("the configuration was accepted");
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
