package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.model;
import static org.keygrade.score.Models.ten;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Blend;
import org.keygrade.config.ScoringModel.Objective;
import org.keygrade.weight.Moments;
import org.keygrade.weight.ObjectiveWeights;

class SuggestedTest {
    private static final ScoringModel MODEL = model(group("all", 1, ten("a", 3), ten("b", 1), ten("c", 1)));
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    /** Values by the curves: a .1 .9 .5, b 1 0 missing, c always 1. */
    private static Dataset<Row> portfolio() {
        return frame(
                "account_id string, a double, b double, c double, ratings map<string,double>, missing map<string,string>",
                row("x", 1.0, 30.0, 20.0, Map.of(), Map.of()),
                row("y", 9.0, -4.0, 10.0, Map.of(), Map.of()),
                row("z", 5.0, null, 10.0, Map.of(), Map.of()));
    }

    private static ScoringModel blended(Objective with, double share) {
        return new ScoringModel(
                ScoringModel.FIRST, "blended", null, MODEL.groups(), .5, null, null, new Blend(with, share));
    }

    @Test
    void calibrationHoldsWhatTheValuesSuggest() {
        Moments moments = new Moments(3)
                .add(new double[] {.1, 1, 1})
                .add(new double[] {.9, 0, 1})
                .add(new double[] {.5, Double.NaN, 1});
        double[] entropy = ObjectiveWeights.entropy(moments);
        double[] critic = ObjectiveWeights.critic(moments);

        Baseline found = Calibration.calibrate(portfolio().repartition(3), MODEL, TODAY);

        for (int at = 0; at < 3; at++) {
            assertThat(found.suggested(MODEL.criteria().get(at))).contains(new Suggested(entropy[at], critic[at]));
        }
        assertThat(critic[2]).isZero();
    }

    @Test
    void aBlendMixesThemIn() {
        Baseline baseline = Calibration.calibrate(portfolio(), MODEL, TODAY);
        ScoringModel model = blended(Objective.CRITIC, .25);

        List<Weighted> weights = Weighted.of(new ScoringPlan(model, baseline));

        assertThat(weights.stream().mapToDouble(Weighted::weight).sum()).isEqualTo(1, within(1e-12));
        for (int at = 0; at < 3; at++) {
            double chosen = Weighted.chosen(model).get(at).weight();
            double critic =
                    baseline.suggested(model.criteria().get(at)).orElseThrow().critic();
            assertThat(weights.get(at).weight()).isEqualTo(.75 * chosen + .25 * critic, within(1e-12));
        }
    }

    @Test
    void aBaselineWithoutThemDoesNotFitABlend() {
        Baseline calibrated = Calibration.calibrate(portfolio(), MODEL, TODAY);
        Baseline earlier =
                new Baseline("earlier", null, TODAY, calibrated.metrics(), withoutWeights(calibrated.criteria()));

        assertThat(earlier.fits(MODEL)).isTrue();
        assertThat(earlier.fits(blended(Objective.ENTROPY, .1))).isFalse();
        assertThat(calibrated.fits(blended(Objective.ENTROPY, .1))).isTrue();
    }

    private static Map<String, Baseline.CriterionStatistics> withoutWeights(
            Map<String, Baseline.CriterionStatistics> criteria) {
        return criteria.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new Baseline.CriterionStatistics(
                                entry.getValue().definition(),
                                entry.getValue().count(),
                                entry.getValue().missing(),
                                entry.getValue().mean(),
                                entry.getValue().median(),
                                null)));
    }
}
