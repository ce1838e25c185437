package org.keygrade.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.ChangeStory;
import org.keygrade.pipeline.Explanation;
import org.keygrade.publish.PublishedTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "also says what moved the score since the last night on or before this date")
    private @Nullable LocalDate since;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PublishedTables published = session.published("explain");
        new ExplanationText(Explanation.of(published, account)).print(out);
        if (since != null) {
            new StoryText(ChangeStory.of(published.warehouse(), account, since)).print(out);
        }
        out.flush();
        return ExitCode.DONE.status();
    }
}
