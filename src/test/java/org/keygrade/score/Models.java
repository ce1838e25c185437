package org.keygrade.score;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.NetworkConfig;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Missing;

/** Small models for tests. */
final class Models {
    private Models() {}

    static ScoringModel model(Group... groups) {
        return new ScoringModel("test", List.of(groups), .5, null);
    }

    static Group group(String name, double weight, Criterion... criteria) {
        return new Group(name, weight, "because", List.of(criteria));
    }

    static Criterion criterion(String metric, double weight, Curve curve) {
        return new Criterion(metric, metric, weight, curve, false, null, "because");
    }

    /** Straight from 0 to 10. */
    static Criterion ten(String metric, double weight) {
        return criterion(metric, weight, new Linear(0, 10));
    }

    static Criterion missing(Criterion criterion, @Nullable Missing policy) {
        return new Criterion(
                criterion.name(),
                criterion.metric(),
                criterion.weight(),
                criterion.curve(),
                criterion.lowerIsBetter(),
                policy,
                criterion.why());
    }

    static Criterion lowerIsBetter(Criterion criterion) {
        return new Criterion(
                criterion.name(),
                criterion.metric(),
                criterion.weight(),
                criterion.curve(),
                true,
                criterion.missing(),
                criterion.why());
    }

    static Criterion named(String name, Criterion criterion) {
        return new Criterion(
                name,
                criterion.metric(),
                criterion.weight(),
                criterion.curve(),
                criterion.lowerIsBetter(),
                criterion.missing(),
                criterion.why());
    }

    static NetworkConfig network(double coveredAt) {
        NetworkConfig.State state = new NetworkConfig.State(-.3, 3, 90, 60, -.5, .6);
        Map<String, Double> channels = Map.of("meeting", 3.0, "call", 2.0, "email", 1.0);
        NetworkConfig.Strength strength = new NetworkConfig.Strength(90, 3, 1, 1.5, channels, state, List.of());
        NetworkConfig.Ties ties = new NetworkConfig.Ties(.6, Map.of("works_with", .4), 20);
        return new NetworkConfig(strength, Map.of(), coveredAt, 2, ties, NetworkConfig.Board.SHIPPED);
    }
}
