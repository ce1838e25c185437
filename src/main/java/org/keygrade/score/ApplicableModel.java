package org.keygrade.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.error.ScoreErrors;

/**
 * The part of a scoring model that the configured datasets can feed. The criteria that stay share the weight of those
 * that leave, for all accounts alike.
 *
 * @param model without the criteria that left, and without groups that became empty
 * @param dropped the criteria that left, in model order
 */
public record ApplicableModel(ScoringModel model, List<Criterion> dropped) {
    public ApplicableModel {
        dropped = List.copyOf(dropped);
    }

    /**
     * A model without the criteria whose metric is not there.
     *
     * @param available metrics and columns of accounts as a model names them: {@code revenue_ttm}, {@code rating.fit},
     *     {@code stage}
     * @throws org.keygrade.error.KeygradeException if no criterion is left
     */
    public static ApplicableModel of(ScoringModel model, Set<String> available) {
        List<Criterion> dropped = new ArrayList<>(model.criteria());
        dropped.removeIf(criterion -> available.contains(criterion.metric()));
        if (dropped.size() == model.criteria().size()) {
            throw ScoreErrors.nothingToScore(
                    model.file(),
                    model.name(),
                    dropped.stream().map(Criterion::metric).toList());
        }
        List<Group> groups = model.groups().stream()
                .map(group -> reduced(group, available))
                .filter(group -> !group.criteria().isEmpty())
                .toList();
        return new ApplicableModel(model.with(groups), dropped);
    }

    private static Group reduced(Group group, Set<String> available) {
        List<Criterion> kept = group.criteria().stream()
                .filter(criterion -> available.contains(criterion.metric()))
                .toList();
        return new Group(group.name(), group.weight(), group.why(), kept);
    }
}
