package org.keygrade.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.network.NetworkBenchmark;

class ComparisonTest {
    private static final List<String> NIGHT =
            List.of("map relationships", "compute metrics", "score accounts", "grade into tiers", Rounds.WHOLE);

    @TempDir
    private Path rounds;

    @Test
    void dividesWhatItSays() throws IOException {
        Files.createDirectory(rounds.resolve("round-1"));
        log("first", NIGHT, 10, 20, 30, 50, 200);
        log("next", NIGHT, 1, 20, 30, 50, 150);
        log("full", NIGHT, 10, 20, 30, 50, 300);
        log("floor", List.of(Comparison.INPUTS, Comparison.TABLES), 15, 25);
        log("duckdb", List.of(Comparison.DUCK_METRICS, Comparison.DUCK_SCORES), 30, 10);
        log("network", List.of("warm up", NetworkBenchmark.OURS, NetworkBenchmark.NAIVE), 9, 1, 4);

        assertThat(new Comparison(1_000_000, 10_000, rounds).text())
                .containsPattern("\\| map relationships +\\| 10.0 +\\| 1.0 +\\| 10.0 +\\|")
                .containsPattern("\\| floor +\\| 40.0 +\\|")
                .containsPattern("\\| networks by JGraphT, scaled to 1,000,000 accounts +\\| 400.0 +\\|")
                .containsPattern("first night / floor +\\| 5.00 +\\| at most 3 ")
                .containsPattern("next night, 1 % touched / first night +\\| 0.75 +\\| at most 0.25 ")
                .containsPattern("next night, 1 % touched / the same --full +\\| 0.50 ")
                .containsPattern("metrics, scores and tiers / DuckDB +\\| 2.50 +\\| at most 1 ")
                .containsPattern("networks / JGraphT, scaled +\\| 0.03 ");
    }

    private void log(String name, List<String> stages, int... seconds) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < seconds.length; at++) {
            lines.append("  %s   %d.0 s%n".formatted(stages.get(at), seconds[at]));
        }
        Files.writeString(rounds.resolve("round-1/" + name + ".log"), lines);
    }
}
