package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.score.Models.criterion;
import static org.keygrade.score.Models.lowerIsBetter;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keygrade.config.ScoringModel.Band;
import org.keygrade.config.ScoringModel.Bands;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Log;
import org.keygrade.config.ScoringModel.Logistic;
import org.keygrade.config.ScoringModel.Lookup;
import org.keygrade.config.ScoringModel.Percentile;
import org.keygrade.config.ScoringModel.Target;
import org.keygrade.config.ScoringModel.Yes;

class CurveMathTest {
    private static final Bands BANDS =
            new Bands(List.of(new Band(0, .1), new Band(10, .5), new Band(Double.POSITIVE_INFINITY, 1)));
    private static final double[] NO_KNOTS = {};

    private static double value(Curve curve, double raw, double... knots) {
        return CurveMath.scale(criterion("m", 1, curve), knots).applyAsDouble(raw);
    }

    @ParameterizedTest
    @CsvSource({"-5,0", "0,0", "2,0", "3,.25", "6,1", "7,1", "-1e308,0", "1e308,1"})
    void linear(double raw, double expected) {
        assertThat(value(new Linear(2, 6), raw)).isEqualTo(expected);
    }

    @Test
    void linearFallsWhereFromIsTheHigherEnd() {
        assertThat(value(new Linear(6, 2), 3)).isEqualTo(.75);
    }

    @Test
    void linearBetweenTheEndsOfDoublesDoesNotOverflow() {
        assertThat(value(new Linear(-Double.MAX_VALUE, Double.MAX_VALUE), 0)).isEqualTo(.5);
    }

    @Test
    void linearWithoutSpreadIsTheMiddle() {
        assertThat(value(new Linear(2, 2), 2)).isEqualTo(.5);
    }

    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "1,0", "10,.5", "100,1", "1000,1", "5,.349485002"})
    void log(double raw, double expected) {
        assertThat(value(new Log(1, 100), raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3,.5", "4,.880797078", "2,.119202922", "1e308,1", "-1e308,0"})
    void logistic(double raw, double expected) {
        assertThat(value(new Logistic(3, 2), raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1,.1", "0,.1", "1e-9,.5", "10,.5", "10.5,1", "1e308,1"})
    void bands(double raw, double expected) {
        assertThat(value(BANDS, raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"5,1", "4,.5", "6.5,.25", "7,0", "3,0", "100,0"})
    void target(double raw, double expected) {
        assertThat(value(new Target(5, 2), raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "-2,1", "0,0"})
    void yes(double raw, double expected) {
        assertThat(value(new Yes(), raw)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0", "1.5,.125", "2,.375", "3,.625", "4,.75", "5,1", "6,1"})
    void percentileBetweenKnotsAndInTheMiddleOfTies(double raw, double expected) {
        assertThat(value(new Percentile(), raw, 1, 2, 2, 4, 5)).isEqualTo(expected);
    }

    @Test
    void percentileWithoutSpreadOrPopulationIsTheMiddle() {
        assertThat(value(new Percentile(), 7, 3, 3, 3)).isEqualTo(.5);
        assertThat(value(new Percentile(), 7)).isEqualTo(.5);
    }

    @Test
    void percentileTiesAtTheEndsTakeTheirMiddle() {
        assertThat(value(new Percentile(), 0, 0, 0, 0, 1, 2)).isEqualTo(.25);
        assertThat(value(new Percentile(), 2, 0, 1, 2, 2, 2)).isEqualTo(.75);
    }

    @Test
    void lowerIsBetterMirrors() {
        assertThat(CurveMath.scale(lowerIsBetter(criterion("m", 1, new Linear(2, 6))), NO_KNOTS)
                        .applyAsDouble(3))
                .isEqualTo(.75);
        assertThat(CurveMath.judged(lowerIsBetter(criterion("m", 1, new Yes())), .3))
                .isEqualTo(.7);
    }

    @Test
    void neverNegativeZero() {
        assertThat(Double.doubleToRawLongBits(value(new Linear(0, 10), -0.0))).isZero();
        assertThat(Double.doubleToRawLongBits(CurveMath.rounded(-0.0))).isZero();
    }

    @Test
    void aLookupReadsNoNumber() {
        assertThatThrownBy(() -> value(new Lookup(Map.of("gold", 1.0)), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not read a number");
    }

    @Test
    void valuesAreWithinRangeOnTheGrainAndNeverFall() {
        Random random = new Random(7);
        double[] knots = random.doubles(101, -50, 50)
                .map(v -> Math.rint(v / 5) * 5)
                .sorted()
                .toArray();
        double[] raws = random.doubles(3000, -80, 80)
                .map(v -> Math.rint(v * 4) / 4)
                .sorted()
                .toArray();
        for (Curve curve :
                List.of(new Linear(-20, 30), new Log(.5, 60), new Logistic(3, .2), new Percentile(), BANDS)) {
            double[] values =
                    Arrays.stream(raws).map(raw -> value(curve, raw, knots)).toArray();
            assertThat(values).as(curve.toString()).isSorted();
            assertThat(Arrays.stream(values).allMatch(x -> x >= 0 && x <= 1 && x == Math.rint(x * 1e9) / 1e9))
                    .as(curve.toString())
                    .isTrue();
        }
    }
}
