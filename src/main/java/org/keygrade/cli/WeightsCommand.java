package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.keygrade.config.Config;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.WeightReport;
import org.keygrade.publish.PublishedTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what the criteria count. */
@Command(
        name = "weights",
        mixinStandardHelpOptions = true,
        header = "Shows what each criterion counts, how well judgements agree, and what the portfolio suggests.",
        description = {
            "",
            "Beside the weights of each scoring model stand those that the accounts of the last calibration suggest:"
                    + " by entropy, the more unevenly a criterion's values are spread, the more it counts; by CRITIC, the"
                    + " more they vary and the less the other criteria tell about them. They are advice: what differs is"
                    + " not always what matters."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WeightsCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Config config = session.config();
        PrintWriter out = spec.commandLine().getOut();
        PublishedTables published = session.published("weights");
        config.models().forEach(model -> new WeightsText(WeightReport.of(model, published)).print(out));
        out.flush();
        return ExitCode.DONE.status();
    }
}
