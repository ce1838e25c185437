package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Calibrate;
import org.keygrade.pipeline.Calibrate.Stored;
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
                    + " baseline, unless the scoring model pins one; each of several models gets one of its own accounts. The first night calibrates by itself."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class CalibrateCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Stored> stored = new Calibrate(session.start("calibrate", Optional.empty())).store();
        PrintWriter out = spec.commandLine().getOut();
        stored.forEach(baseline -> out.println("Baseline " + baseline.baselineId()
                + (stored.size() == 1 ? "" : " of model \"" + baseline.model() + "\"")
                + " is stored; the next night scores by it."));
        out.flush();
        return ExitCode.DONE.status();
    }
}
