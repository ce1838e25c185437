package org.keygrade.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Repairs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Puts back what a failed run left behind. */
@Command(
        name = "recover",
        mixinStandardHelpOptions = true,
        header = "Puts tables that a failed run left ahead of the publication back to it.",
        description = {
            "",
            "Readers of the published versions never saw them. Every night does this by itself; run it after a failure"
                    + " so that readers of the newest versions see the published rows again at once."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RecoverCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Repairs repairs = new Repairs(session.start("recover", Optional.empty()));
        repairs.recover().forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.status();
    }
}
