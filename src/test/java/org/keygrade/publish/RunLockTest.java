package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;

class RunLockTest {
    private static final LeaseRunLock.Times LONG = new LeaseRunLock.Times(Duration.ofMinutes(1), Duration.ofMinutes(2));

    @TempDir
    Path folder;

    @Test
    void theSecondRunOfAProcessIsRefused() {
        try (RunLock first = FileRunLock.acquire(folder, "run-1")) {
            refused("run-2", "run run-1 (process " + ProcessHandle.current().pid());
            refused("run-3", "run run-1");
            assertThat(first).isNotNull();
        }
        FileRunLock.acquire(folder, "run-4").close();
    }

    private void refused(String runId, String holder) {
        assertThatThrownBy(() -> FileRunLock.acquire(folder, runId))
                .isInstanceOfSatisfying(
                        KeygradeException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.LOCKED))
                .hasMessageContaining(folder + " is locked by " + holder);
    }

    /** Another process holds the lock until it dies; then the lock is free although its file is still there. */
    @Test
    void anotherProcessHoldsItUntilItDies() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Other.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(said.readLine()).isEqualTo("locked");
            refused("run-2", "run theirs (process " + other.pid());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertThat(folder.resolve("_lock")).exists();
        FileRunLock.acquire(folder, "run-3").close();
    }

    /** The other process. */
    static final class Other {
        private Other() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (RunLock lock = FileRunLock.acquire(Path.of(arguments[0]), "theirs")) {
                System.out.println(lock == null ? "free" : "locked");
                Thread.sleep(Duration.ofMinutes(5).toMillis());
            }
        }
    }

    @Test
    void aLeaseIsRefusedWhileRenewedAndTakenOverWhenStale() throws IOException, InterruptedException {
        FileSystem files = FileSystem.getLocal(new Configuration());
        String root = folder.toString();
        LeaseRunLock.Times quick = new LeaseRunLock.Times(Duration.ofMillis(100), Duration.ofSeconds(20));
        try (RunLock first = LeaseRunLock.acquire(files, root, "run-1", quick)) {
            Files.setLastModifiedTime(folder.resolve("_lease"), java.nio.file.attribute.FileTime.fromMillis(0));
            waitForRenewal();
            assertThatThrownBy(() -> LeaseRunLock.acquire(files, root, "run-2", quick))
                    .isInstanceOf(KeygradeException.class)
                    .hasMessageContaining(root + " is locked by run run-1 (process ");
            assertThat(first).isNotNull();
        }
        assertThat(folder.resolve("_lease")).doesNotExist();

        RunLock dead = LeaseRunLock.acquire(files, root, "run-3", LONG);
        Files.setLastModifiedTime(folder.resolve("_lease"), java.nio.file.attribute.FileTime.fromMillis(0));
        RunLock next = LeaseRunLock.acquire(files, root, "run-4", LONG);
        dead.close();
        assertThat(Files.readString(folder.resolve("_lease"))).startsWith("run run-4");
        next.close();
        assertThat(folder.resolve("_lease")).doesNotExist();
    }

    private void waitForRenewal() throws IOException, InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (Files.getLastModifiedTime(folder.resolve("_lease")).toMillis() > 0) {
                return;
            }
            Thread.sleep(50);
        }
    }
}
