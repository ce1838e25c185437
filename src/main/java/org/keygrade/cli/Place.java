package org.keygrade.cli;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options every command has: which configuration, which warehouse. */
final class Place {
    @Option(
            names = "--conf",
            paramLabel = "DIR",
            description = "folder with pipeline.yaml, scoring-model.yaml, tiers.yaml and network.yaml (default: conf)")
    private @Nullable Path conf;

    @Option(
            names = "--warehouse",
            paramLabel = "DIR",
            description = "folder of the Delta tables, on any Hadoop file system (default: warehouse)")
    private @Nullable String warehouse;

    @Option(names = "--debug", description = "on an error, print the stack trace too")
    @SuppressWarnings("UnusedVariable") // Main looks for it on the command line, where also parse errors can see it
    private boolean debug;

    /** The configuration folder; by default the one beside the launcher. */
    Path conf() {
        return conf != null ? conf : home().resolve("conf");
    }

    /** The warehouse, absolute. */
    String warehouse() {
        String place = Objects.requireNonNullElse(warehouse, "warehouse");
        String path = place.contains("://")
                ? place
                : Path.of(place).toAbsolutePath().normalize().toString();
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static Path home() {
        return Path.of(System.getProperty("keygrade.home", "."));
    }
}
