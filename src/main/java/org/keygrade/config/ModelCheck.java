package org.keygrade.config;

import java.util.Set;
import java.util.TreeSet;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.error.ConfigErrors;
import org.keygrade.table.Column;
import org.keygrade.table.Inputs;
import org.keygrade.table.Type;

/** What a scoring model can only be held against by those who know the catalogue. */
public final class ModelCheck {
    private static final String RATING = "rating.";

    private ModelCheck() {}

    /**
     * Fails on a criterion whose metric is none of the catalogue's, suggesting the nearest. {@code rating.<criterion>}
     * is always known; a lookup takes a text column of accounts instead. Expressions are judged where they are parsed.
     */
    public static void metrics(ScoringModel model, Set<String> known) {
        model.criteria().stream()
                .filter(criterion -> !criterion.isExpression())
                .forEach(criterion -> check(model.place(criterion), criterion, known));
    }

    private static void check(String place, Criterion criterion, Set<String> known) {
        Set<String> words = words();
        if (criterion.curve() instanceof Lookup) {
            if (!words.contains(criterion.metric())) {
                throw ConfigErrors.unknown(place, "text column of accounts", criterion.metric(), words);
            }
        } else if (!known.contains(criterion.metric()) && !isRating(criterion.metric())) {
            throw ConfigErrors.unknown(place, "metric", criterion.metric(), known);
        }
    }

    private static boolean isRating(String metric) {
        return metric.startsWith(RATING) && metric.length() > RATING.length();
    }

    private static Set<String> words() {
        Set<String> words = new TreeSet<>();
        Inputs.ACCOUNTS.columns().stream()
                .filter(column -> column.type().equals(Type.STRING))
                .map(Column::name)
                .forEach(words::add);
        return words;
    }
}
