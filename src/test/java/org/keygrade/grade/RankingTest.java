package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.testing.TestSpark;

class RankingTest {
    private static final String ACCOUNTS = "account_id string, score double, gross_profit_ttm double, competes boolean";
    private static final String RANKED = "account_id string, place bigint, rank int, percentile double";

    @AfterEach
    void partitions() {
        TestSpark.session().conf().set("spark.sql.shuffle.partitions", "4");
        TestSpark.session().conf().set("spark.sql.adaptive.enabled", "true");
    }

    @Test
    void tiesGoByProfitThenByAccount() {
        Dataset<Row> accounts = frame(
                ACCOUNTS,
                row("d", 50.0, null, true),
                row("c", 50.0, -1.0, true),
                row("b", 50.0, 7.0, true),
                row("a", 50.0, 7.0, true),
                row("out", 60.0, 7.0, false),
                row("none", null, 99.0, false));
        assertSameRows(
                frame(
                        RANKED,
                        row("out", 1L, null, null),
                        row("a", 1L, 1, 1.0),
                        row("b", 2L, 2, 2.0 / 3),
                        row("c", 3L, 3, 1.0 / 3),
                        row("d", 4L, 4, 0.0),
                        row("none", null, null, null)),
                ranked(accounts));
    }

    @Test
    void theOnlyAccountIsAheadOfAllOthers() {
        assertSameRows(frame(RANKED, row("a", 1L, 1, 1.0)), ranked(frame(ACCOUNTS, row("a", 12.0, null, true))));
    }

    @Test
    void nobodyRanksWithoutScores() {
        Dataset<Row> accounts = frame(ACCOUNTS, row("a", null, 1.0, false), row("b", null, null, false));
        assertSameRows(frame(RANKED, row("a", null, null, null), row("b", null, null, null)), ranked(accounts));
    }

    @Test
    void scoresAreFoundByRank() {
        Dataset<Row> accounts = frame(ACCOUNTS, row("a", 3.0, 1.0, true), row("b", 5.0, 1.0, true));
        Ranking ranking = Ranking.of(Ranking.sorted(accounts).localCheckpoint(true));
        assertThat(ranking.scoresAt(List.of(0L, 2L, 9L))).isEqualTo(Map.of(2L, 3.0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64})
    void ranksDoNotDependOnPartitions(int partitions) {
        TestSpark.session().conf().set("spark.sql.shuffle.partitions", Integer.toString(partitions));
        TestSpark.session().conf().set("spark.sql.adaptive.enabled", Boolean.toString(partitions == 7));
        List<Row> accounts = population(new Random(5));
        assertSameRows(frame(RANKED, byDefinition(accounts)), ranked(frame(ACCOUNTS, accounts.toArray(Row[]::new))));
    }

    private static Dataset<Row> ranked(Dataset<Row> accounts) {
        return Ranking.of(Ranking.sorted(accounts).localCheckpoint(true))
                .places()
                .select("account_id", "place", "rank", "percentile");
    }

    private static List<Row> population(Random random) {
        List<Row> accounts = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Double score = random.nextInt(10) == 0 ? null : (double) random.nextInt(40);
            Double profit = random.nextInt(4) == 0 ? null : random.nextInt(5) - 2.0;
            accounts.add(row("a" + i, score, profit, score != null && random.nextInt(6) > 0));
        }
        return accounts;
    }

    private static Row[] byDefinition(List<Row> accounts) {
        Comparator<Double> best = Comparator.nullsLast(Comparator.reverseOrder());
        List<Row> sorted = new ArrayList<>(accounts);
        Collections.sort(
                sorted,
                Comparator.<Row, Double>comparing(row -> (Double) row.get(1), best)
                        .thenComparing(row -> (Double) row.get(2), best)
                        .thenComparing(row -> row.getString(0)));
        long population = accounts.stream().filter(row -> row.getBoolean(3)).count();
        List<Row> ranked = new ArrayList<>();
        long place = 1;
        for (Row account : sorted) {
            boolean competes = account.getBoolean(3);
            ranked.add(row(
                    account.get(0),
                    account.isNullAt(1) ? null : place,
                    competes ? (int) place : null,
                    competes ? (double) (population - place) / (population - 1) : null));
            place += competes ? 1 : 0;
        }
        return ranked.toArray(Row[]::new);
    }
}
