package org.keygrade.config;

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

/** A model with some of its weights replaced. */
public final class Reweighting {
    // What was judged adds up to 1; a weight that takes its place is meant as a percentage.
    private static final double PERCENT = 100;

    private Reweighting() {}

    /**
     * The same model with these weights, in the unit of the others on their level: percent where they were judged.
     *
     * @param weights group or criterion to its weight, positive; a group comes before a criterion of its name
     * @throws org.keygrade.error.KeygradeException exit code 2, if there is no such group or criterion, or a weight is
     *     not above 0
     */
    public static ScoringModel of(ScoringModel model, Map<String, Double> weights) {
        Set<String> known = new TreeSet<>();
        model.groups().forEach(group -> known.add(group.name()));
        model.criteria().forEach(criterion -> known.add(criterion.name()));
        weights.forEach((name, weight) -> check(name, weight, known));
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
                model.name() + ", reweighted", groups, model.minCoverage(), model.baseline(), null, model.blend());
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
