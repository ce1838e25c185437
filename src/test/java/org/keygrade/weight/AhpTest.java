package org.keygrade.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AhpTest {
    private static final List<String> DRINKS = List.of("beer", "coffee", "milk", "soda", "tea", "water", "wine");

    /** Saaty 2008, "Decision making with the analytic hierarchy process": which drink is consumed more in the USA. */
    @Test
    void drinks() {
        Ahp drinks = Ahp.of(reciprocal(DRINKS, new double[][] {
            {1, 1 / 2., 1, 1 / 2., 3, 1 / 3., 9},
            {0, 1, 1, 1, 5, 1 / 2., 9},
            {0, 0, 1, 1 / 2., 3, 1 / 3., 9},
            {0, 0, 0, 1, 4, 1 / 2., 9},
            {0, 0, 0, 0, 1, 1 / 9., 3},
            {0, 0, 0, 0, 0, 1, 9},
            {0, 0, 0, 0, 0, 0, 1},
        }));

        assertThat(drinks.weights())
                .usingComparatorForType(near(.0006), Double.class)
                .containsExactly(.116, .177, .129, .190, .042, .327, .019);
        assertThat(drinks.consistencyRatio()).isEqualTo(.022, within(.0005));
        assertThat(drinks.isConsistent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10})
    void comparisonsThatAgreeGiveTheirRatios(int n) {
        Random random = new Random(n);
        double[] weights = random.doubles(n, .1, 1).toArray();
        double sum = IntStream.range(0, n).mapToDouble(i -> weights[i]).sum();
        double[][] matrix = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                matrix[a][b] = weights[a] / weights[b];
            }
        }

        Ahp ahp = Ahp.of(
                new Comparisons(IntStream.range(0, n).mapToObj(i -> "c" + i).toList(), matrix));

        IntStream.range(0, n).forEach(i -> assertThat(ahp.weights().get(i)).isEqualTo(weights[i] / sum, within(1e-12)));
        assertThat(ahp.lambdaMax()).isEqualTo(n, within(1e-9));
        assertThat(ahp.consistencyRatio()).isEqualTo(0, within(1e-9));
        assertThat(ahp.worst()).isNull();
    }

    /** By hand: lambda^3 - 3 lambda^2 - (x + 1/x - 2) = 0 with x = 3 * 3 / (1/3) = 27, the product round the circle. */
    @Test
    void aCircleOfPreferencesIsRefused() {
        Ahp circle = Ahp.of(reciprocal(List.of("profit", "volume", "growth"), new double[][] {
            {1, 3, 1 / 3.}, {0, 1, 3}, {0, 0, 1}
        }));

        double lambda = circle.lambdaMax();
        assertThat(Math.pow(lambda, 3) - 3 * lambda * lambda).isEqualTo(27 + 1 / 27. - 2, within(1e-9));
        assertThat(circle.consistencyIndex()).isEqualTo((lambda - 3) / 2, within(1e-12));
        assertThat(circle.consistencyRatio()).isEqualTo((lambda - 3) / 2 / .58, within(1e-12));
        assertThat(circle.isConsistent()).isFalse();
    }

    @Test
    void theJudgementThatContributesMostIsNamed() {
        Ahp ahp = Ahp.of(reciprocal(List.of("a", "b", "c", "d"), new double[][] {
            {1, 2, 4, 8},
            {0, 1, 2, 1 / 9.},
            {0, 0, 1, 2},
            {0, 0, 0, 1},
        }));

        assertThat(ahp.worst()).isNotNull();
        assertThat(ahp.worst().more()).isEqualTo("d");
        assertThat(ahp.worst().less()).isEqualTo("b");
        assertThat(ahp.worst().ratio()).isEqualTo(9, within(1e-12));
        assertThat(ahp.worst().implied())
                .isEqualTo(ahp.weights().get(3) / ahp.weights().get(1), within(1e-12));
    }

    @Test
    void moreThanTenThingsHaveNoRandomIndex() {
        double[][] equal = new double[11][11];
        List<String> names = IntStream.range(0, 11).mapToObj(i -> "c" + i).toList();
        assertThatThrownBy(() -> Ahp.of(new Comparisons(names, equal)))
                .hasMessage("2 to 10 things can be compared, not 11");
    }

    private static Comparisons reciprocal(List<String> names, double[][] upper) {
        for (int a = 0; a < upper.length; a++) {
            for (int b = 0; b < a; b++) {
                upper[a][b] = 1 / upper[b][a];
            }
        }
        return new Comparisons(names, upper);
    }

    private static java.util.Comparator<Double> near(double distance) {
        return (a, b) -> Math.abs(a - b) <= distance ? 0 : Double.compare(a, b);
    }
}
