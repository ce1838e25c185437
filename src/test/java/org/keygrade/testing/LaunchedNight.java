package org.keygrade.testing;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * lock of the warehouse. One for all proofs of a build, whichever JVM they run in, since a night costs a minute and
 * none of them writes.
 *
 * @param holder the lock file's line about the first night
 */
public record LaunchedNight(Ended first, String holder, Meeting meeting) implements Serializable {
    /** How the second night fared, and the warehouse's files with their times before and after it. */
    public record Meeting(Ended second, TreeMap<String, String> before, TreeMap<String, String> after)
            implements Serializable {}

    private static final Pattern PROCESS = Pattern.compile("\\(process (\\d+) on ");

    /** A new one for each build, or each JVM that Maven did not start. */
    private static final Path FOLDER = Program.home()
            .resolve("target/launched-night")
            .resolve(System.getProperty(
                    "keygrade.build", String.valueOf(ProcessHandle.current().pid())));

    private static volatile LaunchedNight shared;

    /** The night, run when it is first asked for; other JVMs wait for it. */
    public static synchronized LaunchedNight shared() {
        if (shared == null) {
            shared = ofThisBuild();
        }
        return shared;
    }

    private static LaunchedNight ofThisBuild() {
        Path told = FOLDER.resolve("night");
        try (FileChannel channel =
                        FileChannel.open(Program.home().resolve("target/launched-night.lock"), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            if (Files.notExists(told)) {
                FileUtil.fullyDelete(FOLDER.getParent().toFile());
                Files.createDirectories(FOLDER);
                write(told, run(FOLDER.resolve("warehouse")));
            }
            return read(told);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, LaunchedNight night) throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
            out.writeObject(night);
        }
    }

    private static LaunchedNight read(Path file) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
            return (LaunchedNight) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("another build wrote " + file, e);
        }
    }

    /** The night's warehouse, published. */
    public static Path published() {
        shared().first().well();
        return FOLDER.resolve("warehouse");
    }

    private static LaunchedNight run(Path warehouse) throws IOException {
        Program first = nightly(warehouse);
        String holder = holder(first, warehouse.resolve("_lock"));
        Meeting meeting = meet(warehouse, holder);
        return new LaunchedNight(first.end(), holder, meeting);
    }

    /** The first night is stopped while the second one runs, so that luck has no part in who meets whom. */
    private static Meeting meet(Path warehouse, String holder) throws IOException {
        signal("STOP", holder);
        try {
            TreeMap<String, String> before = files(warehouse);
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

    private static TreeMap<String, String> files(Path folder) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                found.put(
                        folder.relativize(path).toString(),
                        Files.getLastModifiedTime(path).toString());
            }
        }
        return found;
    }
}
