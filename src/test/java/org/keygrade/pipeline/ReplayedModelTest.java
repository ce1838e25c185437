package org.keygrade.pipeline;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.SmallCompany.DAY;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.ScoringModel;
import org.keygrade.grade.HistoryMetrics;
import org.keygrade.metric.Catalogue;
import org.keygrade.pipeline.HandReplay.Found;
import org.keygrade.pipeline.WhatIfHistory.Changes;
import org.keygrade.score.ApplicableModel;
import org.keygrade.score.Baseline;
import org.keygrade.score.Baselines;
import org.keygrade.score.Calibration;
import org.keygrade.score.ModelId;
import org.keygrade.table.Silver;
import org.keygrade.testing.Frames;
import org.keygrade.testing.SmallCompany;

/** Seeded histories, replayed account by account beside. */
class ReplayedModelTest {
    private static final int ACCOUNTS = 60;
    private static final int NIGHTS = 6;
    private static final String HISTORY = "as_of date, account_id string, metrics map<string,double>,"
            + " missing map<string,string>, texts map<string,string>";
    private static final String MODEL = """
            name: Volume, fit and size
            groups:
              - name: all
                weight: 1
                why: For the test.
                criteria:
                  - {name: revenue, metric: revenue_ttm, weight: 5, curve: {linear: {from: 0, to: 1000}}, why: Much.}
                  - name: fit
                    metric: rating.fit
                    weight: 2
                    curve: {linear: {from: 0, to: 10}}
                    missing: exclude
                    why: Fits.
                  - {name: trend, metric: engagement_trend, weight: 1, curve: {linear: {from: 0, to: 2}}, why: Talks.}
                  - {name: size, metric: segment, weight: 2, curve: {lookup: {large: 1, small: 0.2}}, why: Size.}
            """;
    private static final String[] WEIGHED = {"revenue_ttm", "rating.fit", "engagement_trend", "segment"};
    private static final double[] WEIGHTS = {.5, .2, .1, .2};
    private static final double[] TOPS = {1000, 10, 2};

    @TempDir
    Path folder;

    /** One account of one night: what history holds of it. */
    private record Kept(
            String id, Map<String, Double> metrics, Map<String, String> missing, Map<String, String> texts) {
        Row on(LocalDate day) {
            return Frames.row(Date.valueOf(day), id, metrics, missing, texts);
        }

        /** Fit is left out where it is unknown, engagement where it is unknown for another reason than nobody. */
        @Nullable
        Double score(Map<String, String> today) {
            double known = 0;
            double counts = 0;
            double sum = 0;
            for (int at = 0; at < WEIGHED.length; at++) {
                Double value = value(at, today);
                boolean worst =
                        value == null && missing.getOrDefault(WEIGHED[at], "").equals("nobody");
                known += value == null ? 0 : WEIGHTS[at];
                counts += value == null && !worst ? 0 : WEIGHTS[at];
                sum += value == null ? 0 : WEIGHTS[at] * value;
            }
            return known >= .5 ? Double.valueOf(100 * sum / counts) : null;
        }

        @Nullable
        private Double value(int at, Map<String, String> today) {
            if (at == 3) {
                String text = texts.containsKey("segment") ? texts.get("segment") : today.get(id);
                return text == null ? null : (Double) (text.equals("large") ? 1 : .2);
            }
            Double metric = metrics.get(WEIGHED[at]);
            return metric == null ? null : (Double) Math.min(1, Math.max(0, metric / TOPS[at]));
        }
    }

    @Test
    void byThresholdItIsWhatTheRulesSay() {
        String tiers = "method: threshold\n    band: 3\n    dwell_days: 9";
        replays(scheme(tiers, "from_score: 60", "from_score: 45"), HandReplay.cuts(60, 45));
    }

    @Test
    void bySeatsItIsWhatTheRulesSay() {
        String tiers = "method: capacity\n    seat_band: 0.25";
        replays(scheme(tiers, "seats: 9", "seats: 14"), HandReplay.seats(9, 14));
    }

    private static String scheme(String rules, String gold, String silver) {
        return """
                scheme: medals
                schemes:
                  medals:
                    RULES
                    held_days: 12
                    tiers:
                      - {name: gold, label: Gold, TO_GOLD, SERVICE}
                      - {name: silver, label: Silver, TO_SILVER, SERVICE}
                      - {name: bronze, label: Bronze, SERVICE}
                """.replace("RULES", rules).replace("TO_GOLD", gold).replace("TO_SILVER", silver).replace(
                "SERVICE",
                "service: {contact_cadence_days: 9, review_cadence_days: 99, sponsor_required: true,"
                        + " response_hours: 4}");
    }

    private void replays(String tiers, HandReplay byHand) {
        Random random = new Random(20_260_630);
        Map<String, String> today = segments(random);
        ReplayedModel replayed = null;
        Map<String, String> before = Map.of();
        LocalDate day = DAY;
        long moved = 0;
        long lost = 0;
        List<Kept> accounts = new ArrayList<>();
        for (int night = 0; night < NIGHTS; night++) {
            accounts = night(random, accounts);
            LocalDate asOf = day;
            Dataset<Row> history =
                    frame(HISTORY, accounts.stream().map(kept -> kept.on(asOf)).toArray(Row[]::new));
            replayed = (replayed == null ? start(tiers, today, history) : replayed).next(day, history);
            Map<String, String> expected = byHand.night(day, found(accounts, today));

            assertThat(tiers(replayed)).as("night %d, %s", night, day).isEqualTo(expected);
            assertThat(replayed.changes()).isEqualTo(changes(before, expected));
            moved += replayed.changes().all();
            lost += lost(before, expected);
            before = expected;
            day = day.plusDays(2 + random.nextInt(7));
        }
        assertThat(moved).as("changes of all nights").isGreaterThan(NIGHTS);
        assertThat(lost).as("tiers lost for want of a score").isPositive();
    }

    private ReplayedModel start(String tiers, Map<String, String> today, Dataset<Row> history) {
        Run run = SmallCompany.in(folder)
                .file("conf/scoring-model.yaml", MODEL.strip())
                .file("conf/tiers.yaml", tiers.strip())
                .nights("warehouse")
                .run(DAY);
        Dataset<Row> accounts = frame(
                "account_id string, segment string",
                today.entrySet().stream()
                        .map(entry -> Frames.row(entry.getKey(), entry.getValue()))
                        .toArray(Row[]::new));
        Silver silver = new Silver(Map.of("accounts", accounts), Map.of("accounts", Set.of("account_id", "segment")));
        ScoringModel model = run.config().models().get(0);
        ScoreSteps steps = new ScoreSteps(run, model, silver, HistoryMetrics.restored(history, Catalogue.names()));
        Baseline baseline = Calibration.calibrate(steps.describedThen(), model, DAY);
        ModelId id = ModelId.of(model, run.config().network(), baseline.id(), "1");
        FittedModel fitted = new FittedModel(steps, new ApplicableModel(model, List.of()), baseline, id);
        return ReplayedModel.of(
                run, Assignment.of(run, accounts), new Scoring(new Baselines(List.of()), List.of(fitted)));
    }

    private static Map<String, String> segments(Random random) {
        Map<String, String> segments = new TreeMap<>();
        for (int n = 0; n < ACCOUNTS; n++) {
            segments.put("a" + n, random.nextBoolean() ? "large" : "small");
        }
        return segments;
    }

    /** Accounts come, go and come back; what they buy drifts from night to night, or is unknown for some time. */
    private static List<Kept> night(Random random, List<Kept> before) {
        Map<String, Double> revenues = before.stream()
                .filter(kept -> kept.metrics.containsKey("revenue_ttm"))
                .collect(toMap(Kept::id, kept -> kept.metrics.get("revenue_ttm")));
        Set<String> there = before.stream().map(Kept::id).collect(toSet());
        List<Kept> accounts = new ArrayList<>();
        for (int n = 0; n < ACCOUNTS; n++) {
            String id = "a" + n;
            if (random.nextInt(20) > 0) {
                boolean silent = there.contains(id) && !revenues.containsKey(id);
                double revenue = revenues.getOrDefault(id, 1000 * random.nextDouble()) + 150 * random.nextGaussian();
                boolean unknown = random.nextDouble() < (silent ? .8 : .12);
                accounts.add(account(random, id, unknown ? null : Double.valueOf(revenue)));
            }
        }
        return accounts;
    }

    private static Kept account(Random random, String id, @Nullable Double revenue) {
        Map<String, Double> metrics = new HashMap<>();
        Map<String, String> missing = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        if (revenue != null) {
            metrics.put("revenue_ttm", revenue);
        }
        if (random.nextInt(4) > 0) {
            metrics.put("rating.fit", 10 * random.nextDouble());
        }
        if (random.nextInt(3) > 0) {
            metrics.put("gross_profit_ttm", 10.0 * random.nextInt(5));
        }
        switch (random.nextInt(3)) {
            case 0 -> metrics.put("engagement_trend", 2 * random.nextDouble());
            case 1 -> missing.put("engagement_trend", "nobody");
            default -> missing.put("engagement_trend", "not_configured");
        }
        if (random.nextInt(3) > 0) {
            texts.put("segment", List.of("large", "small").get(random.nextInt(2)));
        } else if (random.nextBoolean()) {
            texts.put("segment", null);
        }
        return new Kept(id, metrics, missing, texts);
    }

    private static List<Found> found(List<Kept> accounts, Map<String, String> today) {
        return accounts.stream()
                .map(kept -> new Found(kept.id, kept.score(today), kept.metrics.get("gross_profit_ttm")))
                .toList();
    }

    private static Map<String, String> tiers(ReplayedModel replayed) {
        return replayed.tiers().select("account_id", "tier").collectAsList().stream()
                .collect(toMap(row -> row.getString(0), row -> row.getString(1), (a, b) -> a + b, TreeMap::new));
    }

    private static long lost(Map<String, String> before, Map<String, String> after) {
        return after.keySet().stream()
                .filter(id -> !before.getOrDefault(id, "ungraded").equals("ungraded"))
                .filter(id -> after.get(id).equals("ungraded"))
                .count();
    }

    private static Changes changes(Map<String, String> before, Map<String, String> after) {
        long promoted = 0;
        long demoted = 0;
        for (Map.Entry<String, String> account : after.entrySet()) {
            String then = before.get(account.getKey());
            int way = then == null ? 0 : Integer.compare(level(account.getValue()), level(then));
            promoted += way < 0 ? 1 : 0;
            demoted += way > 0 ? 1 : 0;
        }
        return new Changes(promoted, demoted);
    }

    private static int level(String tier) {
        return tier.equals("ungraded") ? HandReplay.TIERS.size() : HandReplay.TIERS.indexOf(tier);
    }
}
