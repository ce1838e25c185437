package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.cli.Main;
import org.keygrade.table.Tables;
import org.keygrade.testing.LaunchedNight;
import org.keygrade.testing.Nights;
import org.keygrade.testing.Program;

/** The sample night on a small cluster of Spark, whose executors are processes of their own, beside the local one. */
@Tag("proof")
class ClusterNightTest {
    /** The launcher tells its own JVM so; these are started without it. */
    private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

    @TempDir
    Path folder;

    @Test
    void aClusterGivesTheSameRows() throws IOException {
        Path spark = folder.resolve("spark");
        Path warehouse = folder.resolve("warehouse");
        Files.createDirectories(spark.resolve("jars"));

        Program.start(night(warehouse), Map.of("SPARK_HOME", spark.toString(), "SPARK_SCALA_VERSION", "2.13"))
                .end()
                .well();

        assertThat(executors(spark.resolve("work"))).hasSizeGreaterThanOrEqualTo(2);
        Map<String, List<String>> local =
                Nights.over(Nights.sampleConf(), LaunchedNight.published()).rows();
        Map<String, List<String>> cluster =
                Nights.over(Nights.sampleConf(), warehouse).rows();
        assertThat(cluster.keySet()).isEqualTo(local.keySet()).hasSameSizeAs(Tables.published());
        assertThat(cluster).isEqualTo(local);
    }

    /** Spark's own Maven jars are the cluster's installation: the executors find them on this class path. */
    private static List<String> night(Path warehouse) throws IOException {
        String classPath = System.getProperty("java.class.path");
        Path home = Program.home();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.add("-Xmx2g");
        words.add(QUICK_START);
        words.addAll(List.of(
                Files.readString(home.resolve("target/java-options")).strip().split(" ", -1)));
        words.add("-Dkeygrade.home=" + home);
        words.add("-Dlog4j2.configurationFile=" + home.resolve("conf/log4j2.properties"));
        words.add("-Dspark.master=local-cluster[2,1,1024]");
        words.add("-Dspark.executor.extraClassPath=" + classPath);
        words.add("-Dspark.executor.extraJavaOptions=" + QUICK_START);
        words.addAll(List.of("-cp", classPath, Main.class.getName(), "nightly"));
        words.addAll(List.of("--warehouse", warehouse.toString()));
        return words;
    }

    private static List<Path> executors(Path work) throws IOException {
        try (Stream<Path> found = Files.find(work, 2, (path, is) -> is.isDirectory())) {
            return found.filter(path -> work.relativize(path).getNameCount() == 2)
                    .toList();
        }
    }
}
