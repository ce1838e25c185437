package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.keygrade.config.BoardWords;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.BoardView;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows who is who in an account, and how we stand with them. */
@Command(
        name = "board",
        mixinStandardHelpOptions = true,
        header = "Shows who is who in an account, how we stand with them, and what to do next.",
        description = {
            "",
            "The people by department, the evaluation of the board term by term, and its answers: who decides and how we"
                    + " get there, who is for and against us, who is unguarded, where silos and tension are, what breaks if"
                    + " somebody leaves, and what our next move is. It names people: mind who reads along."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BoardCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Parameters(paramLabel = "ACCOUNT", description = "the account's id")
    private String account;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        BoardWords words = session.config().words();
        new BoardText(BoardView.of(session.published("board"), account), words).print(out);
        out.flush();
        return ExitCode.DONE.status();
    }
}
