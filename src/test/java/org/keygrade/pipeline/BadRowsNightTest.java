package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;
import static org.keygrade.testing.SmallCompany.DAY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.pipeline.NightReport.InputLine;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Inputs;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;
import org.keygrade.table.Table;
import org.keygrade.testing.Nights;
import org.keygrade.testing.SmallCompany;
import org.keygrade.warehouse.Warehouse;

/** One night on rows that are wrong in every way, and the next, when what some of them waited for has come. */
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadRowsNightTest {
    private static final String RATES = "currency,valid_on,rate\nGBP,2026-01-01,1.5\nCHF,2026-01-01,one";

    @TempDir
    static Path folder;

    private static SmallCompany company(String... newAccounts) {
        return SmallCompany.in(folder)
                .source("fx_rates", "fx_rates.csv")
                .source("contacts", "contacts.csv")
                .source("team_members", "members.csv")
                .source("interactions", "interactions.csv")
                .more(
                        String.join("\n", newAccounts),
                        "D1,,",
                        "D2,Cycle 2,D3",
                        "D3,Cycle 3,D2",
                        "\"D4\",\"Two\nlines, \"\"quoted\"\"\",",
                        "D5,Twice,",
                        "D5,Twice,",
                        "D6,First,",
                        "D6,Last,")
                .sales(
                        "D-DAY,A1,2026-02-30,1.00,EUR",
                        "D-NUMBER,A1,2026-06-21,\"1.234,50\",EUR",
                        "D-TWICE,A1,2026-06-21,1.00,EUR",
                        "D-TWICE,A1,2026-06-21,2.00,EUR",
                        "D-SAME,A1,2026-06-21,1.00,EUR",
                        "D-SAME,A1,2026-06-21,1.00,EUR",
                        "D-EARLY,A9,2026-06-25,900.00,EUR",
                        "D-NO-CURRENCY,A2,2026-06-22,10.00,XXX",
                        "D-NO-RATE,A2,2026-06-22,1000.00,USD",
                        "D-RATED,A2,2026-06-22,10.00,GBP",
                        "D-SHORT,A1")
                .file("data/fx_rates.csv", RATES)
                .file(
                        "data/contacts.csv",
                        "contact_id,account_id,full_name,seniority",
                        "K1,A1,Ada,3",
                        "K2,A1,Bea,9",
                        "K3,A9,Cid,1",
                        "K4,A1,,1")
                .file("data/members.csv", "member_id,full_name", "M1,Eve")
                .file(
                        "data/interactions.csv",
                        "interaction_id,contact_id,member_id,account_id,occurred_at,channel",
                        "I1,K1,M1,A1,2026-06-20T10:00:00Z,call",
                        "I2,K1,M1,A1,2026-06-20T10:00:00Z,fax",
                        "I3,K1,M1,A1,yesterday,call",
                        "I4,K1,M9,A1,2026-06-20T10:00:00Z,call",
                        "I5,K3,M1,A9,2026-06-20T10:00:00Z,call");
    }

    private static Nights nights() {
        return new SmallCompany(folder).nights("warehouse");
    }

    @Test
    @Order(1)
    void theDirtyNightIsPublishedAndSaysWhatItLeftOut() {
        company();
        assertThat(nights().night(DAY).inputs())
                .extracting(
                        InputLine::dataset,
                        InputLine::read,
                        InputLine::accepted,
                        InputLine::rejected,
                        InputLine::parked)
                .containsExactlyInAnyOrder(
                        tuple("fx_rates", 2L, 1L, 1L, 0L),
                        tuple("accounts", 16L, 13L, 2L, 0L),
                        tuple("team_members", 1L, 1L, 0L, 0L),
                        tuple("contacts", 4L, 1L, 2L, 1L),
                        tuple("sales", 19L, 11L, 4L, 3L),
                        tuple("interactions", 5L, 1L, 2L, 2L));
    }

    @Test
    @Order(2)
    void rejectedRowsHaveTheirCodes() {
        assertSameRows(
                frame(
                        "dataset string, severity string, codes string",
                        row("fx_rates", "row", "unparseable:rate='one'"),
                        row("accounts", "row", "missing:name"),
                        row("accounts", "row", "duplicate_key"),
                        row("accounts", "field", "cyclic_parent:parent_account_id='D3'"),
                        row("accounts", "field", "cyclic_parent:parent_account_id='D2'"),
                        row("contacts", "row", "out_of_range:seniority='9'"),
                        row("contacts", "row", "missing:full_name"),
                        row("sales", "row", "unparseable:sold_on='2026-02-30'"),
                        row("sales", "row", "unparseable:revenue='1.234,50'"),
                        row("sales", "row", "duplicate_key"),
                        row("sales", "row", "corrupt_row"),
                        row("interactions", "row", "out_of_domain:channel='fax'"),
                        row("interactions", "row", "unparseable:occurred_at='yesterday'")),
                control(Rejects.TABLE).selectExpr("dataset", "severity", "concat_ws(' ', codes) AS codes"));
    }

    @Test
    @Order(3)
    void waitingRowsSayWhatTheyWaitFor() {
        assertParked(
                row("contacts", "unknown:accounts:A9"),
                row("sales", "unknown:accounts:A9"),
                row("sales", "no_rate:XXX@2026-06-22"),
                row("sales", "no_rate:USD@2026-06-22"),
                row("interactions", "unknown:team_members:M9"),
                row("interactions", "unknown:accounts:A9 unknown:contacts:K3"));
    }

    @Test
    @Order(4)
    void whatIsLeftIsGraded() {
        assertThat(control(Inputs.INTERACTIONS.silver()).count()).isEqualTo(1);
        assertGrades(graded("A1", "103.00", "bronze"), graded("A2", "215.00", "bronze"));
    }

    @Test
    @Order(5)
    void theNextNightTakesWhatWaited() {
        company("A9,Company 9,")
                .file("data/fx_rates.csv", RATES, "USD,2026-01-01,0.9")
                .file("data/members.csv", "member_id,full_name", "M1,Eve", "M9,Fay");
        nights().night(DAY.plusDays(1));

        assertParked(row("sales", "no_rate:XXX@2026-06-22"));
        assertThat(control(Inputs.INTERACTIONS.silver()).count()).isEqualTo(3);
        assertGrades(graded("A1", "103.00", "bronze"), graded("A2", "1115.00", "gold"), graded("A9", "900.00", "gold"));
    }

    private static void assertParked(Row... expected) {
        assertSameRows(
                frame("dataset string, reasons string", expected),
                control(Parked.TABLE).selectExpr("dataset", "concat_ws(' ', reasons) AS reasons"));
    }

    private static Row graded(String account, String revenue, String tier) {
        return graded(account, "Company " + account.substring(1), revenue, tier);
    }

    private static Row graded(String account, String name, String revenue, String tier) {
        return row(account, name, account, revenue, tier);
    }

    /** These accounts, those that are the same on both nights, and each a group of its own. */
    private static void assertGrades(Row... some) {
        List<Row> expected = new ArrayList<>(List.of(
                graded("A3", "300.00", "silver"),
                graded("A4", "400.00", "silver"),
                graded("A5", "500.00", "silver"),
                graded("A6", "600.00", "gold"),
                graded("A7", "700.00", "gold"),
                graded("A8", "800.00", "gold"),
                graded("D2", "Cycle 2", "0.00", "bronze"),
                graded("D3", "Cycle 3", "0.00", "bronze"),
                graded("D4", "Two\nlines, \"quoted\"", "0.00", "bronze"),
                graded("D5", "Twice", "0.00", "bronze"),
                graded("D6", "Last", "0.00", "bronze")));
        expected.addAll(Arrays.asList(some));
        assertSameRows(
                frame(
                        "account_id string, name string, group_id string, revenue_ttm string, tier string",
                        expected.toArray(Row[]::new)),
                nights().table(AccountGrades.TABLE)
                        .selectExpr(
                                "account_id",
                                "name",
                                "group_id",
                                "cast(revenue_ttm AS string) AS revenue_ttm",
                                "tier"));
    }

    private static Dataset<Row> control(Table table) {
        return new Warehouse(nights().spark(), folder.resolve("warehouse").toString()).read(table);
    }
}
