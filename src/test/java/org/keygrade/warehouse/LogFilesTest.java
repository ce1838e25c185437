package org.keygrade.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.testing.TestSpark;

/** A log of thirteen commits with checkpoints at 5 and 10; each version was written a second after the one before. */
class LogFilesTest {
    @TempDir
    Path folder;

    private LogFiles log;

    @BeforeEach
    void log() throws IOException {
        Path entries = Files.createDirectories(folder.resolve("gold/t/_delta_log"));
        for (int version = 0; version < 13; version++) {
            for (String kind :
                    version % 5 == 0 && version > 0 ? List.of("json", "checkpoint.parquet") : List.of("json")) {
                Path file = entries.resolve("%020d.%s".formatted(version, kind));
                Files.writeString(file, "x");
                Files.setLastModifiedTime(file, FileTime.from(Instant.ofEpochSecond(version)));
            }
        }
        Files.writeString(entries.resolve("_last_checkpoint"), "x");
        log = LogFiles.of(new Warehouse(TestSpark.session(), folder.toString()), "gold/t");
    }

    private List<String> left() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("gold/t/_delta_log"))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("^0{18}", ""))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatTheOldestNeededVersionIsReadFromStays() throws IOException {
        assertThat(log.trim(9, Instant.ofEpochSecond(100))).isEqualTo(5);
        assertThat(left())
                .containsExactly(
                        "05.checkpoint.parquet",
                        "05.json",
                        "06.json",
                        "07.json",
                        "08.json",
                        "09.json",
                        "10.checkpoint.parquet",
                        "10.json",
                        "11.json",
                        "12.json",
                        "_last_checkpoint");
    }

    @Test
    void whatIsYoungStays() throws IOException {
        assertThat(log.trim(12, Instant.ofEpochSecond(2))).isEqualTo(2);
        assertThat(left()).startsWith("02.json", "03.json");
    }

    @Test
    void withoutACheckpointAllStays() {
        assertThat(log.trim(4, Instant.ofEpochSecond(100))).isZero();
    }
}
