package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Encoders;
import org.keygrade.config.Config;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.metric.Catalogue;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** What is configured and meets nothing in the data: most often a word that is spelt in another way there. */
record Unused(Config config, Silver silver) {
    /** A sentence for each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        missing(config.network().segments().keySet(), Inputs.ACCOUNTS, "segment")
                .forEach(segment -> notes.add("No account is of segment \"" + segment
                        + "\", for which network.yaml has numbers; they have no effect."));
        missing(ratings(), Inputs.RATINGS, "criterion")
                .forEach(criterion -> notes.add("Nobody has rated an account on \"" + criterion
                        + "\", which the model reads as " + Catalogue.RATING + criterion + "."));
        return notes;
    }

    private Set<String> ratings() {
        Set<String> read = new TreeSet<>();
        config.models().stream()
                .flatMap(model -> model.criteria().stream())
                .map(Criterion::metric)
                .filter(Catalogue::isRating)
                .forEach(metric -> read.add(metric.substring(Catalogue.RATING.length())));
        return read;
    }

    /** Those of these words that a column never holds; none where the dataset or column is not configured. */
    private Set<String> missing(Set<String> words, Input input, String column) {
        Set<String> missing = new TreeSet<>(words);
        if (missing.isEmpty() || !silver.has(input, column)) {
            return Set.of();
        }
        silver.of(input)
                .select(column)
                .where(col(column).isInCollection(words))
                .distinct()
                .as(Encoders.STRING())
                .collectAsList()
                .forEach(missing::remove);
        return missing;
    }
}
