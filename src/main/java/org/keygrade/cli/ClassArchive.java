package org.keygrade.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;

/**
 * Java shares between its starts what it made of the classes a night needs (class data sharing): commands then start in
 * two thirds of the time. The launcher names the archive when there is none that fits, and starts Java with {@code
 * -XX:+RecordDynamicDumpInfo}; a night that went well leaves it behind.
 */
final class ClassArchive {
    private static final String WANTED = System.getProperty("keygrade.archive", "");

    private ClassArchive() {}

    /** Writes the archive if the launcher wants one; a Java that cannot goes on without. */
    static void keep(PrintWriter err) {
        if (WANTED.isEmpty()) {
            return;
        }
        err.println("keygrade: keeping Java's classes for quicker starts, once after a build (some 20 seconds) ...");
        err.flush();
        try {
            Path written = Path.of(WANTED + "." + ProcessHandle.current().pid());
            dump(written);
            if (Files.exists(written)) {
                Files.move(written, Path.of(WANTED), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (JMException | JMRuntimeException | IOException e) {
            err.println("keygrade: Java kept none: " + e.getMessage());
        }
    }

    /** What {@code jcmd VM.cds dynamic_dump FILE} does; Java tells of it on the standard output. */
    private static void dump(Path file) throws JMException {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, UTF_8));
        try {
            invoke(file);
        } finally {
            System.setOut(out);
        }
    }

    private static void invoke(Path file) throws JMException {
        ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmCds",
                        new Object[] {new String[] {"dynamic_dump", "\"" + file + "\""}},
                        new String[] {String[].class.getName()});
    }
}
