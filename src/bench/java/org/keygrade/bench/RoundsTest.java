package org.keygrade.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundsTest {
    @TempDir
    private Path folder;

    @Test
    void takesTheMedianOverRounds() throws IOException {
        log(1, "first", "  recover   1.0 s", "  publish   10.0 s");
        log(2, "first", "  recover   3.0 s", "  publish   20.0 s");
        log(3, "first", "  recover   2.0 s", "  publish   60.0 s");
        log(1, "next", "  recover   50.0 s");

        Rounds first = Rounds.read(folder, "first");

        assertThat(first.stages()).containsExactly("recover", "publish");
        assertThat(first.of("recover")).isEqualTo(new Spread(2, 1, 3));
        assertThat(first.all()).isEqualTo(new Spread(23, 11, 62));
    }

    @Test
    void refusesAProgramThatDidNotRun() throws IOException {
        log(1, "duckdb", "Exception in thread main");

        assertThatThrownBy(() -> Rounds.read(folder, "duckdb"))
                .hasMessageEndingWith("duckdb.log names no stage: the program that wrote it did not run.");
        assertThatThrownBy(() -> Rounds.read(folder, "floor")).hasMessageStartingWith("There is no round-1/floor.log");
    }

    private void log(int round, String name, String... lines) throws IOException {
        Path home = Files.createDirectories(folder.resolve("round-" + round));
        Files.write(home.resolve(name + ".log"), List.of(lines));
    }
}
