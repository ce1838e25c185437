package org.keygrade.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.List;
import org.keygrade.pipeline.NightReport;
import org.keygrade.pipeline.NightReport.InputLine;

/** A night's report on the terminal. */
final class NightSummary {
    private final PrintWriter out;

    NightSummary(PrintWriter out) {
        this.out = out;
    }

    void print(NightReport report, String warehouse) {
        inputs(report.inputs());
        warnings(report);
        tiers(report);
        movers(report);
        top(report);
        tables(report, warehouse);
        out.flush();
    }

    void inputs(List<InputLine> lines) {
        heading("Read");
        if (lines.isEmpty()) {
            out.println("  nothing new: graded from the inputs of the publication before");
            return;
        }
        List<InputLine> idle = lines.stream().filter(NightSummary::isIdle).toList();
        if (idle.size() == lines.size()) {
            out.println("  nothing new was delivered");
            return;
        }
        TextTable table =
                new TextTable("dataset", "files", "rows", "accepted", "duplicate", "rejected", "parked", "for example");
        lines.stream()
                .filter(line -> !isIdle(line))
                .forEach(line -> table.row(
                        line.dataset(),
                        line.files(),
                        line.read(),
                        line.accepted(),
                        line.duplicates(),
                        line.rejected(),
                        line.parked(),
                        line.example()));
        out.print(table.render());
        if (!idle.isEmpty()) {
            out.println(
                    "  Nothing new: " + idle.stream().map(InputLine::dataset).collect(joining(", ")));
        }
        out.println("  Rejected and parked rows: ./keygrade show rejects, ./keygrade show parked");
    }

    private static boolean isIdle(InputLine line) {
        return line.files() == 0 && line.parked() == 0;
    }

    private void warnings(NightReport report) {
        if (!report.warnings().isEmpty()) {
            heading("Please note");
            report.warnings().forEach(warning -> out.println("  - " + warning));
        }
    }

    private void tiers(NightReport report) {
        heading("Tiers");
        TextTable table = new TextTable("tier", "accounts", "before", "revenue, 12 months");
        report.tiers()
                .forEach(tier -> table.row(tier.label(), tier.accounts(), tier.before(), Cells.money(tier.revenue())));
        out.print(table.render());
    }

    private void movers(NightReport report) {
        heading("Who moved, and why");
        if (report.movers().isEmpty()) {
            boolean first = report.tiers().stream().allMatch(tier -> tier.before() == null);
            out.println(first ? "  nobody yet: nothing was graded before" : "  nobody");
            return;
        }
        TextTable table = new TextTable("account", "name", "from", "to", "score", "why");
        report.movers()
                .forEach(mover -> table.row(
                        mover.accountId(), mover.name(), mover.from(), mover.to(), mover.score(), mover.why()));
        out.print(table.render());
        if (report.moved() > report.movers().size()) {
            out.println(
                    "  ... and " + Cells.text(report.moved() - report.movers().size())
                            + " more: ./keygrade show account_grades --where \"movement in ('promoted', 'demoted')\"");
        }
    }

    private void top(NightReport report) {
        heading("Top accounts");
        TextTable table = new TextTable("rank", "account", "name", "score", "tier", "revenue, 12 months", "strengths");
        report.top()
                .forEach(account -> table.row(
                        account.rank(),
                        account.accountId(),
                        account.name(),
                        account.score(),
                        account.tier(),
                        Cells.money(account.revenue()),
                        account.strengths()));
        out.print(table.render());
        if (!report.top().isEmpty()) {
            out.println("  Why: ./keygrade explain " + report.top().get(0).accountId());
        }
    }

    private void tables(NightReport report, String warehouse) {
        heading("Published as " + report.publicationId() + " in " + warehouse);
        TextTable table = new TextTable("table", "rows", "version");
        report.tables().forEach(line -> table.row(line.table(), line.rows(), line.version()));
        out.print(table.render());
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }
}
