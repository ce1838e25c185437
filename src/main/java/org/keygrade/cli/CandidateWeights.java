package org.keygrade.cli;

import static java.util.stream.Collectors.toMap;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.ScoringModel;
import org.keygrade.score.Weighted;

/**
 * What each criterion weighs in the models there would be, on the terminal: weights that were given are relative, so one
 * of them changes the shares of all.
 *
 * @param current the configured models
 * @param candidates the models there would be
 */
record CandidateWeights(List<ScoringModel> current, List<ScoringModel> candidates) {
    void print(PrintWriter out) {
        for (ScoringModel candidate : candidates) {
            if (!current.contains(candidate)) {
                out.println("Weights of \"" + candidate.name() + "\"");
                out.print(table(weights(counterpart(candidate)), weights(candidate))
                        .render());
                out.println();
            }
        }
    }

    /** The model whose place it takes: the one of its name or file, else the only one there is. */
    private @Nullable ScoringModel counterpart(ScoringModel candidate) {
        return current.stream()
                .filter(model -> current.size() == 1
                        || model.name().equals(candidate.name())
                        || model.file().equals(candidate.file()))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Double> weights(@Nullable ScoringModel model) {
        return model == null
                ? Map.of()
                : Weighted.chosen(model).stream()
                        .collect(toMap(
                                weighted -> weighted.criterion().name(),
                                Weighted::weight,
                                (one, other) -> one,
                                LinkedHashMap::new));
    }

    /** The candidate's criteria in its order, then those it drops. */
    private static TextTable table(Map<String, Double> before, Map<String, Double> after) {
        TextTable table = new TextTable("criterion", "weight", "would be");
        after.forEach((criterion, weight) -> table.row(criterion, share(before.get(criterion)), share(weight)));
        before.forEach((criterion, weight) -> {
            if (!after.containsKey(criterion)) {
                table.row(criterion, share(weight), share(null));
            }
        });
        return table;
    }

    private static String share(@Nullable Double weight) {
        return weight == null ? "" : Cells.percent(weight);
    }
}
