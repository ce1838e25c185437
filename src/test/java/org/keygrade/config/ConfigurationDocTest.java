package org.keygrade.config;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keygrade.testing.GeneratedDoc;

/** docs/configuration.md names every setting with its default and meaning, as the code has them. */
class ConfigurationDocTest {
    @Test
    void everySettingIsExplained() throws IOException {
        for (Schema schema : Config.schemas()) {
            GeneratedDoc.of("configuration.md").assertPart(schema.title(), table(schema));
        }
    }

    private static String table(Schema schema) {
        return schema.settings().stream()
                .map(ConfigurationDocTest::row)
                .collect(joining("\n", "| key | value | default | meaning |\n|---|---|---|---|\n", "\n"));
    }

    private static String row(Setting<?> setting) {
        return "| `" + setting.key() + "` | " + setting.parser().expected() + " | " + setting.otherwise() + " | "
                + setting.help() + " |";
    }
}
