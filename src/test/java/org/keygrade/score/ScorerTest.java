package org.keygrade.score;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.score.Models.criterion;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.lowerIsBetter;
import static org.keygrade.score.Models.missing;
import static org.keygrade.score.Models.model;
import static org.keygrade.score.Models.named;
import static org.keygrade.score.Models.ten;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.config.ScoringModel.Missing;
import org.keygrade.config.ScoringModel.Percentile;
import org.keygrade.config.ScoringModel.Yes;
import org.keygrade.score.Baseline.CriterionStatistics;

/** Expected rows are computed by hand: weights are .375, .375, .125, .125. */
class ScorerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final String METRICS = "account_id string, revenue double, profit double, coverage double,"
            + " ratings map<string,double>, missing map<string,string>";
    private static final Map<String, Double> UNRATED = Map.of();
    private static final Map<String, String> COMPLETE = Map.of();

    private static final ScoringModel MODEL = model(
            group("money", 3, ten("revenue", 1), ten("profit", 1)),
            group("people", 1, ten("coverage", 1), ten("rating.fit", 1)));
    private static final Baseline BASELINE = baseline(
            MODEL, Map.of("revenue", .5, "profit", .5, "coverage", .25, "rating.fit", .75), Map.of("rating.fit", .5));

    private static Baseline baseline(ScoringModel model, Map<String, Double> means, Map<String, Double> medians) {
        Map<String, CriterionStatistics> criteria = new HashMap<>();
        for (Criterion criterion : model.criteria()) {
            criteria.put(
                    criterion.name(),
                    new CriterionStatistics(
                            CriterionStatistics.definition(criterion),
                            2,
                            0,
                            means.get(criterion.name()),
                            medians.get(criterion.name()),
                            null));
        }
        return Baseline.of(null, TODAY, Map.of(), criteria);
    }

    private static Dataset<Row> scored(ScoringModel model, Dataset<Row> metrics) {
        return Scorer.score(metrics, new ScoringPlan(model, baseline(model, Map.of(), Map.of())));
    }

    private static Dataset<Row> portfolio() {
        return frame(
                METRICS,
                row("all", 10.0, 5.0, 10.0, Map.of("fit", 5.0), COMPLETE),
                row("little", 10.0, null, null, UNRATED, Map.of("coverage", "nobody", "profit", "no_cost")),
                row("nobody", 10.0, -0.0, null, UNRATED, Map.of("coverage", "nobody")),
                row("gap", Double.NaN, 5.0, 5.0, Map.of("fit", 10.0), Map.of("revenue", "no_sales")));
    }

    @Test
    void scoresIntervalsStrengthsAndWeaknesses() {
        assertSameRows(
                frame(
                        "account_id string, score double, score_low double, score_high double, coverage double,"
                                + " strengths array<struct<criterion string, lift double>>,"
                                + " weaknesses array<struct<criterion string, lift double>>",
                        row(
                                "all",
                                75.0,
                                75.0,
                                75.0,
                                1.0,
                                List.of(row("revenue", 18.75), row("coverage", 9.375)),
                                List.of(row("rating.fit", -3.125))),
                        row("little", null, null, null, .375, List.of(), List.of()),
                        row(
                                "nobody",
                                43.75,
                                37.5,
                                62.5,
                                .75,
                                List.of(row("revenue", 18.75)),
                                List.of(row("profit", -18.75), row("coverage", -3.125), row("rating.fit", -3.125))),
                        row(
                                "gap",
                                60.0,
                                37.5,
                                75.0,
                                .625,
                                List.of(row("coverage", 5.0), row("rating.fit", 5.0)),
                                List.of())),
                Scorer.score(portfolio(), new ScoringPlan(MODEL, BASELINE)).drop("parts"));
    }

    @Test
    void everyPartSaysWhereItsValueComesFrom() {
        Dataset<Row> parts =
                parts(Scorer.score(portfolio().where("account_id <> 'all'"), new ScoringPlan(MODEL, BASELINE)));
        assertSameRows(
                frame(
                        "account_id string, group string, criterion string, metric string, raw_value double,"
                                + " raw_text string, value double, weight double, effective_weight double,"
                                + " contribution double, lift double, source string",
                        part("little", "money", "revenue", 10.0, 1.0, .375, null, null, null, "data"),
                        part("little", "money", "profit", null, null, .375, null, null, null, "excluded"),
                        part("little", "people", "coverage", null, 0.0, .125, null, null, null, "worst"),
                        part("little", "people", "rating.fit", null, .5, .125, null, null, null, "neutral"),
                        part("nobody", "money", "revenue", 10.0, 1.0, .375, .375, 37.5, 18.75, "data"),
                        part("nobody", "money", "profit", 0.0, 0.0, .375, .375, 0.0, -18.75, "data"),
                        part("nobody", "people", "coverage", null, 0.0, .125, .125, 0.0, -3.125, "worst"),
                        part("nobody", "people", "rating.fit", null, .5, .125, .125, 6.25, -3.125, "neutral"),
                        part("gap", "money", "revenue", null, null, .375, null, null, null, "excluded"),
                        part("gap", "money", "profit", 5.0, .5, .375, .6, 30.0, 0.0, "data"),
                        part("gap", "people", "coverage", 5.0, .5, .125, .2, 10.0, 5.0, "data"),
                        part("gap", "people", "rating.fit", 10.0, 1.0, .125, .2, 20.0, 5.0, "data")),
                parts.drop("as_of", "model_id"));
        assertThat(parts.columns())
                .isEqualTo(org.keygrade.table.ScoreParts.TABLE.columnNames().toArray());
        assertThat(parts.select("as_of", "model_id").distinct().collectAsList().toString())
                .isEqualTo("[[2026-10-31,m]]");
    }

    private static Row part(
            String account,
            String group,
            String criterion,
            Double raw,
            Double value,
            double weight,
            Double effective,
            Double contribution,
            Double lift,
            String source) {
        return row(
                account, group, criterion, criterion, raw, null, value, weight, effective, contribution, lift, source);
    }

    @Test
    void thePolicyAModelStatesWins() {
        ScoringModel model = model(group(
                "all",
                1,
                ten("revenue", 2),
                named("worst", missing(ten("profit", 1), Missing.WORST)),
                named("neutral", missing(ten("profit", 1), Missing.NEUTRAL)),
                named("unrated", missing(ten("rating.fit", 1), Missing.EXCLUDE))));
        Dataset<Row> metrics = frame(METRICS, row("a", 10.0, null, null, UNRATED, COMPLETE));
        Baseline baseline = baseline(model, Map.of(), Map.of("neutral", .3));
        assertSameRows(
                frame(
                        "criterion string, value double, source string",
                        row("revenue", 1.0, "data"),
                        row("worst", 0.0, "worst"),
                        row("neutral", .3, "neutral"),
                        row("unrated", null, "excluded")),
                parts(Scorer.score(metrics, new ScoringPlan(withCoverage(model, .4), baseline)))
                        .select("criterion", "value", "source"));
    }

    private static Dataset<Row> parts(Dataset<Row> scored) {
        return Parts.of(scored.withColumn("model_id", lit("m")), TODAY);
    }

    private static ScoringModel withCoverage(ScoringModel model, double minCoverage) {
        return new ScoringModel(model.name(), model.groups(), minCoverage, model.baseline());
    }

    @Test
    void wordsYesAndNoAndMirroredCurves() {
        Lookup stages = new Lookup(Map.of("review", .8, "pre_sales", .2));
        ScoringModel model = withCoverage(
                model(group(
                        "all",
                        1,
                        criterion("stage", 1, stages),
                        named("early", lowerIsBetter(criterion("stage", 1, stages))),
                        criterion("wants", 1, new Yes()),
                        criterion("count", 1, new Yes()),
                        lowerIsBetter(criterion("days", 1, new Linear(0, 4))))),
                0);
        Dataset<Row> metrics = frame(
                "account_id string, stage string, wants boolean, count int, days double, ratings map<string,double>,"
                        + " missing map<string,string>",
                row("a", "review", true, 3, 1.0, UNRATED, COMPLETE),
                row("b", "elsewhere", false, 0, 9.0, UNRATED, COMPLETE),
                row("c", null, null, null, Double.POSITIVE_INFINITY, UNRATED, null));
        assertSameRows(
                frame(
                        "account_id string, criterion string, raw_value double, raw_text string, value double",
                        row("a", "stage", null, "review", .8),
                        row("a", "early", null, "review", .2),
                        row("a", "wants", null, "true", 1.0),
                        row("a", "count", 3.0, null, 1.0),
                        row("a", "days", 1.0, null, .75),
                        row("b", "stage", null, "elsewhere", null),
                        row("b", "early", null, "elsewhere", null),
                        row("b", "wants", null, "false", 0.0),
                        row("b", "count", 0.0, null, 0.0),
                        row("b", "days", 9.0, null, 0.0),
                        row("c", "stage", null, null, null),
                        row("c", "early", null, null, null),
                        row("c", "wants", null, null, null),
                        row("c", "count", null, null, null),
                        row("c", "days", null, null, null)),
                parts(scored(model, metrics)).select("account_id", "criterion", "raw_value", "raw_text", "value"));
    }

    @Test
    void anAccountWithoutAnyDataHasNoScoreEvenIfNoneIsAskedFor() {
        Dataset<Row> metrics = frame(METRICS, row("a", null, null, null, UNRATED, COMPLETE));
        Row found = scored(withCoverage(model(group("all", 1, ten("revenue", 1))), 0), metrics)
                .select("score", "score_low", "coverage")
                .head();
        assertThat(found).isEqualTo(row(null, null, 0.0));
    }

    @Test
    void coverageAtTheThresholdIsEnough() {
        ScoringModel model = model(group(
                "all",
                1,
                named("a", ten("revenue", .1)),
                named("b", ten("revenue", .2)),
                named("c", ten("revenue", .2)),
                ten("profit", .5)));
        Dataset<Row> metrics = frame(METRICS, row("a", 10.0, null, null, UNRATED, COMPLETE));
        assertThat(scored(model, metrics).select("coverage", "score").head()).isEqualTo(row(.5, 100.0));
    }

    @Test
    void noCriterionDisqualifies() {
        Dataset<Row> metrics = frame(METRICS, row("a", -1e12, 10.0, 10.0, Map.of("fit", 10.0), COMPLETE));
        assertThat(scored(MODEL, metrics).select("score").head()).isEqualTo(row(62.5));
    }

    @Test
    void aBaselineThatDoesNotFitIsRefused() {
        ScoringModel other = model(group("all", 1, criterion("revenue", 1, new Percentile())));
        assertThatThrownBy(() -> new ScoringPlan(other, BASELINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not fit");
    }
}
