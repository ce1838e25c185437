package org.keygrade.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** sample-data/ is what the generator writes; {@code keygrade generate --sample} writes it anew. */
class SampleDataTest {
    private static final Path COMMITTED = Path.of(System.getProperty("keygrade.home"), "sample-data");
    private static final long MOST_BYTES = 5_000_000;

    @TempDir
    Path fresh;

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(".csv"))
                    .map(folder::relativize)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theCommittedFilesAreWrittenAgainByteForByte() throws IOException {
        SampleData.write(fresh);
        assertThat(files(fresh)).isEqualTo(files(COMMITTED)).hasSizeGreaterThan(12);
        long bytes = 0;
        for (Path file : files(fresh)) {
            assertThat(fresh.resolve(file)).as("%s", file).hasSameBinaryContentAs(COMMITTED.resolve(file));
            bytes += Files.size(fresh.resolve(file));
        }
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    @Test
    void everyPlantedKeyIsToldInTheReadme() throws IOException {
        String readme = Files.readString(COMMITTED.resolve("README.md"));
        try (Stream<String> lines = Files.lines(COMMITTED.resolve("accounts.csv"))) {
            List<String> planted = lines.map(line -> line.split(",", 2)[0])
                    .filter(id -> id.startsWith("S-") || id.startsWith("D-"))
                    .toList();
            assertThat(planted)
                    .hasSizeGreaterThan(20)
                    .allSatisfy(id -> assertThat(readme).contains("`" + id + "`"));
        }
    }

    @Test
    void csvQuotesOnlyWhatNeedsIt() {
        assertThat(CsvFile.quoted("plain")).isEqualTo("plain");
        assertThat(CsvFile.quoted(null)).isEmpty();
        assertThat(CsvFile.quoted("")).isEqualTo("\"\"");
        assertThat(CsvFile.quoted("a \"b\", c\nd")).isEqualTo("\"a \"\"b\"\", c\nd\"");
    }
}
