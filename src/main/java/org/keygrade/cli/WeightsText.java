package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keygrade.pipeline.WeightReport;
import org.keygrade.score.Suggested;
import org.keygrade.weight.Ahp;

/** The weights of a model on the terminal. */
record WeightsText(WeightReport report) {
    void print(PrintWriter out) {
        out.println("Weights of the model \"" + report.model().name() + "\"");
        out.println();
        out.print(table().render());
        out.println();
        if (!report.judged().isEmpty()) {
            out.println("Judged in pairs (AHP)");
            report.judged().forEach(judged -> print(out, judged));
            out.println();
        }
        out.println(suggestions());
        out.println();
    }

    private TextTable table() {
        boolean blends = report.model().blend() != null;
        List<String> header = new ArrayList<>(List.of("group", "criterion", "weight", "entropy", "critic"));
        if (blends) {
            header.add("counts");
        }
        TextTable table = new TextTable(header);
        for (WeightReport.Line line : report.lines()) {
            Suggested suggested = line.suggested();
            List<String> cells = new ArrayList<>(Arrays.asList(
                    line.group(),
                    line.criterion(),
                    Cells.percent(line.chosen()),
                    share(suggested == null ? null : suggested.entropy()),
                    share(suggested == null ? null : suggested.critic())));
            if (blends) {
                cells.add(share(line.counting()));
            }
            table.row(cells);
        }
        return table;
    }

    private static String share(@Nullable Double share) {
        return share == null ? Cells.text(null) : Cells.percent(share);
    }

    private static void print(PrintWriter out, WeightReport.Judged judged) {
        Ahp ahp = judged.ahp();
        String level = judged.name() == null ? "the groups" : "the criteria of " + judged.name();
        out.printf(
                Locale.ROOT,
                "  %s: lambda_max %.4f, CI %.4f, CR %.4f%s%n",
                level,
                ahp.lambdaMax(),
                ahp.consistencyIndex(),
                ahp.consistencyRatio(),
                ahp.isConsistent() ? "" : ", accepted although it should be below 0.10");
        Ahp.Judgement worst = ahp.worst();
        if (worst != null) {
            out.printf(
                    Locale.ROOT,
                    "    furthest off: %s is said to count %s times as much as %s; the rest says %.2f times%n",
                    worst.more(),
                    Cells.text(worst.ratio()),
                    worst.less(),
                    worst.implied());
        }
    }

    private String suggestions() {
        if (report.baseline().isEmpty()) {
            return "entropy, critic: known after the first night, which calibrates.";
        }
        boolean complete = report.lines().stream().allMatch(line -> line.suggested() != null);
        return "entropy, critic: what the accounts of baseline "
                + report.baseline().get().id() + " suggest."
                + (complete
                        ? ""
                        : "\nA dash: not in the baseline as the model has it now; ./keygrade calibrate mends that.");
    }
}
