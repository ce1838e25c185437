package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ExitCode;
import org.keygrade.pipeline.MorningList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the morning list. */
@Command(
        name = "attention",
        mixinStandardHelpOptions = true,
        header = "Shows which accounts need somebody's attention, and why: the most urgent first.",
        description = {
            "",
            "Promises that are broken or due, and what changed that needs a decision, from gold_people/attention."
                    + " The reasons, in this order: decision_maker_left, sole_thread_left, decision_maker_changed,"
                    + " opportunity_without_path, override_expiring, tier_moved, contact_overdue, dormant_90, dormant_60,"
                    + " dormant_30. It names people: mind who reads along."
        },
        footer = {
            "",
            "For example:",
            "  keygrade attention --member M000017",
            "  keygrade attention --reason contact_overdue --limit 100"
        })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class AttentionCommand implements Callable<Integer> {
    @Mixin
    private Session session;

    @Option(names = "--member", paramLabel = "ID", description = "only accounts of this account manager")
    private @Nullable String member;

    @Option(names = "--reason", paramLabel = "WORD", description = "only this reason")
    private @Nullable String reason;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "at most so many (default: 20)")
    private int limit;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        print(MorningList.of(session.published("attention"), new MorningList.Asked(member, reason, limit)), out);
        out.flush();
        return ExitCode.DONE.status();
    }

    private static void print(MorningList list, PrintWriter out) {
        if (list.total() == 0) {
            out.println("Nothing needs attention.");
        }
        list.rows().forEach(row -> print(list, row, out));
        if (list.rows().size() < list.total()) {
            out.printf(
                    "%s of %s; --limit shows more, --member and --reason narrow it down.%n",
                    Cells.text(list.rows().size()), Cells.text(list.total()));
        }
    }

    private static void print(MorningList list, Row row, PrintWriter out) {
        String owner = row.getAs("owner_member_id");
        out.printf(
                "%s since %s: %s, of %s%n  %s%n%n",
                Cells.text(row.getAs("reason")),
                Cells.text(row.getAs("since")),
                Cells.text(row.getAs("account_id")),
                owner == null ? "nobody" : list.members().getOrDefault(owner, owner),
                Cells.text(row.getAs("sentence")));
    }
}
