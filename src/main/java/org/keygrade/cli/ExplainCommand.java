package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Explanation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says why an account has its score and its tier. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        header = "Says why an account has its score and its tier.",
        description = {
            "",
            "The score as a table of parts: what was measured, the value (0..1) the curve gives it, the weight it"
                    + " counts with, what it contributes to the score, and how far that lies above or below the portfolio's mean."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExplainCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Parameters(paramLabel = "ACCOUNT", description = "the account's id")
    private String account;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        new ExplanationText(Explanation.of(session.published("explain"), account)).print(out);
        out.flush();
        return ExitCode.DONE.status();
    }
}
