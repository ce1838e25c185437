package org.keygrade.score;

import org.keygrade.config.NetworkConfig;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Group;

/** The id of everything that is configured about a score. */
public final class ModelId {
    private static final int DIGITS = 12;

    private ModelId() {}

    /**
     * A short hash: the same id means that the same data gives the same scores. The model's name and its reasons, which
     * are for people, do not count.
     *
     * @param model the applicable model
     * @return 12 hex digits
     */
    public static String of(ScoringModel model, NetworkConfig network, String baselineId, String catalogueVersion) {
        return Fingerprint.of(
                DIGITS,
                model.groups().stream().map(ModelId::bare).toList(),
                model.minCoverage(),
                model.blend() == null ? "" : model.blend(),
                network,
                baselineId,
                catalogueVersion);
    }

    private static Group bare(Group group) {
        return new Group(
                group.name(),
                group.weight(),
                "",
                group.criteria().stream().map(ModelId::bare).toList());
    }

    private static Criterion bare(Criterion criterion) {
        return new Criterion(
                criterion.name(),
                criterion.metric(),
                criterion.weight(),
                criterion.curve(),
                criterion.lowerIsBetter(),
                criterion.missing(),
                "");
    }
}
