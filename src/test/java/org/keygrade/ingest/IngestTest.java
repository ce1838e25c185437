package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.ingest.DatasetReport.Finding;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Inputs;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;

class IngestTest {
    private static final String SALE = "sale_id,account_id,sold_on,revenue,currency";

    @TempDir
    Path folder;

    private Company company;
    private Feed accounts;
    private Feed sales;

    @BeforeEach
    void feeds() {
        company = new Company(folder);
        accounts = company.feed(Inputs.ACCOUNTS, Load.UPSERT)
                .file("accounts", 1, "account_id,name,parent_account_id", "A1,One,", "A2,Two,A3", "A3,Three,A2");
        sales = company.feed(Inputs.SALES, Load.APPEND);
        sales.file(
                "sales-1",
                2,
                SALE,
                "S1,A1,2024-01-01,10.50,",
                "S2,A9,2024-01-02,1,",
                "S3,A1,2024-01-03,2,USD",
                "S4,A1,2024-13-01,3,",
                "S5,A1,2024-01-05,4,",
                "S5,A1,2024-01-05,5,",
                "S5,A1,2024-01-05,5,",
                "S6,A1",
                "S7,A1,2024-02-01,7,");
    }

    private Dataset<Row> sold(String asOf) {
        return company.silver(asOf).of(Inputs.SALES).select("sale_id", "account_id", "sold_on", "revenue");
    }

    private static Dataset<Row> expected(Row... rows) {
        return frame("sale_id string, account_id string, sold_on date, revenue bigint", rows);
    }

    private static Row sale(String id, String account, String day, long cents) {
        return row(id, account, Date.valueOf(day), cents);
    }

    @Test
    void aNightIsReconciledAndNothingIsReadTwice() {
        Staged staged = company.night("2024-01-31", "run-1");
        assertThat(staged.reports().get(1))
                .isEqualTo(new DatasetReport(
                        "sales",
                        1,
                        9,
                        3,
                        3,
                        2,
                        1,
                        0,
                        0,
                        0,
                        List.of(
                                new Finding("corrupt_row", 1, "corrupt_row"),
                                new Finding("duplicate_key", 1, "duplicate_key"),
                                new Finding("no_rate:USD", 1, "no_rate:USD@2024-01-03"),
                                new Finding("unknown:accounts", 1, "unknown:accounts:A9"),
                                new Finding("unparseable:sold_on", 1, "unparseable:sold_on='2024-13-01'"))));
        assertSameRows(
                expected(sale("S1", "A1", "2024-01-01", 1050), sale("S5", "A1", "2024-01-05", 500)),
                sold("2024-01-31"));
        assertSameRows(
                frame(
                        "dataset string, row_number bigint, severity string, codes array<string>, row string",
                        rejected(
                                "sales",
                                4,
                                "row",
                                "unparseable:sold_on='2024-13-01'",
                                "{\"_line\":\"S4,A1,2024-13-01,3,\"}"),
                        rejected(
                                "sales",
                                5,
                                "row",
                                "duplicate_key",
                                "{\"sale_id\":\"S5\",\"account_id\":\"A1\",\"sold_on\":\"2024-01-05\",\"revenue\":\"4.00\"}"),
                        rejected("sales", 8, "row", "corrupt_row", "{\"_line\":\"S6,A1\"}"),
                        rejected(
                                "accounts",
                                2,
                                "field",
                                "cyclic_parent:parent_account_id='A3'",
                                "{\"account_id\":\"A2\",\"name\":\"Two\",\"parent_account_id\":\"A3\"}"),
                        rejected(
                                "accounts",
                                3,
                                "field",
                                "cyclic_parent:parent_account_id='A2'",
                                "{\"account_id\":\"A3\",\"name\":\"Three\",\"parent_account_id\":\"A2\"}")),
                company.table(Rejects.TABLE).select("dataset", "row_number", "severity", "codes", "row"));
        assertSameRows(
                frame(
                        "dataset string, path string, delivery_seq bigint, columns array<string>, rows_read bigint, "
                                + "accepted bigint, rejected bigint, parked bigint, duplicates bigint, run_id string",
                        row(
                                "accounts",
                                "accounts",
                                1L,
                                new String[] {"account_id", "name", "parent_account_id"},
                                3L,
                                3L,
                                0L,
                                0L,
                                0L,
                                "run-1"),
                        row(
                                "sales",
                                "sales-1",
                                2L,
                                new String[] {"account_id", "currency", "revenue", "sale_id", "sold_on"},
                                9L,
                                3L,
                                3L,
                                2L,
                                1L,
                                "run-1")),
                company.table(Deliveries.TABLE)
                        .select(
                                "dataset",
                                "path",
                                "delivery_seq",
                                "columns",
                                "rows_read",
                                "accepted",
                                "rejected",
                                "parked",
                                "duplicates",
                                "run_id"));
        List<Long> before = versions();
        Staged again = company.night("2024-01-31", "run-2");
        assertThat(again.changes()).as("anything new on the second night").isFalse();
        assertThat(versions()).as("versions after a night without deliveries").isEqualTo(before);
    }

    private static Row rejected(String dataset, long number, String severity, String code, String json) {
        return row(dataset, number, severity, new String[] {code}, json);
    }

    private List<Long> versions() {
        return List.of(
                company.version(Inputs.SALES.silver()),
                company.version(Inputs.ACCOUNTS.silver()),
                company.version(Rejects.TABLE),
                company.version(Parked.TABLE),
                company.version(Deliveries.TABLE));
    }

    @Test
    void rowsWaitForTheirAccountTheirRateAndTheirDay() {
        company.night("2024-01-31", "run-1");
        assertSameRows(
                frame(
                        "row_number bigint, reasons array<string>, first_seen date",
                        row(2L, new String[] {"unknown:accounts:A9"}, Date.valueOf("2024-01-31")),
                        row(3L, new String[] {"no_rate:USD@2024-01-03"}, Date.valueOf("2024-01-31"))),
                company.table(Parked.TABLE).select("row_number", "reasons", "first_seen"));

        accounts.file("more accounts", 3, "account_id,name", "A9,Nine");
        Staged second = company.night("2024-02-01", "run-2");
        assertThat(second.reports().get(1)).isEqualTo(new DatasetReport("sales", 0, 0, 0, 0, 0, 0, 1, 1, 0, List.of()));
        assertSameRows(
                expected(
                        sale("S1", "A1", "2024-01-01", 1050),
                        sale("S2", "A9", "2024-01-02", 100),
                        sale("S5", "A1", "2024-01-05", 500),
                        sale("S7", "A1", "2024-02-01", 700)),
                sold("2024-02-01"));
        assertSameRows(
                frame("row_number bigint, first_seen date", row(3L, Date.valueOf("2024-01-31"))),
                company.table(Parked.TABLE).select("row_number", "first_seen"));

        company.feed(Inputs.FX_RATES, Load.UPSERT).file("rates", 4, "currency,valid_on,rate", "USD,2023-12-31,0.9");
        company.night("2024-02-02", "run-3");
        assertThat(company.table(Parked.TABLE).count()).as("parked rows").isZero();
        assertSameRows(
                expected(sale("S3", "A1", "2024-01-03", 180)),
                sold("2024-02-02").where("sale_id = 'S3'"));
    }

    @Test
    void aFileOverwrittenInPlaceIsReadAgain() {
        company.night("2024-01-31", "run-1");
        sales.file("sales-1", 5, SALE, "S1,A1,2024-01-01,11,", "S5,A1,2024-01-05,5,", "S8,A1,2024-01-08,8,");
        company.night("2024-01-31", "run-2");
        assertSameRows(
                expected(
                        sale("S1", "A1", "2024-01-01", 1100),
                        sale("S5", "A1", "2024-01-05", 500),
                        sale("S8", "A1", "2024-01-08", 800)),
                sold("2024-01-31"));
        assertSameRows(
                frame("sale_id string, _delivery_seq bigint", row("S1", 3L), row("S5", 2L)),
                company.table(Inputs.SALES.silver())
                        .where("sale_id in ('S1', 'S5')")
                        .select("sale_id", "_delivery_seq"));
    }

    @Test
    void aRunThatDiedBeforeItRecordedItsDeliveriesIsMadeGood() {
        company.night("2024-01-31", "run-1");
        List<Row> parked =
                company.table(Parked.TABLE).select("dataset", "row_number").collectAsList();
        org.apache.spark.sql.SparkSession spark = company.table(Parked.TABLE).sparkSession();
        spark.sql("DELETE FROM delta.`" + folder + "/warehouse/control/deliveries`");

        accounts.file("older accounts", 0, "account_id,name", "A1,Uno");
        company.night("2024-01-31", "run-2");
        assertSameRows(
                expected(sale("S1", "A1", "2024-01-01", 1050), sale("S5", "A1", "2024-01-05", 500)),
                sold("2024-01-31"));
        assertSameRows(
                frame("account_id string, name string, _delivery_seq bigint", row("A1", "One", 2L)),
                company.table(Inputs.ACCOUNTS.silver())
                        .where("account_id = 'A1'")
                        .select("account_id", "name", "_delivery_seq"));
        assertThat(company.table(Rejects.TABLE).count()).as("rejects").isEqualTo(5);
        assertThat(company.table(Parked.TABLE).select("dataset", "row_number").collectAsList())
                .as("parked rows")
                .containsExactlyInAnyOrderElementsOf(parked);
    }

    @Test
    void columnsThatWereNeverDeliveredAreKnownToBeMissing() {
        company.night("2024-01-31", "run-1");
        assertThat(company.silver("2024-01-31").has(Inputs.SALES, "cost")).isFalse();
        assertThat(company.silver("2024-01-31").has(Inputs.SALES, "revenue")).isTrue();
        assertThat(company.silver("2024-01-31").has(Inputs.RATINGS)).isFalse();
    }
}
