package org.keygrade.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One program in every round of a benchmark.
 *
 * @param logs one per round
 */
record Rounds(List<StageLog> logs) {
    /** What run.sh adds to the log of each night: from the call of ./keygrade to its end. */
    static final String WHOLE = "whole command";

    Rounds {
        logs = List.copyOf(logs);
    }

    /**
     * The logs of a program, {@code round-1/NAME.log} and so on.
     *
     * @throws IllegalStateException if there is none, or one without stages
     */
    static Rounds read(Path folder, String name) {
        List<StageLog> logs = new ArrayList<>();
        for (Path file : files(folder, name)) {
            StageLog log = StageLog.of(lines(file));
            if (log.seconds().isEmpty()) {
                throw new IllegalStateException(file + " names no stage: the program that wrote it did not run.");
            }
            logs.add(log);
        }
        if (logs.isEmpty()) {
            throw new IllegalStateException("There is no round-1/" + name + ".log below " + folder + ".");
        }
        return new Rounds(logs);
    }

    private static List<Path> files(Path folder, String name) {
        try (Stream<Path> rounds = Files.list(folder)) {
            return rounds.filter(round -> round.getFileName().toString().startsWith("round-"))
                    .map(round -> round.resolve(name + ".log"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every stage that ran in any round, in order. */
    Set<String> stages() {
        Set<String> stages = new LinkedHashSet<>();
        logs.forEach(log -> stages.addAll(log.seconds().keySet()));
        return stages;
    }

    /** These stages together; fails if one of them did not run. */
    Spread of(String... stages) {
        return Spread.of(logs.stream().mapToDouble(log -> log.sum(List.of(stages))));
    }

    /** All stages together. */
    Spread all() {
        return Spread.of(logs.stream().mapToDouble(StageLog::sum));
    }
}
