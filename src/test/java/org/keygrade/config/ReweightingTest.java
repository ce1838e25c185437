package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Percentile;
import org.keygrade.weight.Ahp;
import org.keygrade.weight.Comparisons;

class ReweightingTest {
    private static final Ahp JUDGED =
            Ahp.of(new Comparisons(List.of("money", "people"), new double[][] {{1, 3}, {1 / 3.0, 1}}));
    private static final Group MONEY =
            new Group("money", 3, "because", List.of(criterion("profit", 2), criterion("people", 1)));
    private static final Group PEOPLE = new Group("people", 1, "because", List.of(criterion("coverage", 1)));
    private static final ScoringModel MODEL = new ScoringModel("m", List.of(MONEY, PEOPLE), .5, null);

    private static Criterion criterion(String name, double weight) {
        return new Criterion(name, name, weight, new Percentile(), false, null, "because");
    }

    @Test
    void aGroupComesBeforeACriterionOfItsName() {
        ScoringModel found = Reweighting.of(List.of(MODEL), Map.of("people", 5.0, "profit", 7.0))
                .get(0);

        assertThat(found.groups()).extracting(Group::weight).containsExactly(3.0, 5.0);
        assertThat(found.criteria()).extracting(Criterion::weight).containsExactly(7.0, 1.0, 1.0);
        assertThat(found.name()).isEqualTo("m, reweighted");
    }

    @Test
    void beforeJudgedWeightsTheNewOneIsAPercentage() {
        ScoringModel judged = new ScoringModel(
                ScoringModel.FIRST,
                "m",
                null,
                List.of(
                        new Group("money", .75, "because", MONEY.criteria()),
                        new Group("people", .25, "because", PEOPLE.criteria())),
                .5,
                null,
                JUDGED,
                null);

        ScoringModel found =
                Reweighting.of(List.of(judged), Map.of("people", 50.0)).get(0);

        assertThat(found.groups()).extracting(Group::weight).containsExactly(75.0, 50.0);
        assertThat(found.judged()).isNull();
    }

    @Test
    void mistakesAreNamed() {
        assertThatThrownBy(() -> Reweighting.of(List.of(MODEL), Map.of("proft", 5.0)))
                .hasMessageContaining("unknown group or criterion `proft`")
                .hasMessageContaining("Did you mean `profit`?");
        assertThatThrownBy(() -> Reweighting.of(List.of(MODEL), Map.of("profit", 0.0)))
                .hasMessageContaining("`0.0` is not a number above 0");
    }
}
