package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.testing.Deaths;
import org.keygrade.testing.Nights;
import org.keygrade.testing.Program;
import org.keygrade.testing.SmallCompany;
import org.keygrade.testing.TwoDays;
import org.keygrade.warehouse.FailPoint;

/**
 * Whole nights that die: the night before stays readable, and the next run ends with the rows of a night that nothing
 * disturbed. Takes an hour: {@code ./mvnw -Pquick,proofs test -Dtest=NightDeathsTest -Dkeygrade.every-death=all}; or
 * less, with the names of some fail points, separated by commas.
 */
@Tag("proof")
@EnabledIfSystemProperty(named = NightDeathsTest.EVERY_DEATH, matches = ".+")
class NightDeathsTest {
    static final String EVERY_DEATH = "keygrade.every-death";

    private static final int KILLED = 137;
    private static final int KILLS = 20;

    /** No night comes by so often. */
    private static final String NOWHERE = "LOCKED:1000";

    /** What no night meets after a sound one. */
    private static final Set<FailPoint> NOT_OF_A_NIGHT = EnumSet.of(
            FailPoint.GROUND_LAID,
            FailPoint.TABLE_RESTORED,
            FailPoint.TABLE_EMPTIED,
            FailPoint.ALL_RESTORED,
            FailPoint.ROLLBACK_INTENDED,
            FailPoint.ROLLBACK_RESTORED,
            FailPoint.ROLLBACK_DONE);

    @TempDir
    Path folder;

    private SmallCompany company;
    private Map<String, List<String>> first;
    private Map<String, List<String>> second;

    /** The first night, kept aside, and what the second one makes of it undisturbed. */
    @BeforeEach
    void undisturbed() throws IOException {
        company = TwoDays.first(folder);
        Nights nights = company.nights("undisturbed");
        nights.night(TwoDays.FIRST);
        first = nights.rows();
        copy("undisturbed", "before");
        TwoDays.second(company);
        nights.night(TwoDays.SECOND);
        second = nights.rows();
    }

    @Test
    void aNightThatDiesAgainAndAgainEndsTheSame() throws IOException {
        copy("before", "mortal");
        Nights nights = company.nights("mortal");
        Deaths.at(FailPoint.LOCKED, () -> nights.night(TwoDays.SECOND));
        Deaths.at(FailPoint.INPUTS_STAGED, () -> nights.night(TwoDays.SECOND));
        Program.Ended killed = night("mortal", FailPoint.TABLE_COMMITTED + ":2").end();
        assertThat(killed.status()).as("%s", killed).isEqualTo(KILLED);
        assertThat(nights.rows()).isEqualTo(first);
        Deaths.at(FailPoint.REPORTED, () -> nights.night(TwoDays.SECOND));
        assertThat(nights.rows()).isEqualTo(second);
        assertThat(new Repairs(nights.run(TwoDays.SECOND)).recover())
                .containsExactly("Nothing to recover: every table is at its published version.");
    }

    @TestFactory
    Stream<DynamicTest> everyDeath() {
        return wanted(System.getProperty(EVERY_DEATH)).stream()
                .map(point -> DynamicTest.dynamicTest(point.name(), () -> {
                    copy("before", "mortal");
                    Program.Ended night = night("mortal", point.name()).end();
                    assertThat(night.status()).as("%s", night).isEqualTo(KILLED);
                    assertSurvived(point.name());
                }));
    }

    private static Set<FailPoint> wanted(String names) {
        return names.equals("all")
                ? EnumSet.complementOf(EnumSet.copyOf(NOT_OF_A_NIGHT))
                : Arrays.stream(names.split(",")).map(FailPoint::valueOf).collect(Collectors.toSet());
    }

    @TestFactory
    Stream<DynamicTest> twentyKills() throws IOException {
        long whole = undisturbedMillis();
        Random random = new Random(5);
        return Stream.generate(() -> (long) (random.nextDouble() * whole))
                .limit(KILLS)
                .map(moment -> DynamicTest.dynamicTest("after " + moment + " ms", () -> {
                    copy("before", "mortal");
                    Program night = night("mortal", NOWHERE);
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(moment));
                    night.kill();
                    night.end();
                    assertSurvived("kill after %d ms".formatted(moment));
                }));
    }

    private long undisturbedMillis() throws IOException {
        copy("before", "mortal");
        long start = System.nanoTime();
        night("mortal", NOWHERE).end().well();
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private void assertSurvived(String death) {
        DeltaLog.clearCache();
        Nights nights = company.nights("mortal");
        boolean published =
                nights.published().publication().orElseThrow().asOf().equals(TwoDays.SECOND);
        assertThat(nights.rows()).as("rows after %s", death).isEqualTo(published ? second : first);
        nights.night(TwoDays.SECOND);
        assertThat(nights.rows()).as("the next run after %s", death).isEqualTo(second);
    }

    private Program night(String warehouse, String failAt) {
        return company.launched(
                warehouse,
                TwoDays.SECOND,
                List.of("-Dspark.master=local[2]", "-Dkeygrade.fail-at=" + failAt),
                Map.of());
    }

    private void copy(String from, String to) throws IOException {
        Path source = folder.resolve(from);
        Path target = folder.resolve(to);
        FileUtil.fullyDelete(target.toFile());
        try (Stream<Path> all = Files.walk(source)) {
            for (Path path : all.toList()) {
                Files.copy(path, target.resolve(source.relativize(path)));
            }
        }
        DeltaLog.clearCache();
    }
}
