package org.keygrade.weight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectiveWeightsTest {
    /** Diakoulaki, Mavrotas and Papayannakis 1995, table of eight pharmaceutical firms. */
    @Test
    void criticOfPharmaceuticalFirms() {
        double[][] firms = {
            {61, 1.08, 4.33}, {20.7, .26, 4.34}, {16.3, 1.98, 2.53}, {9, 3.29, 1.65},
            {5.4, 2.77, 2.33}, {4, 4.12, 1.21}, {-6.1, 3.52, 2.10}, {-34.6, 3.31, .98},
        };

        double[] weights = ObjectiveWeights.critic(moments(scaled(firms)));

        assertThat(weights).containsExactly(new double[] {.2022, .4809, .3169}, within(.00006));
    }

    /** By hand: shares 1/2 1/2 say nothing; shares 1 and 0 say all there is. */
    @Test
    void entropyOfTwoAccounts() {
        double[] weights = ObjectiveWeights.entropy(moments(new double[][] {{.4, .7}, {.4, 0}}));

        assertThat(weights).containsExactly(new double[] {0, 1}, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 50, 1000})
    void bothEqualTheirDefinitions(int accounts) {
        double[][] values = random(accounts, 4, accounts, 0);

        Moments moments = moments(values);

        assertThat(ObjectiveWeights.entropy(moments)).containsExactly(definedEntropy(values), within(1e-10));
        assertThat(ObjectiveWeights.critic(moments)).containsExactly(definedCritic(values), within(1e-10));
    }

    @Test
    void orderAndPartsNeverMatter() {
        double[][] values = random(500, 5, 7, .3);
        List<double[]> shuffled = new ArrayList<>(List.of(values));
        Collections.shuffle(shuffled, new Random(1));
        double[][][] parts = {
            shuffled.subList(0, 1).toArray(double[][]::new),
            {},
            shuffled.subList(1, 500).toArray(double[][]::new)
        };

        Moments whole = moments(values);
        Moments merged = moments(parts);

        assertThat(ObjectiveWeights.entropy(merged)).containsExactly(ObjectiveWeights.entropy(whole));
        assertThat(ObjectiveWeights.critic(merged)).containsExactly(ObjectiveWeights.critic(whole));
    }

    @Test
    void whatDoesNotDifferCountsNothing() {
        double[][] values = {{.5, .1, 0}, {.5, .9, 0}, {.5, .3, 0}};

        assertThat(ObjectiveWeights.entropy(moments(values))).containsExactly(new double[] {0, 1, 0}, within(1e-9));
        assertThat(ObjectiveWeights.critic(moments(values))).containsExactly(new double[] {0, 1, 0}, within(1e-9));
    }

    @Test
    void whereNothingDiffersAllAreEqual() {
        double[][] nobodyHasIt = {{Double.NaN, Double.NaN}};

        assertThat(ObjectiveWeights.critic(moments(nobodyHasIt))).containsExactly(.5, .5);
        assertThat(ObjectiveWeights.entropy(new Moments(2))).containsExactly(.5, .5);
    }

    @Test
    void oneCriterionIsAll() {
        assertThat(ObjectiveWeights.critic(moments(new double[][] {{.1}, {.2}})))
                .containsExactly(1);
    }

    /** Without the accounts that lack a value, a criterion is what it would be on its own. */
    @Test
    void accountsWithoutAValueAreLeftOut() {
        double nan = Double.NaN;
        double[][] gaps = {{.1, nan}, {.9, .2}, {.4, .8}, {nan, .5}};
        double[][] first = {{.1}, {.9}, {.4}};

        Moments moments = moments(gaps);

        assertThat(moments.of(0).scaledDeviation())
                .isEqualTo(moments(first).of(0).scaledDeviation());
        assertThat(moments.correlation(0, 1)).isEqualTo(-1, within(1e-12));
    }

    private static Moments moments(double[][]... parts) {
        int criteria = parts[0][0].length;
        Moments all = new Moments(criteria);
        for (double[][] part : parts) {
            Moments moments = new Moments(criteria);
            Arrays.stream(part).forEach(moments::add);
            all.merge(moments);
        }
        return all;
    }

    private static double[][] random(int accounts, int criteria, long seed, double gaps) {
        Random random = new Random(seed);
        double[][] values = new double[accounts][criteria];
        for (double[] row : values) {
            double common = random.nextDouble();
            for (int j = 0; j < criteria; j++) {
                double value = (common * j + random.nextDouble()) / (j + 1);
                row[j] = random.nextDouble() < gaps ? Double.NaN : Math.rint(value * 1e9) / 1e9;
            }
        }
        return values;
    }

    private static double[][] scaled(double[][] rows) {
        double[][] scaled = new double[rows.length][rows[0].length];
        for (int j = 0; j < rows[0].length; j++) {
            double[] column = column(rows, j);
            double low = Arrays.stream(column).min().orElseThrow();
            double high = Arrays.stream(column).max().orElseThrow();
            for (int i = 0; i < rows.length; i++) {
                scaled[i][j] = Math.rint((column[i] - low) / (high - low) * 1e9) / 1e9;
            }
        }
        return scaled;
    }

    private static double[] definedEntropy(double[][] rows) {
        double[] information = new double[rows[0].length];
        for (int j = 0; j < information.length; j++) {
            double[] column = column(rows, j);
            double sum = Arrays.stream(column).sum();
            double entropy = Arrays.stream(column)
                    .map(x -> x == 0 ? 0 : -x / sum * Math.log(x / sum))
                    .sum();
            information[j] = 1 - entropy / Math.log(column.length);
        }
        return shares(information);
    }

    private static double[] definedCritic(double[][] rows) {
        double[][] scaled = scaled(rows);
        double[] information = new double[rows[0].length];
        for (int j = 0; j < information.length; j++) {
            double conflict = 0;
            for (int k = 0; k < information.length; k++) {
                conflict += 1
                        - covariance(column(scaled, j), column(scaled, k))
                                / Math.sqrt(covariance(column(scaled, j), column(scaled, j))
                                        * covariance(column(scaled, k), column(scaled, k)));
            }
            information[j] = Math.sqrt(covariance(column(scaled, j), column(scaled, j))) * conflict;
        }
        return shares(information);
    }

    private static double covariance(double[] a, double[] b) {
        double meanOfA = Arrays.stream(a).average().orElseThrow();
        double meanOfB = Arrays.stream(b).average().orElseThrow();
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - meanOfA) * (b[i] - meanOfB);
        }
        return sum / a.length;
    }

    private static double[] column(double[][] rows, int j) {
        return Arrays.stream(rows).mapToDouble(row -> row[j]).toArray();
    }

    private static double[] shares(double[] information) {
        double sum = Arrays.stream(information).sum();
        return Arrays.stream(information).map(value -> value / sum).toArray();
    }
}
