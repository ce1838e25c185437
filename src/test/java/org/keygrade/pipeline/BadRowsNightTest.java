package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;
import static org.keygrade.testing.SmallCompany.DAY;

import java.math.BigDecimal;
import java.nio.file.Path;
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

    private static NightReport report;

    private static SmallCompany company() {
        return SmallCompany.in(folder)
                .source("fx_rates", "fx_rates.csv")
                .source("contacts", "contacts.csv")
                .source("team_members", "members.csv")
                .source("interactions", "interactions.csv")
                .more(
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
                        "D-NO-RATE,A2,2026-06-22,100.00,USD",
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
        report = nights().night(DAY);
        assertThat(report.inputs())
                .extracting(
                        InputLine::dataset, InputLine::read, InputLine::accepted, InputLine::rejected, InputLine::parked)
                .containsExactlyInAnyOrder();
    }

    @Test
    @Order(2)
    void rejectedRowsHaveTheirCodes() {
        assertSameRows(
                frame("dataset string, row_number long, severity string, code string"),
                control(Rejects.TABLE).select(
                        col("dataset"), col("row_number"), col("severity"), col("codes").getItem(0).as("code")));
    }

    @Test
    @Order(3)
    void waitingRowsSayWhatTheyWaitFor() {
        assertSameRows(
                frame("dataset string, row_number long, reasons array<string>"),
                control(Parked.TABLE).select("dataset", "row_number", "reasons"));
    }

    @Test
    @Order(4)
    void whatIsLeftIsGraded() {
        assertGrades();
    }

    @Test
    @Order(5)
    void theNextNightTakesWhatWaited() {
        company()
                .more("A9,Company 9,")
                .file("data/fx_rates.csv", RATES, "USD,2026-01-01,0.9")
                .file("data/members.csv", "member_id,full_name", "M1,Eve", "M9,Fay");
        nights().night(DAY.plusDays(1));
        control(Parked.TABLE).show(false);
        assertGrades();
    }

    private static void assertGrades(Row... expected) {
        assertSameRows(
                frame("account_id string, name string, group_id string, revenue_ttm decimal(20,2), tier string", expected),
                nights().table(AccountGrades.TABLE).select("account_id", "name", "group_id", "revenue_ttm", "tier"));
    }

    private static Dataset<Row> control(Table table) {
        return new Warehouse(nights().spark(), folder.resolve("warehouse").toString()).read(table);
    }
}
