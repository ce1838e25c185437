package org.keygrade.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Calibrate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stores a new baseline. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        header = "Stores the present portfolio as the new baseline of percentile curves and lifts.",
        description = {
            "",
            "Takes the published metrics of all accounts that have not opted out. The next night scores by the new"
                    + " baseline, unless scoring-model.yaml pins one. The first night calibrates by itself."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CalibrateCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        String baseline = new Calibrate(session.start("calibrate", Optional.empty())).store();
        spec.commandLine().getOut().println("Baseline " + baseline + " is stored; the next night scores by it.");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE.status();
    }
}
