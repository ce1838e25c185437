package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.model;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.config.ScoringModel.Reads;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.testing.TestSpark;

class ExpressionsTest {
    private static final Set<String> KNOWN = Set.of("revenue", "profit");
    private static final String METRICS =
            "account_id string, revenue double, profit double, ratings map<string,double>, missing map<string,string>";

    private static Dataset<Row> portfolio() {
        return frame(
                METRICS,
                row("good", 10.0, 5.0, Map.of(), Map.of()),
                row("none", 0.0, 5.0, Map.of(), Map.of()),
                row("unknown", null, 5.0, Map.of(), Map.of()));
    }

    private static Criterion computed(String expression, Curve curve) {
        return new Criterion("computed", expression, Reads.EXPRESSION, 1, curve, false, null, "because");
    }

    private static Dataset<Row> with(String expression, Curve curve) {
        return Expressions.with(portfolio(), model(group("all", 1, computed(expression, curve))), KNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "profit / revenue | .5 | null | null",
                "Profit % revenue | 5 | null | null",
                "coalesce(revenue, 0) + 1 | 11 | 1 | 1",
                "cast(if(revenue > 0, '7', 'many') as double) | 7 | null | null",
                "case when revenue > 5 then 1 else 0 end | 1 | 0 | 0",
                "-(`revenue` - 2 * profit) | 0 | 10 | null",
                "revenue between 1 and 10 and not profit is null | 1 | 0 | null",
                "round(sqrt(revenue), 2) | 3.16 | 0 | null",
                "revenue * 1e-1 * 1.5D | 1.5 | 0 | null",
            })
    void aColumnOfItsName(String expression, Double good, Double none, Double unknown) {
        Dataset<Row> found = with(expression, new Linear(0, 1));
        assertSameRows(
                frame(
                        "account_id string, number double",
                        row("good", good),
                        row("none", none),
                        row("unknown", unknown)),
                found.select(found.col("account_id"), Reading.number(expression).as("number")));
    }

    @Test
    void criteriaAreScoredByThem() {
        ScoringModel model = model(group(
                "all",
                1,
                computed("profit / revenue", new Linear(0, 1)),
                new Criterion(
                        "size",
                        "case when revenue > 5 then 'large' else 'small' end",
                        Reads.EXPRESSION,
                        1,
                        new Lookup(Map.of("large", 1.0, "small", .25)),
                        false,
                        null,
                        "because")));
        Dataset<Row> metrics = Expressions.with(portfolio(), model, KNOWN);
        Baseline baseline = Calibration.calibrate(metrics, model, LocalDate.of(2026, 10, 31));

        assertSameRows(
                frame(
                        "account_id string, score double, coverage double",
                        row("good", 75.0, 1.0),
                        row("none", 25.0, .5),
                        row("unknown", 25.0, .5)),
                Scorer.score(metrics, new ScoringPlan(model, baseline)).select("account_id", "score", "coverage"));
    }

    @Test
    void aMetricsNameIsThatMetric() {
        assertThat(with("Revenue", new Linear(0, 1)).columns())
                .isEqualTo(portfolio().columns());
    }

    @Test
    void namesTheMetricsItReads() {
        Criterion criterion = computed("coalesce(REVENUE, 0) / nullif(revenue, 1)", new Linear(0, 1));
        assertThat(Expressions.metrics(TestSpark.session(), model(group("all", 1, criterion)), criterion, KNOWN))
                .containsExactly("revenue");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "profit / revenu | , expression line 1 column 10: unknown column `revenu`. Did you mean `revenue`?"
                        + " Known: profit, revenue.",
                "java_method('java.lang.System', 'exit') | , expression line 1 column 1: the function `java_method` is not"
                        + " allowed. docs/configuration.md lists those that are.",
                "(select 1) | , expression line 1 column 1: `scalarsubquery` is not allowed."
                        + " Use plain functions of columns.",
                "concat(revenue, 'x') | : the expression gives string, and its curve reads a number."
                        + " Cast it to double, or use the curve lookup.",
                "sqrt(revenue, profit) | : [WRONG_NUM_ARGS.WITHOUT_SUGGESTION] The `sqrt` requires 1 parameters but the"
                        + " actual number is 2. Mend the expression.",
            })
    void isRefused(String expression, String message) {
        KeygradeException refusal =
                catchThrowableOfType(KeygradeException.class, () -> with(expression, new Linear(0, 1)));
        assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refusal.problem() + " " + refusal.fix())
                .startsWith("scoring-model.yaml criterion computed" + message);
    }
}
