package org.keygrade.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keygrade.testing.Deaths;

class FailPointTest {
    private static final Path TESTS = Path.of(System.getProperty("keygrade.home", "."), "src/test/java/org/keygrade");

    @Test
    void theDeadStayDeadUntilTheNextRun() {
        Deaths.at(FailPoint.SILVER_MERGED, 2, () -> {
            FailPoint.SILVER_MERGED.pass();
            FailPoint.LOCKED.pass();
            assertThatThrownBy(FailPoint.SILVER_MERGED::pass).isInstanceOf(FailPoint.Died.class);
            FailPoint.LOCKED.pass();
        });
        FailPoint.SILVER_MERGED.pass();
    }

    /** A death that is not reached fails the test that waits for it. */
    @Test
    void someTestDiesAtEveryMoment() throws IOException {
        String deaths = text("publish/PublishDeathsTest.java")
                + text("ingest/IngestDeathsTest.java")
                + text("pipeline/NightDeathsTest.java").replaceFirst("(?s)NOT_OF_A_NIGHT = .*?;", "");
        List<FailPoint> never = Arrays.stream(FailPoint.values())
                .filter(point ->
                        !Pattern.compile("\\b" + point + "\\b").matcher(deaths).find())
                .toList();
        assertThat(never).isEmpty();
    }

    /** Without its imports. */
    private static String text(String test) throws IOException {
        try (Stream<String> lines = Files.lines(TESTS.resolve(test))) {
            return String.join(
                    "\n", lines.filter(line -> !line.startsWith("import ")).toList());
        }
    }
}
