package org.keygrade.testing;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.keygrade.cli.Main;

/**
 * What a command line ended with, run in this JVM as the launcher runs it.
 *
 * @param status the process exit status
 * @param error what it wrote to standard error
 */
public record Said(int status, String error) {
    /** Runs a command line; what it writes to standard output is thrown away. */
    public static Said by(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(said, true, StandardCharsets.UTF_8);
                PrintStream silent = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8)) {
            System.setOut(silent);
            System.setErr(captured);
            return new Said(Main.run(arguments), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
