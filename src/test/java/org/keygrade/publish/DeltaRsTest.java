package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.testing.LaunchedNight;
import org.keygrade.testing.Program;
import org.keygrade.testing.Program.Ended;

/** A reader nobody here wrote: delta-rs, from PyPI, finds in the warehouse what the publication says. */
@Tag("proof")
class DeltaRsTest {
    @TempDir
    Path folder;

    @Test
    void deltaRsReadsTheNightAndItsPartsAddUp() {
        assumeTrue(onPath("python3"), "no python3 on this machine to run delta-rs with");
        assumeTrue(
                run("python3", "-c", "import ensurepip, venv").status() == 0,
                "python3 cannot make virtual environments here; install python3-venv");
        Path python = Program.home().resolve("src/test/python");
        String own = folder.resolve("venv/bin/python").toString();
        run("python3", "-m", "venv", folder.resolve("venv").toString()).well();
        run(own, "-m", "pip", "install", "--quiet", "--requirement", python + "/requirements.txt")
                .well();

        Ended read = run(
                        own, python + "/read_gold.py", LaunchedNight.published().toString())
                .well();

        assertThat(read.out())
                .contains("gold/account_grades: 204 rows at version 1\n")
                .contains("gold_people/relationships: ", "state/baselines: ")
                .endsWith("the parts of 203 accounts add up to their scores\n");
    }

    private static Ended run(String... words) {
        return Program.start(List.of(words), Map.of()).end();
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> new File(folder, program).canExecute());
    }
}
