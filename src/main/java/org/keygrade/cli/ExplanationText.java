package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.pipeline.Explanation;

/** An explanation on the terminal. */
record ExplanationText(Explanation explanation) {
    void print(PrintWriter out) {
        Row grade = explanation.grade();
        out.printf("%s  %s, as of %s%n", text(grade, "account_id"), text(grade, "name"), text(grade, "as_of"));
        out.println(score(grade));
        out.println(tier(grade));
        out.print(sureness(grade));
        if (explanation.models().size() > 1) {
            out.println("Graded by the model \"" + text(grade, "model") + "\"");
        }
        out.println();
        out.print(parts().render());
        out.println();
        out.println("  value: 0 worst .. 1 best. contribution: points of the score; they add up to it.");
        out.println("  lift: points above or below what this criterion gives the portfolio on average.");
        out.println("  data: measured. neutral, worst: filled in by the model. excluded: without data, not counted.");
    }

    private static String score(Row grade) {
        if (grade.isNullAt(grade.fieldIndex("score"))) {
            return "Score: none; only %s of the weight has data".formatted(Cells.percent(number(grade, "coverage")));
        }
        return String.format(
                Locale.ROOT,
                "Score %.2f of 100%s, rank %s; data for %s of the weight",
                number(grade, "score"),
                interval(grade),
                text(grade, "rank"),
                Cells.percent(number(grade, "coverage")));
    }

    /** How far it could be off for what is unknown. */
    private static String interval(Row grade) {
        double low = number(grade, "score_low");
        double high = number(grade, "score_high");
        return high - low < .005
                ? ""
                : String.format(Locale.ROOT, " (between %.2f and %.2f, whatever is unknown)", low, high);
    }

    /** What the score alone says, and how sure that is. */
    private static String sureness(Row grade) {
        if (grade.getAs("raw_tier") == null) {
            return "";
        }
        String otherwise = text(grade, "tier").equals(text(grade, "graded_tier"))
                ? ""
                : "Without that it would be %s. ".formatted(text(grade, "graded_tier"));
        return "%sThe score alone gives %s, as do %s of 500 other weighings%s.%n"
                .formatted(
                        otherwise,
                        text(grade, "raw_tier"),
                        Cells.percent(number(grade, "tier_confidence")),
                        grade.<Boolean>getAs("tier_certain") ? "; nothing unknown can change that" : "");
    }

    private static String tier(Row grade) {
        String line = "Tier %s since %s: %s"
                .formatted(
                        text(grade, "tier"), text(grade, "tier_since"), Reasons.sentence(text(grade, "tier_reason")));
        Object pending = grade.getAs("pending_tier");
        return pending == null
                ? line
                : line + "; on the way to %s since %s".formatted(pending, text(grade, "pending_since"));
    }

    private TextTable parts() {
        TextTable table =
                new TextTable("criterion", "metric", "raw", "value", "weight", "contribution", "lift", "source");
        explanation
                .parts()
                .forEach(part -> table.row(
                        part.getAs("criterion"),
                        part.getAs("metric"),
                        raw(part),
                        part.getAs("value"),
                        Cells.percent(number(part, "weight")),
                        points(part, "contribution"),
                        points(part, "lift"),
                        part.getAs("source")));
        return table;
    }

    private static @Nullable String points(Row part, String column) {
        Double points = part.getAs(column);
        return points == null ? null : String.format(Locale.ROOT, "%.2f", points + 0.0);
    }

    private static @Nullable Object raw(Row part) {
        Object value = part.getAs("raw_value");
        return value == null ? part.getAs("raw_text") : value;
    }

    private static String text(Row row, String column) {
        return Cells.text(row.getAs(column));
    }

    private static double number(Row row, String column) {
        return row.<Number>getAs(column).doubleValue();
    }
}
