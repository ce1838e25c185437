package org.keygrade.score;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

/** The histogram search against sorting, first without Spark, then through it. */
class DistributionsTest {
    /** 900 accounts evenly over 0..10 and 100 over 10..20: nine tenths lie below 10. */
    @Test
    void pooledQuantilesWeighPopulationsByTheirAccounts() {
        Distribution many = evenly(900, 0);
        Distribution few = evenly(100, 10);
        List<Double> pooled = Distribution.pooled(List.of(few, new Distribution(0, 5, null, null, List.of()), many));

        assertThat(pooled).hasSize(1001).isSorted().startsWith(0.0).endsWith(20.0);
        assertThat(pooled.get(450)).isCloseTo(5, within(.02));
        assertThat(pooled.get(900)).isCloseTo(10, within(.02));
        assertThat(pooled.get(950)).isCloseTo(15, within(.02));
        assertThat(Distribution.pooled(List.of(many))).isEqualTo(many.quantiles());
        assertThat(Distribution.pooled(List.of())).isEmpty();
    }

    private static Distribution evenly(long accounts, double from) {
        return new Distribution(
                accounts,
                0,
                null,
                null,
                IntStream.rangeClosed(0, 1000)
                        .mapToObj(step -> from + step / 100.0)
                        .toList());
    }

    private static final int STEPS = 1000;

    /** Numbers as they come: one column, some missing. */
    private static List<Row> rows(long seed, int count, DoubleUnaryOperator shape) {
        Random random = new Random(seed);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(random.nextInt(20) == 0 ? row((Object) null) : row(shape.applyAsDouble(random.nextGaussian())));
        }
        return rows;
    }

    private static Distribution searched(List<Row> rows, int partitions) {
        return new Distributions(1, zooms -> merged(rows, partitions, zooms))
                .distributions(STEPS)
                .get(0);
    }

    private static Map<Integer, Sketch> merged(List<Row> rows, int partitions, List<Zoom> zooms) {
        return IntStream.range(0, partitions)
                .mapToObj(partition -> IntStream.range(0, rows.size())
                        .filter(i -> i % partitions == partition)
                        .mapToObj(rows::get)
                        .iterator())
                .map(part -> Distributions.sketched(part, zooms).next())
                .collect(toMap(Tuple2::_1, Tuple2::_2, Sketch::merge));
    }

    private static List<Double> sortedQuantiles(List<Row> rows) {
        double[] sorted = present(rows);
        return IntStream.rangeClosed(0, sorted.length == 0 ? -1 : STEPS)
                .mapToObj(step -> {
                    long position = (sorted.length - 1L) * step;
                    double low = sorted[(int) (position / STEPS)];
                    double high = sorted[(int) ((position + STEPS - 1) / STEPS)];
                    return Math.min(high, low + (high - low) * ((double) (position % STEPS) / STEPS));
                })
                .toList();
    }

    private static double[] present(List<Row> rows) {
        return rows.stream()
                .map(r -> r.isNullAt(0) ? null : r.getDouble(0) + 0.0)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
    }

    private static void assertExact(List<Row> rows) {
        Distribution found = searched(rows, 3);
        double[] present = present(rows);
        assertThat(found.count()).isEqualTo(present.length);
        assertThat(found.missing()).isEqualTo(rows.size() - present.length);
        assertThat(found.quantiles()).isEqualTo(sortedQuantiles(rows));
        if (present.length > 0) {
            double mean = Arrays.stream(present).average().orElseThrow();
            double deviation = Math.sqrt(Arrays.stream(present)
                    .map(v -> (v - mean) * (v - mean))
                    .average()
                    .orElseThrow());
            assertThat(found.mean()).isCloseTo(mean, within(1e-9 * (1 + Math.abs(mean))));
            assertThat(found.deviation()).isCloseTo(deviation, within(1e-9 * (1 + deviation)));
        }
    }

    @Test
    void smoothNumbers() {
        assertExact(rows(1, 20_000, v -> v));
    }

    @Test
    void skewedMoneyWithTiesAndReturns() {
        assertExact(rows(2, 5_000, v -> Math.rint(100 * Math.exp(3 * v)) / 100 - 1));
    }

    @Test
    void aFewWords() {
        assertExact(rows(3, 5_000, v -> Math.rint(v)));
    }

    @Test
    void numbersThatDifferOnlyInTheirLastBits() {
        assertExact(rows(4, 5_000, v -> Double.longBitsToDouble(Double.doubleToLongBits(1e6) + (long) (1000 * v))));
    }

    @Test
    void allTheSame() {
        Distribution found = searched(rows(5, 100, v -> 4.2), 3);
        assertThat(found.quantiles()).hasSize(STEPS + 1).containsOnly(4.2);
        assertThat(found.deviation()).isZero();
    }

    @Test
    void negativeZeroIsZero() {
        assertThat(searched(List.of(row(-0.0), row(0.0)), 1).quantiles()).containsOnly(0.0);
    }

    @Test
    void oneRow() {
        Distribution found = searched(List.of(row(7.0)), 1);
        assertThat(found.quantiles()).hasSize(STEPS + 1).containsOnly(7.0);
        assertThat(List.of(found.min(), found.median(), found.max(), found.mean()))
                .containsOnly(7.0);
    }

    @Test
    void nobody() {
        Distribution found = searched(List.of(row((Object) null)), 2);
        assertThat(found).isEqualTo(new Distribution(0, 1, null, null, List.of()));
        assertThat(found.min()).isNull();
        assertThat(found.median()).isNull();
        assertThat(found.max()).isNull();
    }

    @Test
    void noRows() {
        assertThat(searched(List.of(), 1)).isEqualTo(new Distribution(0, 0, null, null, List.of()));
    }

    @Test
    void aSmallSpreadFarFromZeroKeepsItsDeviation() {
        Distribution found = searched(List.of(row(1e9), row(1e9 + 1), row(1e9 + 2)), 2);
        assertThat(found.deviation()).isEqualTo(Math.sqrt(2.0 / 3));
    }

    @Test
    void numbersWhoseSquaresAreBeyondDoublesHaveNoDeviation() {
        Distribution found = searched(List.of(row(1e300), row(-1e300)), 2);
        assertThat(found.deviation()).isNull();
        assertThat(found.mean()).isZero();
        assertThat(found.quantiles()).isSorted();
    }

    @Test
    void partitionsAndOrderDoNotCount() {
        List<Row> rows = rows(6, 3_000, v -> Math.exp(4 * v));
        Distribution expected = searched(rows, 1);
        List<Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(8));
        assertThat(searched(shuffled, 7)).isEqualTo(expected);
        assertThat(searched(shuffled, 64)).isEqualTo(expected);
    }

    @Test
    void throughSparkAllColumnsAtOnce() {
        List<Row> left = rows(9, 400, v -> v);
        List<Row> right = rows(10, 400, v -> Math.exp(5 * v));
        Dataset<Row> both = frame(
                "a double, b double",
                IntStream.range(0, left.size())
                        .mapToObj(i -> row(left.get(i).get(0), right.get(i).get(0)))
                        .toArray(Row[]::new));
        List<Distribution> expected = List.of(searched(left, 1), searched(right, 1));
        assertThat(Distributions.of(both.coalesce(1), STEPS)).isEqualTo(expected);
        assertThat(Distributions.of(both.repartition(7), STEPS)).isEqualTo(expected);
    }
}
