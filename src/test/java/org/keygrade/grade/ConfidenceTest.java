package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.grade.Company.scheme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.testing.Frames;

class ConfidenceTest {
    private static final List<Double> WEIGHTS = List.of(.5, .3, .2);
    private static final String SCORED =
            "account_id string, score double, score_low double, score_high double, parts array<struct<value double>>";

    private static TierScheme medals(Method method) {
        return switch (method) {
            case THRESHOLD -> scheme(method, 70, 50, 30);
            case SHARE -> scheme(method, .1, .4, .8);
            case CAPACITY -> scheme(method, 5, 10, 20);
            case NATURAL_BREAKS -> throw new IllegalArgumentException("resolved to a threshold before");
        };
    }

    /** Every draw scored, sorted and cut by the definition. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NATURAL_BREAKS")
    void equalsTheDefinition(Method method) {
        double[][] values = values(60, 7);
        TierScheme scheme = medals(method);

        Map<String, Row> found = confidence(scheme, values, 0);

        WeightDraws draws = WeightDraws.around(WEIGHTS);
        int[] raw = levels(scheme, values, criterion -> WEIGHTS.get(criterion));
        int[] same = new int[values.length];
        for (int draw = 0; draw < WeightDraws.DRAWS; draw++) {
            int at = draw;
            int[] levels = levels(scheme, values, criterion -> draws.weight(criterion, at));
            for (int account = 0; account < values.length; account++) {
                same[account] += levels[account] == raw[account] ? 1 : 0;
            }
        }
        for (int account = 0; account < values.length; account++) {
            assertThat(found.get("a" + account).<Double>getAs("tier_confidence"))
                    .as("account %d", account)
                    .isEqualTo((double) same[account] / WeightDraws.DRAWS);
        }
        assertThat(IntStream.of(same)).anyMatch(count -> count > 0 && count < WeightDraws.DRAWS);
    }

    @Test
    void certainIsWhatNothingUnknownCanChange() {
        double[][] values = {{.9, .9, .9}, {.72, .72, .72}};
        Map<String, Row> found = confidence(medals(Method.THRESHOLD), values, 5);
        assertThat(found.get("a0").<Boolean>getAs("tier_certain")).isTrue();
        assertThat(found.get("a1").<Boolean>getAs("tier_certain")).isFalse();
        assertThat(found.get("a1").<Double>getAs("tier_confidence")).isEqualTo(1);
    }

    /** A large population is sampled; the confidences stay near those of all. */
    @Test
    void aSampleStandsForTheRest() {
        double[][] values = values(3_000, 3);
        TierScheme scheme = scheme(Method.SHARE, .05, .3, .7);
        WeightDraws draws = WeightDraws.around(WEIGHTS);
        long[] ranks = {150, 900, 2_100};
        List<double[]> all = List.of(values);
        double[] ones = IntStream.range(0, 3_000).mapToDouble(i -> 1).toArray();
        List<double[]> sample = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        int[] order = IntStream.range(0, 3_000)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -score(values[i], WEIGHTS::get)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < 3_000; place++) {
            if (place < 300 || order[place] % 3 == 0) {
                sample.add(values[order[place]]);
                counts.add(place < 300 ? 1.0 : 3.0);
            }
        }

        DrawnCuts exact = DrawnCuts.ranked(draws, all, ones, ranks);
        DrawnCuts sampled = DrawnCuts.ranked(
                draws, sample, counts.stream().mapToDouble(Double::doubleValue).toArray(), ranks);

        assertThat(scheme.tiers()).hasSize(4);
        for (int draw = 0; draw < WeightDraws.DRAWS; draw++) {
            assertThat(sampled.cut(draw, 0)).isEqualTo(exact.cut(draw, 0), within(.5));
            assertThat(sampled.cut(draw, 1)).isEqualTo(exact.cut(draw, 1), within(2.5));
            assertThat(sampled.cut(draw, 2)).isEqualTo(exact.cut(draw, 2), within(2.5));
        }
    }

    private static Map<String, Row> confidence(TierScheme scheme, double[][] values, double unknown) {
        Row[] rows = IntStream.range(0, values.length)
                .mapToObj(account -> {
                    double score = Math.rint(score(values[account], WEIGHTS::get) * 1e9) / 1e9;
                    List<Row> parts = IntStream.range(0, 3)
                            .mapToObj(i -> Frames.row(Double.isNaN(values[account][i]) ? null : values[account][i]))
                            .toList();
                    return Frames.row("a" + account, score, score - unknown, score + unknown, parts);
                })
                .toArray(Row[]::new);
        Dataset<Row> scored = Frames.frame(SCORED, rows);
        Dataset<Row> competing = scored.selectExpr(
                "account_id", "score", "cast(null as double) as gross_profit_ttm", "true as competes");
        Ranking ranking = Ranking.of(Ranking.sorted(competing).cache());
        Map<String, Row> found = new HashMap<>();
        new Confidence(scheme, WEIGHTS)
                .of(ranking, scored)
                .collectAsList()
                .forEach(row -> found.put(row.getAs("account_id"), row));
        return found;
    }

    private interface Weighing {
        double weight(int criterion);
    }

    private static double score(double[] values, Weighing weighing) {
        double points = 0;
        double weight = 0;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i])) {
                points += weighing.weight(i) * values[i];
                weight += weighing.weight(i);
            }
        }
        return 100 * points / weight;
    }

    private static int[] levels(TierScheme scheme, double[][] values, Weighing weighing) {
        double[] scores = java.util.Arrays.stream(values)
                .mapToDouble(each -> score(each, weighing))
                .toArray();
        int[] levels = new int[values.length];
        for (int account = 0; account < values.length; account++) {
            double score = scores[account];
            long rank = 1
                    + java.util.Arrays.stream(scores)
                            .filter(other -> other > score)
                            .count();
            levels[account] = level(scheme, score, rank, values.length);
        }
        return levels;
    }

    private static int level(TierScheme scheme, double score, long rank, int accounts) {
        double seats = 0;
        for (int level = 0; level < 3; level++) {
            double bound = scheme.tiers().get(level).bound();
            seats += bound;
            boolean reached = switch (scheme.method()) {
                case THRESHOLD -> score >= bound;
                case SHARE -> rank <= Math.ceil(bound * accounts);
                case CAPACITY -> rank <= seats;
                case NATURAL_BREAKS -> throw new IllegalArgumentException("resolved to a threshold before");
            };
            if (reached) {
                return level;
            }
        }
        return 3;
    }

    private static double[][] values(int accounts, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[accounts][3];
        for (double[] account : values) {
            for (int i = 0; i < 3; i++) {
                boolean known = i == 0 || random.nextDouble() > .2;
                account[i] = known ? Math.rint(random.nextDouble() * 1e9) / 1e9 : Double.NaN;
            }
        }
        return values;
    }
}
