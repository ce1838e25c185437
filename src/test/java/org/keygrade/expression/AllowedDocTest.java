package org.keygrade.expression;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.keygrade.testing.GeneratedDoc;

class AllowedDocTest {
    @Test
    void everyAllowedFunctionIsListed() throws IOException {
        String functions = Allowed.FUNCTIONS.stream().sorted().collect(joining("`, `", "`", "`\n"));
        GeneratedDoc.of("configuration.md").assertPart("functions", functions);
    }
}
