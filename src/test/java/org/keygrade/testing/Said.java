package org.keygrade.testing;

import static org.assertj.core.api.Assertions.assertThat;

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
        return run(arguments, new ByteArrayOutputStream());
    }

    /** What a command line that ends well writes to standard output. */
    public static String out(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Said said = run(arguments, out);
        assertThat(said.status()).as(said.error()).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Said run(String[] arguments, ByteArrayOutputStream printed) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (PrintStream captured = new PrintStream(said, true, StandardCharsets.UTF_8);
                PrintStream kept = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(kept);
            System.setErr(captured);
            return new Said(Main.run(arguments), said.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
