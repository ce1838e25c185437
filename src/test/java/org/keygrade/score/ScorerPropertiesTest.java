package org.keygrade.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.score.Models.criterion;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Curve;
import org.keygrade.config.ScoringModel.Group;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Log;
import org.keygrade.config.ScoringModel.Logistic;
import org.keygrade.config.ScoringModel.Missing;
import org.keygrade.config.ScoringModel.Percentile;

/** What holds for any model and any portfolio. */
class ScorerPropertiesTest {
    private static final int METRICS = 5;
    private static final int ACCOUNTS = 60;
    private static final String DDL = "account_id string, m0 double, m1 double, m2 double, m3 double, m4 double,"
            + " ratings map<string,double>, missing map<string,string>";

    private static ScoringModel randomModel(Random random) {
        List<Curve> curves = List.of(new Linear(-1, 2), new Log(.1, 3), new Logistic(0, 2), new Percentile());
        List<Missing> policies = List.of(Missing.values());
        List<Criterion> criteria = new ArrayList<>();
        for (int at = 0; at < METRICS; at++) {
            Criterion plain = criterion("m" + at, .1 + random.nextDouble(), curves.get(random.nextInt(curves.size())));
            criteria.add(random.nextBoolean() ? plain : Models.missing(plain, policies.get(random.nextInt(3))));
        }
        Group first = new Group("first", 1 + random.nextDouble(), "", criteria.subList(0, 2));
        Group second = new Group("second", 1 + random.nextDouble(), "", criteria.subList(2, METRICS));
        return new ScoringModel("random", List.of(first, second), .3, null);
    }

    private static Row[] portfolio(Random random) {
        return IntStream.range(0, ACCOUNTS)
                .mapToObj(account -> {
                    List<Object> fields = new ArrayList<>();
                    fields.add("a%02d".formatted(account));
                    for (int at = 0; at < METRICS; at++) {
                        fields.add(random.nextInt(4) == 0 ? null : random.nextGaussian() * 2);
                    }
                    fields.add(Map.of());
                    fields.add(random.nextBoolean() ? Map.of("m3", "nobody") : Map.of());
                    return row(fields.toArray());
                })
                .toArray(Row[]::new);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void partsAddUpIntervalsBracketAndPartitionsDoNotCount(long seed) {
        Random random = new Random(seed);
        ScoringModel model = randomModel(random);
        Dataset<Row> metrics = frame(DDL, portfolio(random));
        Baseline baseline = Calibration.calibrate(metrics, model, LocalDate.EPOCH);
        ScoringPlan plan = new ScoringPlan(model, baseline);
        Dataset<Row> scored = Scorer.score(metrics, plan);
        List<Row> rows = scored.orderBy("account_id").collectAsList();
        rows.forEach(ScorerPropertiesTest::assertAddsUp);
        for (int partitions : new int[] {1, 7, 64}) {
            assertThat(Scorer.score(metrics.repartition(partitions), plan)
                            .orderBy("account_id")
                            .collectAsList())
                    .isEqualTo(rows);
        }
    }

    private static void assertAddsUp(Row account) {
        List<Row> parts = account.getList(account.fieldIndex("parts"));
        assertThat(sum(parts, "weight")).isCloseTo(1, within(1e-12));
        Double score = account.getAs("score");
        if (score == null) {
            assertThat(account.<Double>getAs("coverage")).isLessThan(.3);
            assertThat(parts).allMatch(part -> part.getAs("contribution") == null && part.getAs("lift") == null);
        } else {
            assertThat(sum(parts, "contribution")).isCloseTo(score, within(1e-9));
            assertThat(sum(parts, "effective_weight")).isCloseTo(1, within(1e-12));
            assertThat(score)
                    .isBetween(account.<Double>getAs("score_low"), account.<Double>getAs("score_high"))
                    .isBetween(0.0, 100.0);
        }
    }

    private static double sum(List<Row> parts, String field) {
        return parts.stream()
                .filter(part -> part.getAs(field) != null)
                .mapToDouble(part -> part.<Double>getAs(field))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void raisingAnyNumberNeverLowersAScore(long seed) {
        Random random = new Random(seed);
        ScoringModel model = randomModel(random);
        Row[] before = portfolio(random);
        Row[] after = java.util.Arrays.stream(before)
                .map(account -> raised(account, 1 + random.nextInt(METRICS), random.nextDouble()))
                .toArray(Row[]::new);
        ScoringPlan plan = new ScoringPlan(model, Calibration.calibrate(frame(DDL, before), model, LocalDate.EPOCH));
        List<Row> low = scores(frame(DDL, before), plan);
        List<Row> high = scores(frame(DDL, after), plan);
        IntStream.range(0, ACCOUNTS)
                .filter(at -> !low.get(at).isNullAt(1))
                .forEach(at -> assertThat(high.get(at).getDouble(1))
                        .as(low.get(at).getString(0))
                        .isGreaterThanOrEqualTo(low.get(at).getDouble(1)));
    }

    private static Row raised(Row account, int at, double by) {
        Object[] fields = IntStream.range(0, account.length())
                .mapToObj(i ->
                        i == at && !account.isNullAt(i) ? Double.valueOf(account.getDouble(i) + by) : account.get(i))
                .toArray();
        return row(fields);
    }

    private static List<Row> scores(Dataset<Row> metrics, ScoringPlan plan) {
        return Scorer.score(metrics, plan)
                .select("account_id", "score")
                .orderBy("account_id")
                .collectAsList();
    }
}
