package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Objective;

class JudgementsTest {
    private static final String MODEL = """
            name: judged
            judgements:
              profit: {people: 2, growth: 4}
              people: {growth: 2}
            groups:
              - name: profit
                why: first
                criteria:
                  - {name: a, metric: m, curve: percentile, why: x}
              - name: people
                why: second
                judgements: {b: {c: 1/3}}
                criteria:
                  - {name: b, metric: m, curve: percentile, why: x}
                  - {name: c, metric: m, curve: percentile, why: x}
              - name: growth
                why: third
                criteria:
                  - {name: d, metric: m, weight: 3, curve: percentile, why: x}
                  - {name: e, metric: m, curve: percentile, why: x}
            """;

    @TempDir
    Path folder;

    private ConfFolder conf() {
        return ConfFolder.copy(folder).with("scoring-model.yaml", MODEL);
    }

    @Test
    void eachLevelHasItsOwn() {
        ScoringModel model = conf().load().models().get(0);

        assertThat(model.groups())
                .extracting(Group::weight)
                .usingElementComparator(near())
                .containsExactly(4 / 7., 2 / 7., 1 / 7.);
        assertThat(model.criteria())
                .extracting(ScoringModel.Criterion::weight)
                .usingElementComparator(near())
                .containsExactly(1., .25, .75, 3., 1.);
        assertThat(model.judged()).isNotNull();
        assertThat(model.judged().consistencyRatio()).isEqualTo(0, within(1e-9));
        assertThat(model.groups()).extracting(group -> group.judged() != null).containsExactly(false, true, false);
    }

    @Test
    void aCompleteMatrixIsReadAsItsUpperTriangle() {
        ScoringModel upper = conf().load().models().get(0);
        ScoringModel complete = conf().replace(
                        "scoring-model.yaml",
                        "people: {growth: 2}",
                        "people: {profit: .5, people: 1, growth: 2}\n  growth: {profit: 0.25, people: 1/2}")
                .load()
                .models()
                .get(0);

        assertThat(complete).isEqualTo(upper);
    }

    @Test
    void contradictionsCanBeAcceptedByName() {
        ConfFolder circle = conf().replace("scoring-model.yaml", "growth: 4}", "growth: 1/8}");
        assertThat(circle.refusal())
                .isEqualTo(
                        "scoring-model.yaml:2 judgements: the judgements contradict each other: consistency ratio 1.28"
                                + " of at most 0.10 (lambda_max 4.490). Furthest off: profit is said to count 2 times as much as"
                                + " people, and the rest says 0.63 times. Judge again, or write who answers for it:"
                                + " `accepted_by: NAME`.");

        ScoringModel accepted = circle.replace("scoring-model.yaml", "name: judged", "name: judged\naccepted_by: Ada")
                .load()
                .models()
                .get(0);
        assertThat(accepted.judged()).isNotNull();
        assertThat(accepted.judged().isConsistent()).isFalse();
    }

    @Test
    void aBlend() {
        ConfFolder conf =
                conf().replace("scoring-model.yaml", "name: judged", "name: judged\nblend: {with: critic, share: .25}");
        assertThat(conf.load().models().get(0).blend()).isEqualTo(new ScoringModel.Blend(Objective.CRITIC, .25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "people: {growth: 2} | people: {growht: 2} | 2 judgements.people: unknown name `growht`."
                        + " Did you mean `growth`? Known: growth, people, profit.",
                "  people: {growth: 2} | NOTHING | 2 judgements: people and growth are not compared."
                        + " Say how many times as much people counts: `people: {growth: ...}`.",
                "people: {growth: 2} | people: {growth: 2, profit: 2} | 2 judgements: profit counts 2 times as much as"
                        + " people, and people counts 2 times as much as profit. Keep one of the two, or make them"
                        + " reciprocal.",
                "people: {growth: 2} | people: {growth: 2, people: 2} | 2 judgements: people is compared to itself."
                        + " Remove it, or write 1.",
                "people: {growth: 2} | people: {growth: 0} | 4 judgements.people.growth: `0` is not a number above 0 or a"
                        + " fraction like 1/3. Write a number above 0 or a fraction like 1/3.",
                "c: 1/3 | c: 1/0 | 12 groups[2].judgements.b.c: `1/0` is not a number above 0 or a"
                        + " fraction like 1/3. Write a number above 0 or a fraction like 1/3.",
                "why: third | weight: 3 | 17 groups[3].weight: growth has a weight and is judged against others."
                        + " Remove `weight`, or the `judgements`.",
                "name: judged | #name: judged\nblend: {with: entrpy, share: .5}# | 2 blend.with: unknown method `entrpy`."
                        + " Did you mean `entropy`? Known: critic, entropy.",
            })
    void isRefused(String from, String to, String message) {
        String replacement = to.equals("NOTHING") ? "" : to;
        assertThat(conf().replace("scoring-model.yaml", from, replacement).refusal())
                .isEqualTo("scoring-model.yaml:" + message);
    }

    @Test
    void oneCriterionCannotBeCompared() {
        ConfFolder conf =
                conf().replace("scoring-model.yaml", "    why: first", "    why: first\n    judgements: {a: {a: 1}}");
        assertThat(conf.refusal())
                .isEqualTo("scoring-model.yaml:8 groups[1].judgements: 1 names can not be compared with each other."
                        + " Remove it: there is nothing to compare.");
    }

    private static java.util.Comparator<Double> near() {
        return (a, b) -> Math.abs(a - b) < 1e-12 ? 0 : Double.compare(a, b);
    }
}
