package org.keygrade.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.error.MemoryErrors;
import org.keygrade.error.StorageErrors;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;
import picocli.CommandLine.TypeConversionException;

/** The program's entry: picks the command, turns errors into sentences and exit codes. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command line and returns its exit status (see {@link ExitCode}). */
    public static int run(String... args) {
        return new CommandLine(new Keygrade())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .registerConverter(LocalDate.class, Main::date)
                .setExecutionStrategy(Main::execute)
                .setExecutionExceptionHandler(Main::failed)
                .execute(args);
    }

    /** Errors are told like exceptions: Hadoop throws one for a full disk. */
    private static int execute(ParseResult parsed) {
        try {
            return new RunLast().execute(parsed);
        } catch (Error e) {
            throw new ExecutionException(parsed.commandSpec().commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("`" + text + "` is not a date like 2026-10-31");
        }
    }

    private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
        Throwable error =
                failure instanceof ExecutionException && failure.getCause() != null ? failure.getCause() : failure;
        if (error instanceof QuickStart.Again) {
            return QuickStart.AGAIN;
        }
        PrintWriter err = command.getErr();
        KeygradeException known = known(error);
        if (known == null) {
            err.println("keygrade: " + error.getClass().getSimpleName() + ": " + firstLine(error));
            err.println("  This is not an error keygrade has a sentence for; nothing new was published.");
        } else {
            err.println("keygrade: " + known.problem());
            err.println("  " + known.why());
            err.println("  " + known.fix());
        }
        if (parsed.originalArgs().contains("--debug")) {
            error.printStackTrace(err);
        } else if (known == null) {
            err.println("  Run the command again with --debug for the whole story.");
        }
        err.flush();
        return (known == null ? ExitCode.FAILED : known.exitCode()).status();
    }

    private static @Nullable KeygradeException known(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof KeygradeException known) {
                return known;
            }
        }
        return StorageErrors.of(error).or(() -> MemoryErrors.of(error)).orElse(null);
    }

    private static String firstLine(Throwable error) {
        return String.valueOf(error.getMessage()).lines().findFirst().orElse("no message");
    }
}
