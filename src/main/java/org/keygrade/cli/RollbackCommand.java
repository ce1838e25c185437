package org.keygrade.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Repairs;
import org.keygrade.publish.Rollback;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings an earlier publication back. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        header = "Brings an earlier publication back; the one it undoes leaves no trace in later nights.",
        description = {"", "The inputs stay as they are, unless --inputs is given."})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RollbackCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Option(
            names = "--to",
            paramLabel = "ID",
            description = "the publication to bring back (default: the night before)")
    private @Nullable Long to;

    @Option(names = "--inputs", description = "silver tables go back too; their files are read again the next night")
    private boolean inputs;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Repairs repairs = new Repairs(session.start("rollback", Optional.empty()));
        repairs.rollback(to, inputs ? Rollback.Inputs.RESTORED : Rollback.Inputs.KEPT)
                .forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.status();
    }
}
