package org.keygrade.source;

import java.nio.file.Path;
import java.util.Map;
import org.keygrade.config.SourceConfig;
import org.keygrade.config.SourceConfig.Computed;
import org.keygrade.config.SourceConfig.Files;
import org.keygrade.config.SourceConfig.Format;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.config.SourceConfig.Location;
import org.keygrade.config.SourceConfig.Mapping;
import org.keygrade.config.SourceConfig.Named;
import org.keygrade.table.Input;
import org.keygrade.testing.TestSpark;

/** Sources for tests. */
final class Configs {
    private Configs() {}

    static Source files(Input input, Format format, Path path, Map<String, String> options) {
        return source(input, new Files(format, path.toString()), options, Map.of());
    }

    static Source source(Input input, Location location, Map<String, String> options, Map<String, Mapping> columns) {
        SourceConfig config = new SourceConfig(location, options, columns, Load.APPEND, null, null, null, 0.2);
        return Sources.of(TestSpark.session(), input, config);
    }

    static Mapping named(String theirs) {
        return new Named(theirs);
    }

    static Mapping computed(String expression) {
        return new Computed(expression);
    }

    /** The path a delivery of this file has. */
    static String path(Path file) {
        return "file:" + file;
    }
}
