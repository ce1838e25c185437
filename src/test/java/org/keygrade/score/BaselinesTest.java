package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.score.Models.criterion;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.lowerIsBetter;
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
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.config.ScoringModel.Percentile;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.score.Baseline.CriterionStatistics;
import org.keygrade.testing.TestSpark;

class BaselinesTest {
    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final Baselines NONE = new Baselines(List.of());
    private static final ScoringModel MODEL = model(group(
            "all",
            1,
            criterion("revenue", 1, new Percentile()),
            criterion("stage", 1, new Lookup(Map.of("review", 1.0, "pre_sales", .25))),
            ten("rating.fit", 1),
            ten("employees", 1)));

    private static Baseline baseline(LocalDate asOf, ScoringModel model, double mean) {
        return Baseline.of(
                model.filter(),
                asOf,
                Map.of("revenue", new Distribution(2, 1, 1.5, .5, List.of(1.0, 1.5, 2.0))),
                model.criteria().stream()
                        .collect(java.util.stream.Collectors.toMap(
                                ScoringModel.Criterion::name,
                                c -> new CriterionStatistics(
                                        CriterionStatistics.definition(c),
                                        2,
                                        1,
                                        mean,
                                        null,
                                        new Suggested(.25, .75)))));
    }

    private static ScoringModel pinned(ScoringModel model, String id) {
        return new ScoringModel(model.name(), model.groups(), model.minCoverage(), id);
    }

    @Test
    void calibrationMeasuresMetricsAndTheValuesOfCriteria() {
        Dataset<Row> population = frame(
                "account_id string, revenue double, margin double, employees int, stage string,"
                        + " ratings map<string,double>, missing map<string,string>",
                row("a", 10.0, null, 5, "review", Map.of("fit", 10.0), Map.of()),
                row("b", 20.0, null, 5, "pre_sales", Map.of("fit", 5.0), Map.of()),
                row("c", 40.0, null, 20, null, Map.of(), Map.of()));
        Baseline found = Calibration.calibrate(population, MODEL, OCTOBER);
        assertThat(found.metrics().keySet()).containsExactlyInAnyOrder("revenue", "margin", "employees", "rating.fit");
        assertThat(found.metrics().get("margin")).isEqualTo(new Distribution(0, 3, null, null, List.of()));
        Distribution revenue = found.metrics().get("revenue");
        assertThat(List.of(revenue.count(), revenue.missing())).containsExactly(3L, 0L);
        assertThat(revenue.mean()).isEqualTo(70 / 3.0);
        assertThat(revenue.quantiles()).hasSize(1001).startsWith(10.0, 10.02).endsWith(39.96, 40.0);
        assertThat(found.criteria())
                .usingRecursiveComparison()
                .ignoringFieldsMatchingRegexes(".*weights")
                .isEqualTo(Map.of(
                        "revenue", statistics(0, 3, 0, .5, .5),
                        "stage", statistics(1, 2, 1, .625, .625),
                        "rating.fit", statistics(2, 2, 1, .75, .75),
                        "employees", statistics(3, 3, 0, 2 / 3.0, .5)));
        assertThat(found.fits(MODEL)).isTrue();
        assertThat(found.id()).matches("2026-10-31-[0-9a-f]{8}");
    }

    private static CriterionStatistics statistics(int at, long count, long missing, double mean, double median) {
        String definition = CriterionStatistics.definition(MODEL.criteria().get(at));
        return new CriterionStatistics(definition, count, missing, mean, median, null);
    }

    @Test
    void rowsAndBack() {
        Baselines two = NONE.with(baseline(OCTOBER, MODEL, .5)).with(baseline(OCTOBER.minusYears(1), MODEL, .4));
        Dataset<Row> rows = BaselineRows.rows(TestSpark.session(), two);
        assertThat(rows.columns())
                .isEqualTo(org.keygrade.table.Baselines.TABLE.columnNames().toArray());
        assertThat(BaselineRows.read(rows)).isEqualTo(two);
    }

    @Test
    void theNewestThatFitsIsUsedAndElseNone() {
        Baseline old = baseline(OCTOBER, MODEL, .5);
        Baseline newest = baseline(OCTOBER, MODEL, .4);
        assertThat(NONE.of(MODEL)).isEmpty();
        assertThat(NONE.with(old).with(newest).of(MODEL)).contains(newest);
        assertThat(NONE.with(old).with(newest).with(old).all()).containsExactly(newest, old);
        ScoringModel other =
                model(group("all", 1, lowerIsBetter(MODEL.criteria().get(0))));
        assertThat(NONE.with(old).of(other)).isEmpty();
        assertThat(NONE.with(old).with(baseline(OCTOBER, other, .5)).of(MODEL)).isEmpty();
    }

    private static ScoringModel grading(String filter) {
        return new ScoringModel("other.yaml", "any", filter, MODEL.groups(), .5, null, null, null);
    }

    /** A model is scored by its own accounts, whatever it is called; a pinned baseline may be of others. */
    @Test
    void theNewestOfTheAccountsItGrades() {
        Baseline all = baseline(OCTOBER, MODEL, .5);
        Baseline shops = baseline(OCTOBER, grading("segment = 'shop'"), .5);
        Baselines both = NONE.with(all).with(shops);
        assertThat(shops.id()).isNotEqualTo(all.id());
        assertThat(both.of(MODEL)).contains(all);
        assertThat(both.of(grading("segment = 'shop'"))).contains(shops);
        assertThat(both.of(grading("segment = 'factory'"))).isEmpty();
        assertThat(both.of(pinned(MODEL, shops.id()))).contains(shops);
        assertThat(BaselineRows.read(BaselineRows.rows(TestSpark.session(), both)))
                .isEqualTo(both);
    }

    @Test
    void aPinnedOneIsUsedEvenIfThereIsANewer() {
        Baseline old = baseline(OCTOBER, MODEL, .5);
        Baselines all = NONE.with(old).with(baseline(OCTOBER.plusMonths(1), MODEL, .5));
        assertThat(all.of(pinned(MODEL, old.id()))).contains(old);
    }

    @Test
    void aPinnedOneThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> NONE.of(pinned(MODEL, "2020-01-01-12345678")))
                .isInstanceOfSatisfying(KeygradeException.class, error -> {
                    assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
                    assertThat(error.problem()).contains("2020-01-01-12345678", "there is none yet");
                    assertThat(error.fix()).contains("keygrade calibrate");
                });
        Baseline known = baseline(OCTOBER, MODEL, .5);
        assertThatThrownBy(() -> NONE.with(known).of(pinned(MODEL, "x"))).hasMessageContaining(known.id());
    }

    @Test
    void aPinnedOneForOtherCriteriaIsAnErrorThatNamesThem() {
        Baseline old = baseline(OCTOBER, model(group("all", 1, MODEL.criteria().get(0))), .5);
        assertThatThrownBy(() -> NONE.with(old).of(pinned(MODEL, old.id())))
                .isInstanceOfSatisfying(KeygradeException.class, error -> {
                    assertThat(error.problem()).contains(old.id(), "stage, rating.fit, employees");
                    assertThat(error.fix()).contains("keygrade calibrate");
                });
    }

    @Test
    void idsFollowTheContent() {
        assertThat(baseline(OCTOBER, MODEL, .5).id())
                .isEqualTo(baseline(OCTOBER, MODEL, .5).id())
                .isNotEqualTo(baseline(OCTOBER, MODEL, .25).id())
                .isNotEqualTo(baseline(OCTOBER.plusDays(1), MODEL, .5).id());
    }
}
