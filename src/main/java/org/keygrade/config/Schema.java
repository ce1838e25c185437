package org.keygrade.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of one block. Anything else in the block is refused.
 *
 * @param title names the block in documentation and messages
 */
record Schema(String title, List<Setting<?>> settings) {
    Schema {
        settings = List.copyOf(settings);
    }

    static Schema of(String title, Setting<?>... settings) {
        return new Schema(title, List.of(settings));
    }

    /** The same settings and more. */
    Schema and(String newTitle, Setting<?>... more) {
        return new Schema(
                newTitle, Stream.concat(settings.stream(), Stream.of(more)).toList());
    }

    List<String> keys() {
        return settings.stream().map(Setting::key).toList();
    }
}
