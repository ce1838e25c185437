package org.keygrade.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.generate.Company;
import org.keygrade.generate.GenerateOptions;
import org.keygrade.generate.SampleData;
import org.keygrade.pipeline.Progress;
import org.keygrade.pipeline.Sessions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Makes up a company. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        header = "Makes up the landing files of a realistic company of any size. Same seed, same data.")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class GenerateCommand implements Callable<Integer> {
    private static final String NEXT = """
            Written to %s, a folder for each dataset.
            To grade them: in the pipeline.yaml of a copy of conf/, set each format to %s and each path to
            %s/DATASET, and run

              ./keygrade nightly --conf COPY --warehouse FOLDER --as-of %s""";

    @Mixin
    private Place place;

    @Option(names = "--accounts", paramLabel = "N", description = "how many accounts")
    private @Nullable Long accounts;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "7", description = "another seed, another company")
    private long seed;

    @Option(names = "--as-of", paramLabel = "DATE", description = "the last day of its history (default: yesterday)")
    private LocalDate asOf = LocalDate.now(ZoneOffset.UTC).minusDays(1);

    @Option(
            names = "--size",
            paramLabel = "FACTOR",
            defaultValue = "1",
            description =
                    "how large accounts are: at 1 they have about 20 sales, 40 interactions and 7 contacts each, at"
                            + " 0.05 two, four and two (default: 1)")
    private double size;

    @Option(names = "--sample", description = "the company of sample-data, with its planted stories and planted dirt")
    private boolean sample;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "where the files go")
    private Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "csv",
            description = "csv or parquet (default: csv)")
    private GenerateOptions.Format format;

    @Option(
            names = "--dirt",
            paramLabel = "RATIO",
            defaultValue = "0",
            description = "share of rows broken in the ways contract checks look for, 0..1 (default: 0)")
    private double dirt;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter console = spec.commandLine().getOut();
        if (sample) {
            SampleData.write(out);
            console.println("Written to " + out.toAbsolutePath());
        } else {
            QuickStart.little(wanted());
            generate(new Progress(System.out));
            console.println(NEXT.formatted(
                    out.toAbsolutePath(), format.name().toLowerCase(Locale.ROOT), out.toAbsolutePath(), asOf));
        }
        console.flush();
        return ExitCode.DONE.status();
    }

    private void generate(Progress progress) {
        Company.generate(
                Sessions.open(place.conf(), "generate"),
                new GenerateOptions(wanted(), seed, asOf, size, out.toString(), format, dirt),
                progress::step);
    }

    private long wanted() {
        if (accounts == null) {
            throw new ParameterException(spec.commandLine(), "Say how many: --accounts N, or --sample.");
        }
        return accounts;
    }
}
