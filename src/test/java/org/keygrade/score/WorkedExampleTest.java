package org.keygrade.score;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.score.Models.criterion;
import static org.keygrade.score.Models.group;
import static org.keygrade.score.Models.missing;
import static org.keygrade.score.Models.model;
import static org.keygrade.score.Models.named;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.ScoringModel;
import org.keygrade.config.ScoringModel.Criterion;
import org.keygrade.config.ScoringModel.Linear;
import org.keygrade.config.ScoringModel.Missing;
import org.keygrade.score.Baseline.CriterionStatistics;

/** The worked example of docs/scoring.md, read from the page and computed by the scorer. */
class WorkedExampleTest {
    private static final Criterion PROFIT =
            named("gross_profit", criterion("gross_profit_ttm", 50, new Linear(0, 400_000)));
    private static final Criterion COVERAGE =
            named("coverage", criterion("relationship_coverage", 30, new Linear(0, .8)));
    private static final Criterion FIT =
            named("strategic_fit", criterion("rating.strategic_fit", 20, new Linear(0, 10)));

    @Test
    void thePageShowsWhatTheScorerComputes() throws IOException {
        String page = page();
        Map<String, List<String>> told = table(page);
        Row account = scored(FIT).head();

        for (Row part : parts(FIT)) {
            List<String> line = told.get(part.<String>getAs("criterion"));
            assertThat(number(line, 2)).isCloseTo(part.<Double>getAs("value"), within(1e-9));
            assertThat(number(line, 3)).isCloseTo(part.<Double>getAs("effective_weight"), within(1e-9));
            assertThat(number(line, 4)).isCloseTo(part.<Double>getAs("contribution"), within(1e-9));
            assertThat(number(line, 6)).isCloseTo(part.<Double>getAs("lift"), within(1e-9));
            assertThat(line.get(7)).isEqualTo(part.<String>getAs("source"));
        }
        assertThat(page)
                .contains("The score is %s,".formatted(account.<Double>getAs("score")))
                .contains("Data covers %s of the weight".formatted(account.<Double>getAs("coverage")))
                .contains("nothing the score would be %s, were it perfect %s."
                        .formatted(account.<Double>getAs("score_low"), account.<Double>getAs("score_high")))
                .contains("share its weight: %s."
                        .formatted(scored(missing(FIT, Missing.EXCLUDE)).head().<Double>getAs("score")));
    }

    private static List<Row> parts(Criterion fit) {
        return scored(fit)
                .select(explode(col("parts")).as("part"))
                .select("part.*")
                .collectAsList();
    }

    private static Dataset<Row> scored(Criterion fit) {
        ScoringModel model = model(group("all", 1, PROFIT, COVERAGE, fit));
        Map<String, CriterionStatistics> statistics = new HashMap<>();
        Map<String, Double> means = Map.of("gross_profit", .4, "coverage", .5, "strategic_fit", .6);
        model.criteria()
                .forEach(each -> statistics.put(
                        each.name(),
                        new CriterionStatistics(
                                CriterionStatistics.definition(each), 2, 0, means.get(each.name()), .5, null)));
        Baseline baseline = Baseline.of(null, LocalDate.of(2026, 10, 31), Map.of(), statistics);
        Dataset<Row> metrics = frame(
                "account_id string, gross_profit_ttm double, relationship_coverage double,"
                        + " ratings map<string,double>, missing map<string,string>",
                row("a", 100_000.0, .6, Map.of(), Map.of()));
        return Scorer.score(metrics, new ScoringPlan(model, baseline));
    }

    private static String page() throws IOException {
        return Files.readString(
                        Path.of(System.getProperty("keygrade.home", ".")).resolve("docs/scoring.md"))
                .replace('\n', ' ');
    }

    /** Criterion to the cells of its line. */
    private static Map<String, List<String>> table(String page) {
        Map<String, List<String>> lines = new HashMap<>();
        for (String criterion : List.of("gross_profit", "coverage", "strategic_fit")) {
            int from = page.indexOf("| " + criterion + " |");
            lines.put(
                    criterion,
                    Arrays.stream(page.substring(from + 1).split("\\|", 9))
                            .limit(8)
                            .map(String::strip)
                            .toList());
        }
        return lines;
    }

    private static double number(List<String> line, int cell) {
        return Double.parseDouble(line.get(cell));
    }
}
