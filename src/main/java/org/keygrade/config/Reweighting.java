package org.keygrade.config;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.error.ConfigErrors;
import org.keygrade.weight.Ahp;

/** Models with some of their weights replaced. */
public final class Reweighting {
    // What was judged adds up to 1; a weight that takes its place is meant as a percentage.
    private static final double PERCENT = 100;

    private Reweighting() {}

    /**
     * The same models; those that have such a group or criterion with these weights, in the unit of the others on their
     * level: percent where they were judged.
     *
     * @param weights group or criterion to its weight, positive; a group comes before a criterion of its name
     * @throws org.keygrade.error.KeygradeException exit code 2, if no model has such a group or criterion, or a weight
     *     is not above 0
     */
    public static List<ScoringModel> of(List<ScoringModel> models, Map<String, Double> weights) {
        Set<String> known = new TreeSet<>();
        models.forEach(model -> known.addAll(names(model)));
        weights.forEach((name, weight) -> check(name, weight, known));
        return models.stream()
                .map(model -> Collections.disjoint(names(model), weights.keySet()) ? model : of(model, weights))
                .toList();
    }

    private static Set<String> names(ScoringModel model) {
        Set<String> names = new TreeSet<>();
        model.groups().forEach(group -> names.add(group.name()));
        model.criteria().forEach(criterion -> names.add(criterion.name()));
        return names;
    }

    private static ScoringModel of(ScoringModel model, Map<String, Double> weights) {
        Map<String, Double> ofCriteria = new HashMap<>(weights);
        model.groups().forEach(group -> ofCriteria.remove(group.name()));
        List<Group> groups = model.groups().stream()
                .map(group -> new Group(
                        group.name(),
                        weight(group.name(), group.weight(), model.judged(), weights),
                        group.why(),
                        group.criteria().stream()
                                .map(criterion -> reweighted(criterion, group.judged(), ofCriteria))
                                .toList()))
                .toList();
        return new ScoringModel(
                model.file(),
                model.name() + ", reweighted",
                model.filter(),
                groups,
                model.minCoverage(),
                model.baseline(),
                null,
                model.blend());
    }

    private static void check(String name, double weight, Set<String> known) {
        if (!known.contains(name)) {
            throw ConfigErrors.unknown("--weights", "group or criterion", name, known);
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw ConfigErrors.notA("--weights " + name, String.valueOf(weight), "a number above 0");
        }
    }

    private static Criterion reweighted(Criterion criterion, @Nullable Ahp judged, Map<String, Double> weights) {
        return new Criterion(
                criterion.name(),
                criterion.metric(),
                criterion.reads(),
                weight(criterion.name(), criterion.weight(), judged, weights),
                criterion.curve(),
                criterion.lowerIsBetter(),
                criterion.missing(),
                criterion.why());
    }

    private static double weight(String name, double weight, @Nullable Ahp judged, Map<String, Double> weights) {
        return weights.getOrDefault(name, judged == null ? weight : weight * PERCENT);
    }
}
