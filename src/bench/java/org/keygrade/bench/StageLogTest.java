package org.keygrade.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keygrade.pipeline.Progress;

class StageLogTest {
    @Test
    void readsWhatProgressPrints() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Progress progress = new Progress(new PrintStream(printed, true, StandardCharsets.UTF_8));
        progress.say("keygrade nightly, warehouse /tmp/warehouse of 3.0 s");
        progress.step("merge into silver", () -> {});
        progress.step("read and check inputs", () -> 95_359_437L, rows -> rows);
        progress.step("a stage whose name is as long as its column is", () -> 1L, rows -> rows);

        StageLog log =
                StageLog.of(printed.toString(StandardCharsets.UTF_8).lines().toList());

        assertThat(log.seconds())
                .containsOnlyKeys(
                        "merge into silver", "read and check inputs", "a stage whose name is as long as its column is");
    }

    @Test
    void takesSecondsAndLeavesRows() {
        StageLog log = StageLog.of(List.of(
                "  recover                                                              1.5 s",
                "  read and check inputs                              187,371 rows   1113.4 s",
                "  gold/account_grades             2,000        1",
                "  whole command                                                      394.9 s"));

        assertThat(log.seconds())
                .containsExactly(
                        entry("recover", 1.5), entry("read and check inputs", 1113.4), entry("whole command", 394.9));
    }

    @Test
    void addsUpStagesOfOneName() {
        StageLog log = StageLog.of(List.of(
                "  calibrate the baseline                              2.0 s",
                "  calibrate the baseline                              3.5 s"));

        assertThat(log.seconds()).containsExactly(entry("calibrate the baseline", 5.5));
    }

    @Test
    void refusesAStageThatDidNotRun() {
        StageLog log = StageLog.of(List.of("  recover   1.0 s"));

        assertThat(log.sum(List.of("recover"))).isEqualTo(1);
        assertThatThrownBy(() -> log.sum(List.of("recover", "publish")))
                .hasMessage("There is no stage `publish` among [recover]; was it renamed?");
    }
}
