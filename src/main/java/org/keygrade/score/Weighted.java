package org.keygrade.score;

import java.util.List;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Group;

/**
 * A criterion with its share of the whole.
 *
 * @param group name of its group
 * @param weight W_j, 0..1: group weight x weight within the group; a model's add up to 1
 */
public record Weighted(String group, Criterion criterion, double weight) {
    /** The criteria of a model in model order. */
    public static List<Weighted> of(ScoringModel model) {
        double groups = model.groups().stream().mapToDouble(Group::weight).reduce(0, Double::sum);
        return model.groups().stream()
                .flatMap(group -> within(group, group.weight() / groups).stream())
                .toList();
    }

    private static List<Weighted> within(Group group, double share) {
        double all = group.criteria().stream().mapToDouble(Criterion::weight).reduce(0, Double::sum);
        return group.criteria().stream()
                .map(criterion -> new Weighted(group.name(), criterion, share * (criterion.weight() / all)))
                .toList();
    }
}
