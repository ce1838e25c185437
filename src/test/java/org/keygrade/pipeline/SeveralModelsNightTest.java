package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.pipeline.SegmentedCompany.ARE_FACTORIES;
import static org.keygrade.pipeline.SegmentedCompany.ARE_SHOPS;
import static org.keygrade.pipeline.SegmentedCompany.FIRST;
import static org.keygrade.pipeline.SegmentedCompany.SECOND;
import static org.keygrade.pipeline.SegmentedCompany.factories;
import static org.keygrade.pipeline.SegmentedCompany.shops;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;
import static org.keygrade.testing.Histories.assertLedgersAddUp;
import static org.keygrade.testing.SmallCompany.DAY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keygrade.config.Reweighting;
import org.keygrade.pipeline.Calibrate.Stored;
import org.keygrade.publish.Publication;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Baselines;
import org.keygrade.table.Quality;
import org.keygrade.table.ScoreChanges;
import org.keygrade.table.ScoreHistory;
import org.keygrade.table.ScoreParts;
import org.keygrade.testing.Nights;
import org.keygrade.testing.Said;
import org.keygrade.testing.SmallCompany;
import org.keygrade.warehouse.Warehouse;

/** A company whose shops are graded by one model and whose factories by another. */
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SeveralModelsNightTest {
    @TempDir
    static Path folder;

    private static SmallCompany segments(String... segments) {
        return SegmentedCompany.in(folder, segments);
    }

    private static SmallCompany company() {
        return segments("shop", "shop", "shop", "shop", "factory", "factory", "factory", "factory");
    }

    private static Nights published() {
        return company().nights("warehouse");
    }

    private static Dataset<Row> scores(Nights nights) {
        return nights.table(AccountGrades.TABLE)
                .select("account_id", "model", "score", "score_low", "score_high", "coverage");
    }

    private static Dataset<Row> parts(Nights nights) {
        return nights.table(ScoreParts.TABLE).drop("model_id");
    }

    private static Publication head(Nights nights) {
        return nights.published().publication().orElseThrow();
    }

    @Test
    @Order(1)
    void eachModelGradesItsOwn() {
        NightReport report = published().night(DAY);

        assertThat(report.warnings()).isEmpty();
        assertSameRows(
                frame(
                        "account_id string, model string, score double, rank int",
                        // 75 by place among the shops, 25 by the days since the 21st to 24th of the month.
                        row("A1", "Shops", 11.25, 8),
                        row("A2", "Shops", 34.999999975, 5),
                        row("A3", "Shops", 58.750000025, 3),
                        row("A4", "Shops", 82.5, 1),
                        // Half by amount, half by place among the factories.
                        row("A5", "Factories", 12.5, 7),
                        row("A6", "Factories", 31.66666665, 6),
                        row("A7", "Factories", 50.83333335, 4),
                        row("A8", "Factories", 70.0, 2)),
                published().table(AccountGrades.TABLE).selectExpr("account_id", "model", "score", "rank"));
        assertThat(Explanation.of(published().published(), "A1").models())
                .containsExactlyInAnyOrder("Factories", "Shops");
    }

    /** The same as if there were no other accounts and no other model. */
    @ParameterizedTest
    @Order(2)
    @CsvSource({"Shops, A1 A2 A3 A4", "Factories, A5 A6 A7 A8"})
    void exactlyAsAloneOverItsOwnAccounts(String model, String ids) {
        Nights alone = SmallCompany.in(folder)
                .accounts(ids.split(" "))
                .file(FIRST, model.equals("Shops") ? shops("") : factories(""))
                .remove(SECOND)
                .nights("only-" + model);
        alone.night(DAY);
        List<String> accounts = List.of(ids.split(" "));

        Nights together = published();

        assertSameRows(scores(alone), scores(together).where(col("model").equalTo(model)));
        assertSameRows(parts(alone), parts(together).where(col("account_id").isInCollection(accounts)));
        assertThat(head(alone).modelId())
                .as("one model: the id is its own")
                .isEqualTo(alone.table(AccountGrades.TABLE).head().getAs("model_id"));
    }

    @Test
    @Order(3)
    void whatFilesAreCalledChangesNothing() {
        Nights renamed = company()
                .file(FIRST, factories(ARE_FACTORIES))
                .remove(SECOND)
                .file("conf/scoring-models/a.yaml", shops(ARE_SHOPS))
                .nights("renamed");
        renamed.night(DAY);
        Map<String, List<String>> found = renamed.rows();
        Publication publication = head(renamed);

        company().remove("conf/scoring-models/a.yaml");
        assertThat(found).isEqualTo(published().rows());
        assertThat(publication.modelId()).isEqualTo(head(published()).modelId());
    }

    @Test
    @Order(4)
    void anAccountThatNoneOrTwoClaimStopsTheNight() {
        SmallCompany gaps = segments("shop", "shop", "shop", "shop", "factory", "depot", "", "factory");
        Said none = gaps.nightly("refused", DAY);
        Said foreseen = gaps.validate("nothing", DAY);
        Said two =
                company().file(SECOND, factories("filter: segment is not null")).nightly("refused", DAY.plusDays(1));
        Said many = segments("a", "b", "c", "d", "e", "f", "g", "shop").nightly("refused", DAY.plusDays(1));

        String mend = """
                  Each account is graded by one model, and none is guessed or dropped. Nothing was scored or published.
                  Mend `filter` in scoring-model.yaml, scoring-models/factories.yaml so that it is true in exactly one of them for each account; a filter that is null does not claim.
                """;
        assertThat(none)
                .isEqualTo(new Said(
                        2,
                        "keygrade: 2 accounts are not claimed by exactly one scoring model: A6 by none;"
                                + " A7 by none.\n" + mend));
        assertThat(foreseen).isEqualTo(none);
        assertThat(two.error())
                .startsWith("keygrade: 4 accounts are not claimed by exactly one scoring model: A1 by Factories and"
                        + " Shops; A2 by Factories and Shops;");
        assertThat(many.error())
                .startsWith("keygrade: 7 accounts are not claimed by exactly one scoring model: A1 by none; A2 by"
                        + " none; A3 by none; A4 by none; A5 by none; and 2 more.\n");
        assertThat(company().nights("refused").published().publication()).isEmpty();
    }

    @Test
    @Order(5)
    void aFilterIsCheckedBeforeAnythingIsRead() {
        Said said = company()
                .file(SECOND, factories("filter: segmnt = 'factory'"))
                .remove("data/accounts.csv")
                .nightly("unread", DAY);

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.error())
                .startsWith("keygrade: scoring-models/factories.yaml filter, expression line 1 column 1: unknown"
                        + " column `segmnt`.\n  Nothing was read or written.\n  Did you mean `segment`?");
    }

    /** Not an error: a segment may be empty for a while. */
    @Test
    @Order(6)
    void aModelThatClaimsNobodyHasNoPart() {
        Nights third = company()
                .file(
                        "conf/scoring-models/depots.yaml",
                        factories("filter: segment = 'depot'").replace("Factories", "Depots"))
                .nights("third");
        NightReport report = third.night(DAY);
        Map<String, List<String>> found = third.rows();

        company().remove("conf/scoring-models/depots.yaml");
        assertThat(report.warnings())
                .containsExactly("Model \"Depots\" claims no account: see `filter` in scoring-models/depots.yaml.");
        assertThat(found).isEqualTo(published().rows());
        assertThat(report.modelId()).isEqualTo(head(published()).modelId());
    }

    /** A4 becomes a factory: its base metrics under the model it has now are the model's doing. */
    @Test
    @Order(7)
    void anAccountThatChangesModelHasALedgerThatAddsUp() {
        Nights nights = segments("shop", "shop", "shop", "factory", "factory", "factory", "factory", "factory")
                .sales("S9,A4,2026-07-01,300.00,EUR", "S10,A1,2026-07-01,50.00,EUR")
                .nights("warehouse");
        String before = head(nights).modelId();
        nights.night(DAY.plusDays(1));

        Dataset<Row> changes = nights.table(ScoreChanges.TABLE);
        assertThat(changes.where("model_id <> model_before")
                        .select("account_id")
                        .distinct()
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactly("A4");
        assertThat(assertLedgersAddUp(nights)).isEqualTo(8);
        assertEffects(changes, "A1", false);
        assertEffects(changes, "A4", true);
        assertThat(head(nights).modelId()).as("the models are what they were").isEqualTo(before);
        assertThat(nights.table(ScoreHistory.TABLE).select("as_of").distinct().count())
                .as("no new model: the history waits for its day")
                .isEqualTo(1);
    }

    private static void assertEffects(Dataset<Row> changes, String account, boolean byModel) {
        Row sums = changes.where(col("account_id").equalTo(account))
                .agg(sum("model"), sum("behaviour"))
                .head();
        assertThat(sums.getDouble(0) != 0).as("the model moved " + account).isEqualTo(byModel);
        assertThat(sums.getDouble(1)).as(account + " moved by itself").isNotZero();
    }

    @Test
    @Order(8)
    void driftIsHeldAgainstEachModelsOwnBaseline() {
        Nights nights = published();
        Warehouse warehouse = new Warehouse(nights.spark(), nights.warehouse());
        List<String> subjects = warehouse
                .read(Quality.TABLE)
                .where("gate = 'drift' AND subject LIKE 'revenue_ttm%'")
                .select("subject")
                .as(Encoders.STRING())
                .collectAsList();
        assertThat(subjects)
                .containsExactlyInAnyOrder("revenue_ttm of model \"Shops\"", "revenue_ttm of model \"Factories\"");
    }

    @Test
    @Order(9)
    void weightsAreTriedInEveryModelThatHasThem() {
        Run run = published().run(DAY.plusDays(1));
        WhatIf same = WhatIf.of(run, run.config().models());
        WhatIf found = WhatIf.of(run, Reweighting.of(run.config().models(), Map.of("rhythm", 3.0)));

        assertThat(same.winners()).isEmpty();
        assertThat(same.losers()).isEmpty();
        assertThat(found.candidates()).containsExactly("Shops, reweighted");
        assertThat(found.accounts()
                        .where("score_before <> score_after")
                        .select("account_id")
                        .sort("account_id")
                        .as(Encoders.STRING())
                        .collectAsList())
                .containsExactly("A1", "A2", "A3");
    }

    @Test
    @Order(10)
    void eachModelIsCalibratedOverItsOwnAccounts() {
        Run run = published().run(DAY.plusDays(1));
        List<Stored> stored = new Calibrate(run).store();

        assertThat(stored).extracting(Stored::model).containsExactly("Factories", "Shops");
        assertSameRows(
                frame(
                        "baseline_id string, population string, count bigint",
                        row(stored.get(0).baselineId(), "segment = 'factory'", 5L),
                        row(stored.get(1).baselineId(), "segment = 'shop'", 3L)),
                published()
                        .table(Baselines.TABLE)
                        .where("name = 'revenue_ttm' AND kind = 'metric' AND seq > 2")
                        .select("baseline_id", "population", "count"));
    }
}
