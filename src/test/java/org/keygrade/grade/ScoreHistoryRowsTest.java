package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.grade.Company.account;
import static org.keygrade.grade.Company.date;
import static org.keygrade.grade.Company.day;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.TierScheme.Method;

class ScoreHistoryRowsTest {
    private static final Dataset<Row> HISTORY = frame(
            "account_id string, as_of date, model_id string",
            row("a", day(1), "m0"),
            row("a", day(3), "m1"),
            row("b", day(3), "m1"));
    private static final Map<String, Double> METRICS =
            Map.of("gross_profit_ttm", 10.0, "revenue_ttm", 100.0, "rating.fit", 4.0);

    @Test
    void everyFewNightsAndOnTheFirstOfAModel() {
        assertThat(ScoreHistoryRows.due(HISTORY.limit(0), date(9), 7, Set.of("m1")))
                .as("first night")
                .isTrue();
        assertThat(ScoreHistoryRows.due(HISTORY, date(9), 7, Set.of("m1")))
                .as("six days later")
                .isFalse();
        assertThat(ScoreHistoryRows.due(HISTORY, date(10), 7, Set.of("m1")))
                .as("seven days later")
                .isTrue();
        assertThat(ScoreHistoryRows.due(HISTORY, date(4), 7, Set.of("m0")))
                .as("another model")
                .isTrue();
        assertThat(ScoreHistoryRows.due(HISTORY, date(4), 7, Set.of("m1", "m2")))
                .as("one more model")
                .isTrue();
    }

    @Test
    void keepsAllThatTheScoresOfADueNightRestOn() {
        Company company = Company.graded(Company.scheme(Method.THRESHOLD, 80, 60, 40));
        Map<String, String> texts = Map.of("segment", "large", "region", "north");

        assertSameRows(
                frame(
                        "account_id string, as_of date, score double, tier string, model_id string,"
                                + " metrics map<string,double>, missing map<string,string>, texts map<string,string>",
                        row("a", day(1), 90.0, "gold", "m1", METRICS, Map.of(), texts),
                        row(
                                "b",
                                day(1),
                                null,
                                "ungraded",
                                "m1",
                                Map.of("revenue_ttm", 100.0, "rating.fit", 4.0),
                                Map.of("gross_profit_ttm", "no_cost"),
                                texts)),
                company.night(1, account("a", 90.0), account("b", null).profit(null))
                        .scoreHistory());
        assertThat(company.night(2, account("a", 90.0)).scoreHistory().isEmpty())
                .as("not due")
                .isTrue();
    }

    /** A metric that the catalogue did not have that night is null, one it has no longer does no harm. */
    @Test
    void givesTheMetricsBackInTodaysCatalogue() {
        Dataset<Row> history = Company.graded(Company.scheme(Method.THRESHOLD, 80, 60, 40))
                .night(1, account("a", 90.0))
                .scoreHistory();

        assertSameRows(
                frame(
                        "as_of date, account_id string, revenue_ttm double, later double, ratings map<string,double>,"
                                + " missing map<string,string>, texts map<string,string>",
                        row(
                                day(1),
                                "a",
                                100.0,
                                null,
                                Map.of("fit", 4.0),
                                Map.of(),
                                Map.of("segment", "large", "region", "north"))),
                HistoryMetrics.restored(history, List.of("revenue_ttm", "later")));
    }
}
