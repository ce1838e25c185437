package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.model;
import static org.keygrade.score.Models.ten;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;

class ApplicableModelTest {
    private static final ScoringModel MODEL = model(
            group("money", 3, ten("revenue", 1), ten("pipeline", 3)),
            group("people", 2, ten("coverage", 1)),
            group("fit", 1, ten("rating.fit", 1)));

    @Test
    void theRestShareTheWeight() {
        ApplicableModel found = ApplicableModel.of(MODEL, Set.of("revenue", "rating.fit", "other"));
        assertThat(found.dropped()).extracting(Criterion::name).containsExactly("pipeline", "coverage");
        assertThat(Weighted.chosen(found.model()))
                .isEqualTo(List.of(
                        new Weighted("money", ten("revenue", 1), .75), new Weighted("fit", ten("rating.fit", 1), .25)));
    }

    @Test
    void nothingIsDroppedIfAllIsThere() {
        ApplicableModel found = ApplicableModel.of(MODEL, Set.of("revenue", "pipeline", "coverage", "rating.fit"));
        assertThat(found).isEqualTo(new ApplicableModel(MODEL, List.of()));
    }

    @Test
    void weightsAreGroupTimesWithin() {
        assertThat(Weighted.chosen(MODEL))
                .extracting(Weighted::weight)
                .containsExactly(.5 * .25, .5 * .75, 2 / 6.0, 1 / 6.0);
    }

    @Test
    void nothingLeftIsAnError() {
        assertThatThrownBy(() -> ApplicableModel.of(MODEL, Set.of("tenure")))
                .isInstanceOfSatisfying(KeygradeException.class, error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(error.problem()).contains("test", "revenue, pipeline, coverage, rating.fit");
                });
    }
}
