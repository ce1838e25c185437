package org.keygrade.cli;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Networks;
import org.keygrade.pipeline.NewInputs;
import org.keygrade.pipeline.NightReport;
import org.keygrade.pipeline.Nightly;
import org.keygrade.pipeline.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Grades one night and publishes it. */
@Command(
        name = "nightly",
        mixinStandardHelpOptions = true,
        header = "Grades all accounts for one date and publishes the tables.",
        description = {
            "",
            "Reads what was delivered, checks it, computes metrics and scores, grades accounts into tiers, and makes"
                    + " all tables visible at once. Run again for the same date, it grades once more from the same inputs and"
                    + " changes nothing; --refresh takes what was delivered since."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class NightlyCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the business date to grade for (default: as_of in pipeline.yaml, else yesterday)")
    private @Nullable LocalDate asOf;

    @Option(names = "--refresh", description = "a re-run of a date reads what was delivered since")
    private boolean refresh;

    @Option(
            names = "--full",
            description = "computes the relationship network of every account, and takes none over from the night"
                    + " before; the rows are the same")
    private boolean full;

    @Option(
            names = "--accept",
            paramLabel = "GATE",
            description = "publish although this gate refuses; it is recorded. May be given several times")
    private Set<String> accepted = new LinkedHashSet<>();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Gates.known(accepted);
        Run run = session.start("nightly", Optional.ofNullable(asOf));
        NightReport report = new Nightly(
                        run, refresh ? NewInputs.TAKE : NewInputs.KEEP, full ? Networks.ALL : Networks.DUE, accepted)
                .grade();
        new NightSummary(spec.commandLine().getOut())
                .print(report, run.warehouse().root());
        ClassArchive.keep(spec.commandLine().getErr());
        return ExitCode.DONE.status();
    }
}
