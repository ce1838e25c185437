package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Lookup;

class ModelCheckTest {
    private static final Curve NUMBERS = new Linear(0, 1);
    private static final Curve WORDS = new Lookup(Map.of("retail", 1.0));

    private static void check(String metric, Curve curve) {
        Criterion criterion = new Criterion("c", metric, 1, curve, false, null, "why");
        ScoringModel model = new ScoringModel("m", List.of(new Group("g", 1, "why", List.of(criterion))), .5, null);
        ModelCheck.metrics(model, Set.of("revenue_ttm", "tenure_years"));
    }

    @Test
    void knownMetricsRatingsAndWordsPass() {
        assertThatCode(() -> check("revenue_ttm", NUMBERS)).doesNotThrowAnyException();
        assertThatCode(() -> check("rating.strategic_fit", NUMBERS)).doesNotThrowAnyException();
        assertThatCode(() -> check("industry", WORDS)).doesNotThrowAnyException();
    }

    @Test
    void theNearestMetricIsSuggested() {
        assertThatThrownBy(() -> check("revenue_tmt", NUMBERS))
                .hasMessage("scoring-model.yaml criterion c: unknown metric `revenue_tmt`. Nothing was read or written."
                        + " Did you mean `revenue_ttm`? Known: revenue_ttm, tenure_years.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rating.", "industry"})
    void otherNamesAreNoMetrics(String metric) {
        assertThatThrownBy(() -> check(metric, NUMBERS)).hasMessageContaining("unknown metric `" + metric + "`.");
    }

    @Test
    void aLookupTakesWords() {
        assertThatThrownBy(() -> check("revenue_ttm", WORDS))
                .hasMessageContaining("unknown text column of accounts `revenue_ttm`.");
    }
}
