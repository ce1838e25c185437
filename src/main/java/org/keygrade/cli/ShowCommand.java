package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.Shown;
import org.keygrade.table.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints rows of a table. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        header = "Prints rows of a table as it is published.",
        description = {
            "",
            "Tables of gold, gold_people and state are shown at their published versions, silver and control tables"
                    + " as they are. `keygrade tables` lists them."
        },
        footer = {
            "",
            "For example:",
            "  keygrade show account_grades --where \"tier = 'premier' and contact_overdue_days > 0\"",
            "  keygrade show rejects --format json --limit 100"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ShowCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Parameters(paramLabel = "TABLE", description = "name of the table, with or without its folder")
    private String table;

    @Option(names = "--where", paramLabel = "EXPR", description = "a Spark SQL condition over the table's columns")
    private @Nullable String where;

    @Option(names = "--columns", paramLabel = "A,B", split = ",", description = "only these columns, in this order")
    private @Nullable Set<String> columns;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "20",
            description = "at most so many rows (default: 20)")
    private int limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "table",
            description = "table, csv or json (default: table)")
    private RowPrinter format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new ParameterException(spec.commandLine(), "--limit: `" + limit + "` is not a number from 1 on");
        }
        Table named = Shown.named(table);
        Shown shown = Shown.of(session.published("show"), named);
        Dataset<Row> rows = shown.rows(where, columns);
        PrintWriter out = spec.commandLine().getOut();
        format.print(rows.limit(limit), out);
        if (format == RowPrinter.TABLE) {
            cut(rows.count(), out);
        }
        out.flush();
        return ExitCode.DONE.status();
    }

    private void cut(long all, PrintWriter out) {
        if (all > limit) {
            out.printf("  %s of %s rows; --limit N shows more%n", Cells.text(limit), Cells.text(all));
        }
    }
}
