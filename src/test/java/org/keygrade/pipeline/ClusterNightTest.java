package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.table.Tables;
import org.keygrade.testing.LaunchedNight;
import org.keygrade.testing.Nights;
import org.keygrade.testing.Program;

/** The sample night on a small cluster of Spark, whose executors are processes of their own, beside the local one. */
@Tag("proof")
class ClusterNightTest {
    @TempDir
    Path folder;

    /** What a lost executor held is computed again, by the one that takes its place. */
    @Test
    void aClusterThatLosesAnExecutorGivesTheSameRows() throws IOException {
        Path spark = folder.resolve("spark");
        Path warehouse = folder.resolve("warehouse");
        Files.createDirectories(spark.resolve("jars"));

        Program night =
                Program.start(night(warehouse), Map.of("SPARK_HOME", spark.toString(), "SPARK_SCALA_VERSION", "2.13"));
        List<ProcessHandle> executors = night.printed("merge into silver").children();
        assertThat(executors).hasSize(2);
        assertThat(executors.get(0).destroyForcibly()).isTrue();
        night.end().well();

        assertThat(executors(spark.resolve("work"))).hasSizeGreaterThanOrEqualTo(3);
        Map<String, List<String>> local =
                Nights.over(Nights.sampleConf(), LaunchedNight.published()).rows();
        Map<String, List<String>> cluster =
                Nights.over(Nights.sampleConf(), warehouse).rows();
        assertThat(cluster.keySet()).isEqualTo(local.keySet()).hasSameSizeAs(Tables.published());
        assertThat(cluster).isEqualTo(local);
    }

    /** Spark's own Maven jars are the cluster's installation: the executors find them on this class path. */
    private static List<String> night(Path warehouse) {
        return Program.embedded(
                List.of(
                        "-Dspark.master=local-cluster[2,1,1024]",
                        "-Dspark.executor.extraClassPath=" + System.getProperty("java.class.path"),
                        "-Dspark.executor.extraJavaOptions=" + Program.QUICK_START),
                "nightly",
                "--warehouse",
                warehouse.toString());
    }

    private static List<Path> executors(Path work) throws IOException {
        try (Stream<Path> found = Files.find(work, 2, (path, is) -> is.isDirectory())) {
            return found.filter(path -> work.relativize(path).getNameCount() == 2)
                    .toList();
        }
    }
}
