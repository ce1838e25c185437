package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keygrade.config.ScoringModel.Band;
import org.keygrade.config.ScoringModel.Bands;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Log;
import org.keygrade.config.ScoringModel.Logistic;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.config.ScoringModel.Missing;
import org.keygrade.config.ScoringModel.Percentile;
import org.keygrade.config.ScoringModel.Target;
import org.keygrade.config.ScoringModel.Yes;

class ModelRefusalsTest {
    private static final String MODEL = """
            name: model
            min_coverage: 0.4
            baseline: b1
            groups:
              - name: one
                weight: 3
                why: first
                criteria:
                  - {name: a, metric: m, weight: 2, curve: {linear: {from: 0, to: 1}}, why: x}
                  - {name: b, metric: m, curve: {log: {from: 1, to: 1e6}}, direction: lower_is_better, why: x}
                  - {name: c, metric: m, curve: {logistic: {midpoint: 0, slope: 2}}, missing: worst, why: x}
                  - {name: d, metric: m, curve: percentile, missing: neutral, why: x}
              - name: two
                weight: 1
                why: second
                criteria:
                  - {name: e, metric: m, curve: {bands: [{up_to: 1, value: 0}, {up_to: 2, value: .5}, {value: 1}]}, why: x}
                  - {name: f, metric: m, curve: {target: {ideal: 5, tolerance: 2}}, why: x}
                  - {name: g, metric: m, curve: {lookup: {retail: 1, other: 0}}, missing: exclude, why: x}
                  - {name: h, metric: m, curve: boolean, why: x}
            """;

    @TempDir
    Path folder;

    private ConfFolder conf() {
        return ConfFolder.copy(folder).with("scoring-model.yaml", MODEL);
    }

    @Test
    void everyCurveIsRead() {
        ScoringModel model = conf().load().models().get(0);
        assertThat(model.criteria())
                .containsExactly(
                        new Criterion("a", "m", 2, new Linear(0, 1), false, null, "x"),
                        new Criterion("b", "m", 1, new Log(1, 1e6), true, null, "x"),
                        new Criterion("c", "m", 1, new Logistic(0, 2), false, Missing.WORST, "x"),
                        new Criterion("d", "m", 1, new Percentile(), false, Missing.NEUTRAL, "x"),
                        new Criterion(
                                "e",
                                "m",
                                1,
                                new Bands(List.of(
                                        new Band(1, 0), new Band(2, .5), new Band(Double.POSITIVE_INFINITY, 1))),
                                false,
                                null,
                                "x"),
                        new Criterion("f", "m", 1, new Target(5, 2), false, null, "x"),
                        new Criterion(
                                "g",
                                "m",
                                1,
                                new Lookup(Map.of("retail", 1.0, "other", 0.0)),
                                false,
                                Missing.EXCLUDE,
                                "x"),
                        new Criterion("h", "m", 1, new Yes(), false, null, "x"));
        assertThat(model.groups()).extracting(ScoringModel.Group::weight).containsExactly(3.0, 1.0);
        assertThat(model.minCoverage()).isEqualTo(.4);
        assertThat(model.baseline()).isEqualTo("b1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "weight: 3 | weight: 0 | 6 groups[1].weight: `0` is not a number above 0. Write a number above 0.",
                "weight: 3 | weight: -3 | 6 groups[1].weight: `-3` is not a number above 0. Write a number above 0.",
                "weight: 3 | weight: .nan | 6 groups[1].weight: `.nan` is not a number above 0. Write a number above 0.",
                "weight: 3 | weight: NaN | 6 groups[1].weight: `NaN` is not a number above 0. Write a number above 0.",
                "weight: 3 | weight: 1e999 | 6 groups[1].weight: `1e999` is not a number above 0. Write a number above 0.",
                "weight: 3 | weight: high | 6 groups[1].weight: `high` is not a number above 0. Write a number above 0.",
                "weight: 3 | wieght: 3 | 6 groups[1]: unknown setting `wieght`."
                        + " Did you mean `weight`? Known: accepted_by, criteria, judgements, name, weight, why.",
                "weight: 2 | weight: 0 | 9 groups[1].criteria[1].weight: `0` is not a number above 0."
                        + " Write a number above 0.",
                "why: first | weights: | 7 groups[1]: unknown setting `weights`."
                        + " Did you mean `weight`? Known: accepted_by, criteria, judgements, name, weight, why.",
                "    why: first | NOTHING | 5 groups[1]: `why` is missing. Add `why:` with a text.",
                "min_coverage: 0.4 | min_coverage: 40 | 2 min_coverage: `40` is not a number between 0 and 1."
                        + " Write a number between 0 and 1.",
                "name: b | name: a | 10 groups[1].criteria[2].name: `a` is there twice."
                        + " Keep one of them, or rename it.",
                "name: e | name: a | 17 groups[2].criteria[1].name: `a` is there twice."
                        + " Keep one of them, or rename it.",
                "name: two | name: one | 13 groups[2].name: `one` is there twice. Keep one of them, or rename it.",
                "from: 0, to: 1} | from: 1, to: 1} | 9 groups[1].criteria[1].curve.linear.to:"
                        + " `to` must be above `from`. Swap the two; `direction: lower_is_better` mirrors a curve.",
                "from: 1, to: 1e6 | from: 0, to: 1e6 | 10 groups[1].criteria[2].curve.log.from:"
                        + " `0` is not a number above 0. Write a number above 0.",
                "from: 1, to: 1e6 | from: 1 | 10 groups[1].criteria[2].curve.log: `to` is missing."
                        + " Add `to:` with a number.",
                "slope: 2 | slope: -2 | 11 groups[1].criteria[3].curve.logistic.slope: `-2` is not a number above 0."
                        + " Write a number above 0.",
                "tolerance: 2 | tolerance: 0 | 18 groups[2].criteria[2].curve.target.tolerance:"
                        + " `0` is not a number above 0. Write a number above 0.",
                "up_to: 2 | up_to: 1 | 17 groups[2].criteria[1].curve.bands[2].up_to: bands must rise."
                        + " Order the bands by `up_to`, each above the one before.",
                "{value: 1} | {up_to: 3, value: 1} | 17 groups[2].criteria[1].curve.bands[3].up_to:"
                        + " the last band must be open above. Give every band but the last its `up_to`.",
                "up_to: 2, | NOTHING | 17 groups[2].criteria[1].curve.bands[2]: only the last band has no `up_to`."
                        + " Give every band but the last its `up_to`.",
                "retail: 1 | retail: 2 | 19 groups[2].criteria[3].curve.lookup.retail:"
                        + " `2` is not a number between 0 and 1. Write a number between 0 and 1.",
                "curve: percentile | curve: percentil | 12 groups[1].criteria[4].curve: unknown curve `percentil`."
                        + " Did you mean `percentile`? Known: bands, boolean, linear, log, logistic, lookup, percentile,"
                        + " target.",
                "curve: percentile | curve: linear | 12 groups[1].criteria[4].curve:"
                        + " `linear` is not a curve with its numbers, as in {linear: {from: 0, to: 1}}."
                        + " Write a curve with its numbers, as in {linear: {from: 0, to: 1}}.",
                "curve: percentile | curve: {percentile: 5} | 12 groups[1].criteria[4].curve:"
                        + " `percentile` takes no numbers. Write `curve: percentile`.",
                "missing: worst | missing: wurst | 11 groups[1].criteria[3].missing: unknown missing policy `wurst`."
                        + " Did you mean `worst`? Known: exclude, neutral, worst.",
                "lower_is_better | lower | 10 groups[1].criteria[2].direction: unknown direction `lower`."
                        + " Known: higher_is_better, lower_is_better.",
            })
    void isRefused(String from, String to, String message) {
        String replacement = to.equals("NOTHING") ? "" : to;
        assertThat(conf().replace("scoring-model.yaml", from, replacement).refusal())
                .isEqualTo("scoring-model.yaml:" + message);
    }

    @Test
    void aModelWithoutGroupsIsRefused() {
        ConfFolder conf = conf();
        ConfFolder.write(folder.resolve("scoring-model.yaml"), "name: m\ngroups: []\n");
        assertThat(conf.refusal()).startsWith("scoring-model.yaml:2 groups: `a list` is not a list, each item a block");
    }
}
