package org.keygrade.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Run;
import org.keygrade.pipeline.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks configuration and inputs. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        header = "Checks the configuration and the inputs that would be read; nothing is written.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the business date to check for (default: as_of in pipeline.yaml, else yesterday)")
    private @Nullable LocalDate asOf;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Run run = session.start("validate", Optional.ofNullable(asOf));
        Validation validation = Validation.of(run);
        PrintWriter out = spec.commandLine().getOut();
        new NightSummary(out).inputs(validation.inputs());
        validation.findings().forEach(finding -> out.println("  - " + finding));
        out.println(
                validation.passed() && validation.unclaimed().isEmpty()
                        ? "A night for " + run.asOf() + " could start."
                        : "A night for " + run.asOf() + " would be refused.");
        out.flush();
        validation.unclaimed().ifPresent(refused -> {
            throw refused;
        });
        return (validation.passed() ? ExitCode.DONE : ExitCode.GATE).status();
    }
}
