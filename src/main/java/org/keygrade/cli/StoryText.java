package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.keygrade.metric.Catalogue;
import org.keygrade.pipeline.ChangeStory;
import org.keygrade.pipeline.ChangeStory.Line;

/** A score's change in sentences. */
record StoryText(ChangeStory story) {
    // A hundredth of a point: less is noise to a reader.
    private static final double SHOWN = .005;

    void print(PrintWriter out) {
        out.println();
        out.println(title());
        sentences().forEach(sentence -> out.println("  " + sentence));
        double rest = story.lines().stream().mapToDouble(StoryText::unshown).sum();
        if (Math.abs(rest) >= SHOWN) {
            out.println("  " + points(rest) + ": all smaller changes together");
        }
        story.unbooked()
                .forEach(night -> out.println("  On " + night
                        + " the score appeared or went missing; what moved it that night is not booked."));
    }

    private String title() {
        Double before = story.before();
        Double after = story.after();
        if (before == null || after == null) {
            return "Since " + story.since() + ": the score was " + Cells.text(before) + " and is " + Cells.text(after);
        }
        return String.format(
                Locale.ROOT,
                "Since %s: from %.2f to %.2f, %s points",
                story.since(),
                before,
                after,
                points(after - before));
    }

    private List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (Line line : story.lines()) {
            add(sentences, line.effects().behaviour(), behaviour(line));
            add(sentences, line.effects().weighting(), weighting(line));
            add(sentences, line.effects().model(), model(line));
        }
        return sentences;
    }

    private static void add(List<String> sentences, double points, String reason) {
        if (Math.abs(points) >= SHOWN) {
            sentences.add(points(points) + ": " + reason);
        }
    }

    private static double unshown(Line line) {
        return List.of(
                        line.effects().behaviour(),
                        line.effects().weighting(),
                        line.effects().model())
                .stream()
                .mapToDouble(Double::doubleValue)
                .filter(points -> Math.abs(points) < SHOWN)
                .sum();
    }

    private static String behaviour(Line line) {
        String name = words(line.metric());
        Object before = line.before().raw();
        Object after = line.after().raw();
        if (before instanceof Double from && after instanceof Double to && !from.equals(to)) {
            return name + (to > from ? " rose from " : " fell from ") + number(from) + " to " + number(to);
        }
        return name + change(before, after);
    }

    private static String change(@Nullable Object before, @Nullable Object after) {
        if (before == null && after == null) {
            return ": what fills it in is worth something else";
        }
        if (before == null) {
            return " is known now: " + value(after);
        }
        if (after == null) {
            return " is no longer known; it was " + value(before);
        }
        return before.equals(after)
                ? " went there and back between: " + value(after)
                : " went from " + value(before) + " to " + value(after);
    }

    private static String weighting(Line line) {
        return line.criterion() + " counts " + more(line) + " for this account, as data appeared or went missing"
                + weights(line);
    }

    private static String model(Line line) {
        double before = line.before().weight();
        double after = line.after().weight();
        if (Math.abs(before - after) < 1e-9) {
            return "the model now judges " + line.criterion() + " in another way";
        }
        return "the model now weighs " + line.criterion() + (after > before ? " higher" : " lower") + weights(line);
    }

    private static String more(Line line) {
        return line.after().weight() > line.before().weight() ? "more" : "less";
    }

    private static String weights(Line line) {
        return " (" + Cells.percent(line.before().weight()) + " to "
                + Cells.percent(line.after().weight()) + ")";
    }

    /** {@code gross_profit_ttm} as people say it. */
    private static String words(String metric) {
        String plain =
                Catalogue.isRating(metric) ? "the rating of " + metric.substring(Catalogue.RATING.length()) : metric;
        return plain.replaceAll("_(ttm|yoy|36m|24m|3y)\\b", "").replace('_', ' ');
    }

    private static String points(double points) {
        return String.format(Locale.ROOT, "%+.2f", points);
    }

    private static String value(@Nullable Object value) {
        return value instanceof Double number ? number(number) : Cells.text(value);
    }

    private static String number(double value) {
        return Math.abs(value) >= 1000 ? String.format(Locale.ROOT, "%,.0f", value) : Cells.text(value);
    }
}
