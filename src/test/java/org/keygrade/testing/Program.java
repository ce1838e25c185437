package org.keygrade.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.keygrade.cli.Main;

/** A program as a process of its own. It runs in a folder below target/, which it may litter. */
public final class Program {
    /** Far beyond what any of them takes: a process that hangs must not hang the build. */
    private static final long GIVE_UP_MINUTES = 20;

    /**
     * The launcher tells its own JVM so; what is started without it is told here. The one compiler alone has room for 48
     * MB of code, unless it is told, and a night compiles more: then it would compile nothing any more.
     */
    public static final String QUICK_START = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m";

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** How a program ended and what it printed. */
    public record Ended(int status, String out, String err) implements Serializable {
        /** The same, after it ended well. */
        public Ended well() {
            assertThat(status).as("exit code; it printed:%n%s%n%s", out, err).isZero();
            return this;
        }
    }

    /** {@code ./keygrade} of this checkout, on this JVM's Java. */
    public static Program keygrade(String... arguments) {
        String launcher = home().resolve("keygrade").toString();
        return start(
                Stream.concat(Stream.of(launcher), Stream.of(arguments)).toList(),
                Map.of("JAVA_HOME", System.getProperty("java.home"), "KEYGRADE_MEMORY", "2g"));
    }

    /** The command line that starts keygrade without its launcher, on this JVM's class path, with more Java options. */
    public static List<String> embedded(List<String> options, String... arguments) {
        try {
            List<String> words = new ArrayList<>();
            words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            words.add("-Xmx2g");
            words.addAll(List.of(QUICK_START.split(" ", -1)));
            words.addAll(List.of(Files.readString(home().resolve("target/java-options"))
                    .strip()
                    .split(" ", -1)));
            words.add("-Dkeygrade.home=" + home());
            words.add("-Dlog4j2.configurationFile=" + home().resolve("conf/log4j2.properties"));
            words.addAll(options);
            words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
            words.addAll(List.of(arguments));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a program with these variables and without those that would change what keygrade does. */
    public static Program start(List<String> words, Map<String, String> variables) {
        try {
            Path folder = Files.createDirectories(home().resolve("target/programs"));
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            ProcessBuilder builder = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("SPARK_") || name.startsWith("KEYGRADE_"));
            builder.environment().putAll(variables);
            return new Program(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where this checkout lies. */
    public static Path home() {
        return Path.of(System.getProperty("keygrade.home", ".")).toAbsolutePath();
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits until it has printed this; fails if it ends before it has. */
    public Program printed(String text) {
        try {
            while (!Files.readString(out).contains(text)) {
                if (!running()) {
                    throw new IllegalStateException("it ended without printing " + text + ": " + end());
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes it has started. */
    public List<ProcessHandle> children() {
        return process.children().toList();
    }

    public boolean running() {
        return process.isAlive();
    }

    /** Waits for its end. */
    public Ended end() {
        try {
            if (!process.waitFor(GIVE_UP_MINUTES, TimeUnit.MINUTES)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
