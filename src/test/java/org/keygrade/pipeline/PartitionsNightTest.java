package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerStageCompleted;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.keygrade.testing.LaunchedNight;
import org.keygrade.testing.Nights;
import org.keygrade.testing.TestSpark;

/** The sample night however the work is cut up and however Spark computes: not a row may depend on it. */
@Tag("proof")
class PartitionsNightTest {
    private static final Map<String, String> INTERPRETED =
            Map.of("spark.sql.codegen.wholeStage", "false", "spark.sql.codegen.factoryMode", "NO_CODEGEN");

    private static final Map<String, String> COMPILED =
            Map.of("spark.sql.codegen.wholeStage", "true", "spark.sql.codegen.factoryMode", "FALLBACK");

    private final Set<Integer> tasks = ConcurrentHashMap.newKeySet();

    @TempDir
    Path warehouse;

    /** Partitions and ways to compute go together: equal rows clear both, for the price of one night. */
    static Stream<Arguments> settings() {
        return Stream.of(Arguments.of(1, COMPILED), Arguments.of(7, COMPILED), Arguments.of(64, INTERPRETED));
    }

    @ParameterizedTest(name = "{0} partitions, {1}")
    @MethodSource("settings")
    void partitionsAndGeneratedCodeChangeNoRow(int partitions, Map<String, String> settings) {
        Nights nights = new Nights(session(partitions, settings), Nights.sampleConf(), warehouse.toString());

        watched(() -> nights.night(LocalDate.of(2026, 10, 31)));

        assertThat(tasks).as("numbers of tasks per stage").contains(partitions);
        assertThat(Nights.over(Nights.sampleConf(), warehouse).rows())
                .isEqualTo(Nights.over(Nights.sampleConf(), LaunchedNight.published())
                        .rows());
    }

    /** A session of its own, not adaptive: the number of partitions is what it says. */
    private static SparkSession session(int partitions, Map<String, String> settings) {
        SparkSession own = ((org.apache.spark.sql.classic.SparkSession) TestSpark.session()).cloneSession();
        own.conf().set("spark.sql.adaptive.enabled", "false");
        own.conf().set("spark.sql.shuffle.partitions", partitions);
        settings.forEach(own.conf()::set);
        return own;
    }

    private void watched(Runnable night) {
        SparkListener listener = new SparkListener() {
            @Override
            public void onStageCompleted(SparkListenerStageCompleted stage) {
                tasks.add(stage.stageInfo().numTasks());
            }
        };
        var context = TestSpark.session().sparkContext();
        context.addSparkListener(listener);
        try {
            night.run();
        } finally {
            context.removeSparkListener(listener);
        }
    }
}
