package org.keygrade.score;

import java.util.ArrayList;
import java.util.List;
import org.keygrade.config.NetworkConfig;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Group;

/**
 * The id of everything that is configured about a score: the same id means that the same data gives the same scores.
 *
 * @param scoring hash of the applicable model, its filter and its baseline; the model's name and its reasons, which are
 *     for people, do not count
 * @param network hash of the network configuration, by which relationship metrics are computed
 * @param catalogue version of the catalogue, by which all metrics are computed
 */
public record ModelId(String scoring, String network, String catalogue) {
    private static final int SCORING_DIGITS = 10;
    private static final int NETWORK_DIGITS = 6;

    public static ModelId of(ScoringModel model, NetworkConfig network, String baselineId, String catalogueVersion) {
        List<Object> configured = new ArrayList<>(List.of(
                model.groups().stream().map(ModelId::bare).toList(),
                model.minCoverage(),
                model.blend() == null ? "" : model.blend(),
                baselineId));
        if (model.filter() != null) {
            configured.add(model.filter());
        }
        String scoring = Fingerprint.of(SCORING_DIGITS, configured.toArray());
        return new ModelId(scoring, network(network), catalogueVersion);
    }

    /** The part of an id that stands for the network configuration. */
    public static String network(NetworkConfig network) {
        return Fingerprint.of(NETWORK_DIGITS, network);
    }

    /** One id for all models of a night, in whatever order; of a single one its own. */
    public static ModelId of(List<ModelId> models) {
        ModelId any = models.get(0);
        if (models.size() == 1) {
            return any;
        }
        List<String> scoring = models.stream().map(ModelId::scoring).sorted().toList();
        return new ModelId(Fingerprint.of(SCORING_DIGITS, scoring), any.network(), any.catalogue());
    }

    /** An id as tables hold it. */
    public static ModelId parse(String id) {
        String[] parts = id.split("-", -1);
        return parts.length == 3 ? new ModelId(parts[0], parts[1], parts[2]) : new ModelId(id, "", "");
    }

    /** As tables hold it: {@code 3f2a91c04b-77d0e1-1}. */
    @Override
    public String toString() {
        return scoring + "-" + network + "-" + catalogue;
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
                criterion.reads(),
                criterion.weight(),
                criterion.curve(),
                criterion.lowerIsBetter(),
                criterion.missing(),
                "");
    }
}
