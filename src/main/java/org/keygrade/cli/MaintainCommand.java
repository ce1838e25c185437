package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToLongFunction;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Maintain;
import org.keygrade.pipeline.Maintain.Maintained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Keeps a warehouse small. */
@Command(
        name = "maintain",
        mixinStandardHelpOptions = true,
        header = "Joins small files, and deletes files and log entries that no kept publication needs.",
        description = {
            "",
            "No row changes: where files were joined, the same content is published at the new versions. Readers are not"
                    + " disturbed; a night that starts meanwhile is refused with exit code 4. Run it weekly."
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class MaintainCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Maintain.Report report = new Maintain(session.start("maintain", Optional.empty())).maintain();
        PrintWriter out = spec.commandLine().getOut();
        List<Maintained> touched =
                report.tables().stream().filter(Maintained::touched).toList();
        if (!touched.isEmpty()) {
            out.print(listing(touched).render());
        }
        touched.stream().filter(table -> table.cleaned().held() > 0).forEach(table -> out.println(held(table)));
        out.println(summary(report.tables()));
        out.println(report.published()
                .map(now -> "Published as %d: the tables as of %s in fewer files.".formatted(now.id(), now.asOf()))
                .orElse("Nothing to publish: no published table had files to join."));
        out.flush();
        return ExitCode.DONE.status();
    }

    private static TextTable listing(List<Maintained> tables) {
        TextTable listing =
                new TextTable("table", "files read", "now", "files kept", "now", "MB", "now", "log files deleted");
        for (Maintained table : tables) {
            listing.row(
                    table.table(),
                    table.joined().before(),
                    table.joined().now(),
                    table.before().byPath().size(),
                    table.cleaned().now().byPath().size(),
                    megabytes(table.before().bytes()),
                    megabytes(table.cleaned().now().bytes()),
                    table.cleaned().trimmed());
        }
        return listing;
    }

    private static String held(Maintained table) {
        return "%s was not vacuumed: a kept publication still needs %d of the files. Run keygrade doctor."
                .formatted(table.table(), table.cleaned().held());
    }

    private static String summary(List<Maintained> tables) {
        return "A reader opens %d files instead of %d. There are %s MB in %d files, and were %s MB in %d; what was replaced"
                        .formatted(
                                sum(tables, table -> table.joined().now()),
                                sum(tables, table -> table.joined().before()),
                                megabytes(sum(
                                        tables, table -> table.cleaned().now().bytes())),
                                sum(
                                        tables,
                                        table -> table.cleaned().now().byPath().size()),
                                megabytes(sum(tables, table -> table.before().bytes())),
                                sum(tables, table -> table.before().byPath().size()))
                + " stays until Delta's retention is over.";
    }

    private static long sum(List<Maintained> tables, ToLongFunction<Maintained> of) {
        return tables.stream().mapToLong(of).sum();
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }
}
