package org.keygrade.score;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Blend;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Group;

/**
 * A criterion with its share of the whole.
 *
 * @param group name of its group
 * @param weight W_j, 0..1: group weight x weight within the group; a model's add up to 1
 */
public record Weighted(String group, Criterion criterion, double weight) {
    /** The criteria of a model in model order, with the weights that count: those people chose, and what is blended in. */
    public static List<Weighted> of(ScoringPlan plan) {
        Blend blend = plan.model().blend();
        List<Weighted> chosen = chosen(plan.model());
        return blend == null ? chosen : blended(chosen, blend, plan.baseline());
    }

    private static List<Weighted> blended(List<Weighted> chosen, Blend blend, Baseline baseline) {
        double[] suggested = chosen.stream()
                .mapToDouble(weighted -> suggested(weighted.criterion(), blend, baseline))
                .toArray();
        double sum = Arrays.stream(suggested).sum();
        return IntStream.range(0, suggested.length)
                .mapToObj(at -> chosen.get(at)
                        .with((1 - blend.share()) * chosen.get(at).weight() + blend.share() * (suggested[at] / sum)))
                .toList();
    }

    private static double suggested(Criterion criterion, Blend blend, Baseline baseline) {
        Suggested weights = baseline.statistics(criterion).weights();
        return Objects.requireNonNull(weights, criterion.name()).by(blend.with());
    }

    private Weighted with(double other) {
        return new Weighted(group, criterion, other);
    }

    /** The criteria of a model in model order, with the weights people chose. */
    public static List<Weighted> chosen(ScoringModel model) {
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
