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
import java.util.stream.DoubleStream;
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
    private static final double[] WEIGHTS = {.5, .3, .2};
    private static final double[] OTHERS = {.1, .4, .25, .25};
    private static final String SCORED =
            "account_id string, score double, score_low double, score_high double, parts array<struct<value double, weight double>>";

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
        assertDefined(method, accounts(60, 7, WEIGHTS));
    }

    /** The same where two models of other criteria and weights share one ranking. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NATURAL_BREAKS")
    void equalsTheDefinitionWithTwoModels(Method method) {
        assertDefined(method, accounts(60, 7, WEIGHTS, OTHERS));
    }

    private static void assertDefined(Method method, List<Profile> accounts) {
        TierScheme scheme = medals(method);

        Map<String, Row> found = confidence(scheme, accounts, 0);

        int[] raw = levels(scheme, accounts, criterion -> 1);
        int[] same = new int[accounts.size()];
        for (int draw = 0; draw < WeightDraws.DRAWS; draw++) {
            int at = draw;
            int[] levels = levels(scheme, accounts, criterion -> WeightDraws.factor(criterion, at));
            for (int account = 0; account < same.length; account++) {
                same[account] += levels[account] == raw[account] ? 1 : 0;
            }
        }
        for (int account = 0; account < same.length; account++) {
            assertThat(found.get("a" + account).<Double>getAs("tier_confidence"))
                    .as("account %d", account)
                    .isEqualTo((double) same[account] / WeightDraws.DRAWS);
        }
        assertThat(IntStream.of(same)).anyMatch(count -> count > 0 && count < WeightDraws.DRAWS);
    }

    /** Every weight is up to a quarter more or less, and no two criteria move together. */
    @Test
    void drawsAreWithinAQuarterAndIndependent() {
        double[] first = factors(0);
        double[] second = factors(1);
        assertThat(DoubleStream.of(first).average().orElseThrow()).isEqualTo(1, within(.02));
        assertThat(DoubleStream.of(first).min().orElseThrow()).isBetween(.75, .76);
        assertThat(DoubleStream.of(first).max().orElseThrow()).isBetween(1.24, 1.25);
        double together = IntStream.range(0, 500)
                .mapToDouble(draw -> (first[draw] - 1) * (second[draw] - 1))
                .average()
                .orElseThrow();
        assertThat(together * 48).as("correlation").isEqualTo(0, within(.15));
    }

    private static double[] factors(int criterion) {
        return IntStream.range(0, WeightDraws.DRAWS)
                .mapToDouble(draw -> WeightDraws.factor(criterion, draw))
                .toArray();
    }

    @Test
    void certainIsWhatNothingUnknownCanChange() {
        List<Profile> accounts = List.of(
                new Profile(new double[] {.9, .9, .9}, WEIGHTS), new Profile(new double[] {.72, .72, .72}, WEIGHTS));
        Map<String, Row> found = confidence(medals(Method.THRESHOLD), accounts, 5);
        assertThat(found.get("a0").<Boolean>getAs("tier_certain")).isTrue();
        assertThat(found.get("a1").<Boolean>getAs("tier_certain")).isFalse();
        assertThat(found.get("a1").<Double>getAs("tier_confidence")).isEqualTo(1);
    }

    /** A large population is sampled; the confidences stay near those of all. */
    @Test
    void aSampleStandsForTheRest() {
        List<Profile> all = accounts(3_000, 3, WEIGHTS);
        TierScheme scheme = scheme(Method.SHARE, .05, .3, .7);
        WeightDraws draws = new WeightDraws();
        long[] ranks = {150, 900, 2_100};
        double[] ones = IntStream.range(0, 3_000).mapToDouble(i -> 1).toArray();
        List<Profile> sample = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        int[] order = IntStream.range(0, 3_000)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -score(all.get(i), criterion -> 1)))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int place = 0; place < 3_000; place++) {
            if (place < 300 || order[place] % 3 == 0) {
                sample.add(all.get(order[place]));
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

    private static Map<String, Row> confidence(TierScheme scheme, List<Profile> accounts, double unknown) {
        Row[] rows = IntStream.range(0, accounts.size())
                .mapToObj(at -> {
                    Profile account = accounts.get(at);
                    double score = Math.rint(score(account, criterion -> 1) * 1e9) / 1e9;
                    return Frames.row("a" + at, score, score - unknown, score + unknown, parts(account));
                })
                .toArray(Row[]::new);
        Dataset<Row> scored = Frames.frame(SCORED, rows);
        Dataset<Row> competing = scored.selectExpr(
                "account_id", "score", "cast(null as double) as gross_profit_ttm", "true as competes");
        Ranking ranking = Ranking.of(Ranking.sorted(competing).cache());
        Map<String, Row> found = new HashMap<>();
        new Confidence(scheme)
                .of(ranking, scored)
                .collectAsList()
                .forEach(row -> found.put(row.getAs("account_id"), row));
        return found;
    }

    private static List<Row> parts(Profile account) {
        return IntStream.range(0, account.size())
                .mapToObj(i -> Frames.row(account.counts(i) ? account.value(i) : null, account.weight(i)))
                .toList();
    }

    /** What a criterion's weight is multiplied by. */
    private interface Factors {
        double of(int criterion);
    }

    private static double score(Profile account, Factors factors) {
        double points = 0;
        double weight = 0;
        for (int i = 0; i < account.size(); i++) {
            if (account.counts(i)) {
                points += factors.of(i) * account.weight(i) * account.value(i);
                weight += factors.of(i) * account.weight(i);
            }
        }
        return 100 * points / weight;
    }

    private static int[] levels(TierScheme scheme, List<Profile> accounts, Factors factors) {
        double[] scores = accounts.stream()
                .mapToDouble(account -> score(account, factors))
                .toArray();
        int[] levels = new int[scores.length];
        for (int account = 0; account < scores.length; account++) {
            double score = scores[account];
            long rank = 1
                    + java.util.Arrays.stream(scores)
                            .filter(other -> other > score)
                            .count();
            levels[account] = level(scheme, score, rank, scores.length);
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

    /** Accounts of the models in turn; their first criterion has a value, of the others one in five has none. */
    private static List<Profile> accounts(int count, long seed, double[]... models) {
        Random random = new Random(seed);
        return IntStream.range(0, count)
                .mapToObj(account -> profile(random, models[account % models.length]))
                .toList();
    }

    private static Profile profile(Random random, double[] weights) {
        double[] values = IntStream.range(0, weights.length)
                .mapToDouble(i -> {
                    boolean known = i == 0 || random.nextDouble() > .2;
                    return known ? Math.rint(random.nextDouble() * 1e9) / 1e9 : Double.NaN;
                })
                .toArray();
        return new Profile(values, weights);
    }
}
