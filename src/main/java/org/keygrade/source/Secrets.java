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
final class Secrets {
    private Secrets() {}

    /** The secret itself; null if none is configured. */
    static @Nullable String value(String dataset, @Nullable Secret secret) {
        if (secret == null) {
            return null;
        }
        return secret instanceof FromEnvironment environment
                ? variable(dataset, environment.variable())
                : firstLine(dataset, ((FromFile) secret).path());
    }

    private static String variable(String dataset, String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw InputErrors.missingVariable(dataset, name);
        }
        return value;
    }

    private static String firstLine(String dataset, String path) {
        try {
            List<String> lines = Files.readAllLines(Path.of(path));
            if (lines.isEmpty()) {
                throw InputErrors.unreadableSecret(dataset, path, "it is empty");
            }
            return lines.get(0);
        } catch (IOException e) {
            throw InputErrors.unreadableSecret(dataset, path, e.getClass().getSimpleName());
        }
    }
}
