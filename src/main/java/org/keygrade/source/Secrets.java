package org.keygrade.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.SourceConfig.FromEnvironment;
import org.keygrade.config.SourceConfig.FromFile;
import org.keygrade.config.SourceConfig.Secret;
import org.keygrade.error.InputErrors;

/** Fetches secrets at the moment they are needed. */
public final class Secrets {
    private Secrets() {}

    /**
     * The secret itself; null if none is configured.
     *
     * @param whose what it belongs to, as an error names it
     */
    public static @Nullable String value(String whose, @Nullable Secret secret) {
        if (secret == null) {
            return null;
        }
        return secret instanceof FromEnvironment environment
                ? variable(whose, environment.variable())
                : firstLine(whose, ((FromFile) secret).path());
    }

    private static String variable(String whose, String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw InputErrors.missingVariable(whose, name);
        }
        return value;
    }

    private static String firstLine(String whose, String path) {
        try {
            List<String> lines = Files.readAllLines(Path.of(path));
            if (lines.isEmpty()) {
                throw InputErrors.unreadableSecret(whose, path, "it is empty");
            }
            return lines.get(0);
        } catch (IOException e) {
            throw InputErrors.unreadableSecret(whose, path, e.getClass().getSimpleName());
        }
    }
}
