package org.keygrade.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.publish.PublishedTables;
import org.keygrade.score.Baseline;
import org.keygrade.score.BaselineRows;
import org.keygrade.score.Baselines;
import org.keygrade.score.ScoringPlan;
import org.keygrade.score.Suggested;
import org.keygrade.score.Weighted;
import org.keygrade.weight.Ahp;

/**
 * What the criteria of a model count, and what the portfolio itself suggests.
 *
 * @param baseline the population that suggests; empty: nothing is published yet
 */
public record WeightReport(ScoringModel model, Optional<Baseline> baseline) {
    /**
     * A criterion.
     *
     * @param chosen what people say, 0..1
     * @param suggested what the portfolio suggests; null if the baseline does not hold the criterion as it is defined
     * @param counting what the score goes by, 0..1; null as long as no baseline fits a model that blends
     */
    public record Line(
            String group,
            String criterion,
            double chosen,
            @Nullable Suggested suggested,
            @Nullable Double counting) {}

    /**
     * A level of the criteria tree that was judged in pairs.
     *
     * @param name the group, or null for the groups themselves
     */
    public record Judged(@Nullable String name, Ahp ahp) {}

    /** The model's weights beside those of the pinned or newest baseline. */
    public static WeightReport of(ScoringModel model, PublishedTables published) {
        Scale.small(published.warehouse().spark());
        Baselines baselines = BaselineRows.read(published.asDefined(org.keygrade.table.Baselines.TABLE));
        return new WeightReport(model, baselines.pinnedOrNewest(model));
    }

    /** The criteria in model order. */
    public List<Line> lines() {
        List<Weighted> chosen = Weighted.chosen(model);
        List<Weighted> counting = baseline.filter(found -> found.fits(model))
                .map(found -> Weighted.of(new ScoringPlan(model, found)))
                .orElse(model.blend() == null ? chosen : List.of());
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < chosen.size(); at++) {
            Weighted weighted = chosen.get(at);
            lines.add(new Line(
                    weighted.group(),
                    weighted.criterion().name(),
                    weighted.weight(),
                    baseline.flatMap(found -> found.suggested(weighted.criterion()))
                            .orElse(null),
                    counting.isEmpty() ? null : counting.get(at).weight()));
        }
        return lines;
    }

    /** The levels that were judged in pairs, the groups first. */
    public List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        add(judged, null, model.judged());
        for (Group group : model.groups()) {
            add(judged, group.name(), group.judged());
        }
        return judged;
    }

    private static void add(List<Judged> judged, @Nullable String name, @Nullable Ahp ahp) {
        if (ahp != null) {
            judged.add(new Judged(name, ahp));
        }
    }
}
