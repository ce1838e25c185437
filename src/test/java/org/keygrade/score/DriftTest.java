package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.model;
import static org.keygrade.score.Models.ten;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.ScoringModel;
import org.keygrade.testing.Frames;

class DriftTest {
    private static final ScoringModel MODEL = model(group("all", 1, ten("a", 1), ten("rating.fit", 1)));
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    /** 1,000 accounts, evenly over 0..10, as the change makes of them; a constant metric beside it. */
    private static Dataset<Row> portfolio(DoubleUnaryOperator change) {
        Row[] rows = IntStream.range(0, 1_000)
                .mapToObj(i -> Frames.row(
                        "a" + i,
                        change.applyAsDouble((i + .5) / 100),
                        7.0,
                        i % 2 == 0 ? Map.of("fit", (double) (i % 10)) : Map.of(),
                        Map.of()))
                .toArray(Row[]::new);
        return Frames.frame(
                "account_id string, a double, b double, ratings map<string,double>, missing map<string,string>", rows);
    }

    private static Baseline baseline() {
        return Calibration.calibrate(portfolio(value -> value), MODEL, TODAY);
    }

    @Test
    void thePortfolioItWasTakenFromHasNotMoved() {
        Map<String, Double> drift = Drift.of(portfolio(value -> value).repartition(3), baseline());

        assertThat(drift.keySet()).containsExactly("a", "b", "rating.fit");
        assertThat(drift.get("a")).isEqualTo(0, within(1e-3));
        assertThat(drift.get("b")).isEqualTo(0, within(1e-9));
        // Quantiles between two words of a scale fall between them, where nobody is.
        assertThat(drift.get("rating.fit")).isEqualTo(0, within(.02));
    }

    /** By hand: the lowest decile empties into the highest: (0 - .1) ln(.0001/.1) + (.2 - .1) ln(.2/.1). */
    @Test
    void aDecileThatEmptiesIntoAnother() {
        Map<String, Double> drift = Drift.of(portfolio(value -> value < 1 ? value + 9 : value), baseline());

        assertThat(drift.get("a")).isEqualTo(-.0999 * Math.log(.001) + .1 * Math.log(2), within(1e-2));
        assertThat(drift.get("b")).isEqualTo(0, within(1e-9));
    }

    @Test
    void noiseIsCalmAndAShiftIsNot() {
        Random random = new Random(1);
        assertThat(Drift.of(portfolio(value -> value + random.nextGaussian() / 10), baseline())
                        .get("a"))
                .isLessThan(.1);
        assertThat(Drift.of(portfolio(value -> value * .6), baseline()).get("a"))
                .isGreaterThan(.2);
    }

    @Test
    void aMetricNobodyHasIsLeftOut() {
        Dataset<Row> without = portfolio(value -> Double.NaN);
        assertThat(Drift.of(without, baseline())).doesNotContainKey("a");
    }

    /** A large portfolio is held to 0.2, a small one to what chance leaves of it. */
    @Test
    void chanceIsAllowedFor() {
        assertThat(Drift.calm(1_000_000)).isCloseTo(.2, within(1e-4));
        assertThat(Drift.calm(200)).isCloseTo(.2 + 2 * (9 + 3 * Math.sqrt(18)) / 200, within(1e-12));
    }
}
