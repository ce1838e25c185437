package org.keygrade.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.keygrade.testing.Program.Ended;

/**
 * A night of the sample company by the shipped launcher, and a second one that was started while the first held the
 * lock of the warehouse. One for all proofs of a JVM, since a night costs a minute and none of them writes.
 *
 * @param warehouse what the first night published
 * @param holder the lock file's line about the first night
 */
public record LaunchedNight(Path warehouse, Ended first, String holder, Meeting meeting) {
    /** How the second night fared, and the warehouse's files with their times before and after it. */
    public record Meeting(Ended second, Map<Path, FileTime> before, Map<Path, FileTime> after) {}

    private static final Pattern PROCESS = Pattern.compile("\\(process (\\d+) on ");

    private static volatile LaunchedNight shared;

    /** The night, run when it is first asked for. */
    public static synchronized LaunchedNight shared() {
        if (shared == null) {
            shared = run(Program.home().resolve("target/launched-night-" + System.getProperty("keygrade.fork", "0")));
        }
        return shared;
    }

    /** The night's warehouse, published. */
    public static Path published() {
        shared().first().well();
        return shared().warehouse();
    }

    private static LaunchedNight run(Path warehouse) {
        try {
            FileUtil.fullyDelete(warehouse.toFile());
            Program first = nightly(warehouse);
            String holder = holder(first, warehouse.resolve("_lock"));
            Meeting meeting = meet(warehouse, holder);
            return new LaunchedNight(warehouse, first.end(), holder, meeting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first night is stopped while the second one runs, so that luck has no part in who meets whom. */
    private static Meeting meet(Path warehouse, String holder) throws IOException {
        signal("STOP", holder);
        try {
            Map<Path, FileTime> before = files(warehouse);
            Ended second = nightly(warehouse).end();
            return new Meeting(second, before, files(warehouse));
        } finally {
            signal("CONT", holder);
        }
    }

    private static Program nightly(Path warehouse) {
        return Program.keygrade(
                "nightly", "--warehouse", warehouse.toString(), "--spark-conf", "spark.master=local[2]");
    }

    /** What the lock file says once the night has written it. */
    private static String holder(Program night, Path lock) throws IOException {
        while (night.running()) {
            String line = Files.exists(lock) ? Files.readString(lock) : "";
            if (line.endsWith("\n")) {
                return line.strip();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new IllegalStateException("the night ended without a lock: " + night.end());
    }

    private static void signal(String signal, String holder) {
        Matcher process = PROCESS.matcher(holder);
        assertThat(process.find()).as("a process in: %s", holder).isTrue();
        Program.start(List.of("bash", "-c", "kill -" + signal + " " + process.group(1)), Map.of())
                .end()
                .well();
    }

    private static Map<Path, FileTime> files(Path folder) throws IOException {
        Map<Path, FileTime> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                found.put(folder.relativize(path), Files.getLastModifiedTime(path));
            }
        }
        return found;
    }
}
