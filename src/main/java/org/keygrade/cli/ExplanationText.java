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
                "Score %.2f of 100 (between %.2f and %.2f, whatever is unknown), rank %s; data for %s of the weight",
                number(grade, "score"),
                number(grade, "score_low"),
                number(grade, "score_high"),
                text(grade, "rank"),
                Cells.percent(number(grade, "coverage")));
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
                        part.getAs("contribution"),
                        part.getAs("lift"),
                        part.getAs("source")));
        return table;
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
