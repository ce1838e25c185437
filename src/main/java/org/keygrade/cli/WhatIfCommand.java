package org.keygrade.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.Config;
import org.keygrade.config.Replacement;
import org.keygrade.config.Reweighting;
import org.keygrade.config.ScoringModel;
import org.keygrade.error.ConfigErrors;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Run;
import org.keygrade.pipeline.WhatIf;
import org.keygrade.pipeline.WhatIfHistory;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what another scoring model would make of the published night. */
@Command(
        name = "what-if",
        mixinStandardHelpOptions = true,
        header =
                "Shows what another scoring model would make of the published night, or would have made of earlier ones.",
        description = {
            "",
            "Scores every account's published metrics by the candidate and compares raw tiers: what scores alone give,"
                    + " before bands, dwell, opt-outs and overrides. Writes nothing to the warehouse.",
            "",
            "With --history it replays the nights of score_history instead, by the candidate and by the current model,"
                    + " and counts the accounts whose tier changes from one of these nights to the next. The first one"
                    + " starts from raw tiers; after it band and dwell, or seats, hold as they do on a night. Opt-outs"
                    + " and overrides are left out on both sides. All nights are scored by the baseline that the next"
                    + " night would use, and a text of accounts that the history does not hold is today's."
        },
        footer = {
            "",
            "For example:",
            "  keygrade what-if --weights profit=40,coverage=20",
            "  keygrade what-if --model candidate.yaml --out what-if.csv",
            "  keygrade what-if --weights profit=40 --history"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class WhatIfCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @ArgGroup(multiplicity = "1")
    private Candidate candidate;

    @Option(names = "--history", description = "replays the nights of score_history: how many tiers would have changed")
    private boolean history;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "also writes a line per account (with --history: per night) to this file: CSV, or JSON lines"
                    + " if it ends in .json")
    private @Nullable Path out;

    @Spec
    private CommandSpec spec;

    /** Either of the two. */
    static final class Candidate {
        @Option(
                names = "--model",
                paramLabel = "FILE",
                description = "a candidate; of several models it takes the place of the one of its name")
        private @Nullable Path model;

        @Option(
                names = "--weights",
                paramLabel = "NAME=WEIGHT",
                split = ",",
                description = "weights of groups or criteria, in every model that has them")
        private @Nullable Map<String, Double> weights;

        List<ScoringModel> of(Config config) {
            return model != null
                    ? Replacement.of(config.models(), Config.model(model))
                    : Reweighting.of(config.models(), weights == null ? Map.of() : weights);
        }
    }

    @Override
    public Integer call() {
        List<ScoringModel> models = candidate.of(session.config());
        Run run = session.start("what-if", Optional.empty());
        PrintWriter terminal = spec.commandLine().getOut();
        new CandidateWeights(run.config().models(), models).print(terminal);
        if (history) {
            replay(run, models, terminal);
        } else {
            compare(run, models, terminal);
        }
        terminal.flush();
        return ExitCode.DONE.status();
    }

    private void compare(Run run, List<ScoringModel> models, PrintWriter terminal) {
        WhatIf found = WhatIf.of(run, models);
        new WhatIfText(found, run.config().tiers()).print(terminal);
        if (out != null) {
            write(found.accounts().sort("account_id"), out);
            terminal.println("Every account: " + out);
        }
    }

    private void replay(Run run, List<ScoringModel> models, PrintWriter terminal) {
        WhatIfHistory found = WhatIfHistory.of(run, models);
        new WhatIfHistoryText(found).print(terminal);
        if (out != null) {
            write(found.rows(run.spark()), out);
            terminal.println("Every night: " + out);
        }
    }

    private static void write(Dataset<Row> rows, Path file) {
        RowPrinter format = file.toString().endsWith(".json") ? RowPrinter.JSON : RowPrinter.CSV;
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
            format.print(rows, writer);
            // A full disk is no exception to a PrintWriter.
            if (writer.checkError()) {
                throw unwritable(file);
            }
        } catch (IOException e) {
            throw unwritable(file);
        }
    }

    private static RuntimeException unwritable(Path file) {
        return ConfigErrors.unusable("--out", file + " cannot be written.", "Name a file in a folder that is there.");
    }
}
