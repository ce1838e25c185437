package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.keygrade.publish.Nights.D1;
import static org.keygrade.publish.Nights.D2;
import static org.keygrade.publish.Nights.GRADES;
import static org.keygrade.testing.Frames.assertSameRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.StorageErrors;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.testing.Program;

/** What people and disks do to a warehouse, and what the next run says. Commits of no bytes are in RecoveryTest. */
@Tag("proof")
class DamageTest {
    @TempDir
    Path folder;

    private Nights nights;
    private Publication first;
    private Path log;

    @BeforeEach
    void published() {
        nights = new Nights(folder);
        first = nights.publish(D1, "run-1", "gold");
        log = Path.of(nights.warehouse.root(), GRADES.path(), "_delta_log");
    }

    @Test
    void aCommitThatIsCutOff() throws IOException {
        long version = first.tables().get(GRADES.path()).version();
        halve(log.resolve("%020d.json".formatted(version)));
        Files.deleteIfExists(log.resolve("%020d.crc".formatted(version)));
        assertThatThrownBy(() -> Recovery.run(nights.warehouse, "recovery", null))
                .hasMessageContaining("gold/account_grades/_delta_log is damaged: ")
                .hasMessageContaining(
                        "If the newest commit is empty or cut off, move it away and run keygrade recover");
    }

    @Test
    @SuppressWarnings("deprecation") // the one call of Delta that writes a checkpoint now
    void aCheckpointThatIsCutOffCanBeDeleted() throws IOException {
        DeltaLog.forTable(nights.warehouse.spark(), nights.warehouse.path(GRADES))
                .checkpoint();
        Path checkpoint = only(log, ".checkpoint.parquet");
        halve(checkpoint);
        assertThatThrownBy(() -> Recovery.run(nights.warehouse, "recovery", null))
                .hasMessageContaining("gold/account_grades version 1 is not what publication 1 published: ")
                .hasMessageContaining("If a checkpoint in its _delta_log is cut off, delete it and _last_checkpoint.");
        Files.delete(checkpoint);
        Files.delete(log.resolve("_last_checkpoint"));
        DeltaLog.clearCache();
        assertThat(Recovery.run(nights.warehouse, "recovery", null).sound()).isTrue();
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
    }

    @Test
    void aDataFileThatIsMissing() throws IOException {
        Path lost = only(Path.of(nights.warehouse.root(), GRADES.path(), "tier=gold"), ".parquet");
        Files.delete(lost);
        DeltaLog.clearCache();
        Throwable failure = catchThrowable(() -> nights.visible(GRADES).collectAsList());
        assertThat(StorageErrors.of(failure).orElseThrow().problem())
                .contains(lost.getFileName().toString())
                .endsWith(" is missing or damaged.");
    }

    /** To the night after it, all that is there seems to come from tomorrow. */
    @Test
    void aClockThatIsSetBack() throws IOException {
        FileTime tomorrow = FileTime.fromMillis(System.currentTimeMillis() + 86_400_000L);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                Files.setLastModifiedTime(path, tomorrow);
            }
        }
        DeltaLog.clearCache();
        assertThat(Recovery.run(nights.warehouse, "recovery", null).sound()).isTrue();
        assertThat(nights.publish(D2, "run-2", "silver").kind()).isEqualTo(Kind.NIGHT);
        assertSameRows(Nights.grades("silver"), nights.visible(GRADES));
    }

    @Test
    void aSecondWriterInSpiteOfTheLock() {
        Map<String, TableState> theirs = new TableCommits(nights.warehouse, "theirs")
                .commit(nights.staged(D2, "theirs", "lost"), first.tables());
        nights.publish(D2, "run-2", "silver");
        Publication second = first.again(2, Kind.NIGHT, "theirs", theirs, Map.of());
        assertThatThrownBy(() -> Publications.commit(nights.warehouse, second))
                .hasMessageContaining("Run theirs started from publication 1, but the newest is 2 now.");
        assertThat(Recovery.run(nights.warehouse, "recovery", null).publication())
                .isEmpty();
        assertSameRows(Nights.grades("silver"), nights.visible(GRADES));
    }

    /** Root, who may do anything, runs without the right to overrule permissions. */
    @Test
    void aWarehouseOfAnotherUser() throws IOException {
        Path root = Path.of(nights.warehouse.root());
        Path grades = root.resolve(GRADES.path());
        Set<PosixFilePermission> usual = Files.getPosixFilePermissions(root);
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(grades, PosixFilePermissions.fromString("---------"));
        try {
            assertThat(unprivileged("recover"))
                    .contains("cannot be locked: " + root + "/_lock: permission denied.")
                    .contains("Check that the folder may be written");
            assertThat(unprivileged("show", "account_grades"))
                    .contains(grades + "/_delta_log is not there, or this user may not see it.")
                    .contains("Run keygrade as the user who owns the warehouse");
        } finally {
            Files.setPosixFilePermissions(root, usual);
            Files.setPosixFilePermissions(grades, usual);
        }
        assertThat(Recovery.run(nights.warehouse, "recovery", null).sound()).isTrue();
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
    }

    /** What a command that fails says. */
    private String unprivileged(String... command) {
        List<String> words = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            assumeTrue(run("setpriv", "--version") == 0, "root cannot give up its rights here");
            words.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
        }
        words.addAll(Program.embedded(List.of("-Dspark.master=local[1]"), command));
        words.addAll(List.of("--warehouse", nights.warehouse.root()));
        Program.Ended ended = Program.start(words, Map.of()).end();
        assertThat(ended.status()).as(ended.err()).isEqualTo(1);
        return ended.err();
    }

    /** Needs a machine where this user may mount a file system. */
    @Test
    void aDiskThatIsFull() throws IOException {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String at = disk.toString();
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", at) == 0, "no file system can be mounted here");
        try {
            Nights small = new Nights(disk);
            small.publish(D1, "run-1", "gold");
            fill(disk.resolve("ballast"));
            Throwable failure = catchThrowable(() -> small.publish(D2, "run-2", "silver"));
            assertThat(StorageErrors.of(failure).orElseThrow().problem())
                    .startsWith("There is no room left on a disk: ");
            assertSameRows(Nights.grades("gold"), small.visible(GRADES));
            Files.delete(disk.resolve("ballast"));
            Recovery.run(small.warehouse, "recovery", null);
            small.publish(D2, "run-3", "silver");
            assertSameRows(Nights.grades("silver"), small.visible(GRADES));
        } finally {
            run("umount", at);
        }
    }

    private static int run(String... words) {
        return Program.start(List.of(words), Map.of()).end().status();
    }

    private static void fill(Path file) {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left on device");
        }
    }

    private static Path only(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(end)
                            && !file.getFileName().toString().startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void halve(Path file) throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));
        DeltaLog.clearCache();
    }
}
