package org.keygrade.ingest;

import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.table.Inputs;

class ContractTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String RAW = "_path string, _position bigint, _raw string, _corrupt string, ";

    private static Dataset<Row> sales(Row... rows) {
        return frame(
                RAW + "sale_id string, account_id string, order_id string, sold_on string, product_id string, "
                        + "product_line string, quantity string, revenue string, cost string, currency string",
                rows);
    }

    private static Row sale(String id, String soldOn, String quantity, String revenue, String currency) {
        return row("p", 1L, "{}", null, id, "A1", null, soldOn, null, null, quantity, revenue, null, currency);
    }

    private static Row checked(String id, String soldOn, Double quantity, String revenue, String currency) {
        BigDecimal amount = revenue == null ? null : new BigDecimal(revenue).setScale(6);
        Date date = soldOn == null ? null : Date.valueOf(soldOn);
        return row("p", 1L, currency, id, "A1", null, date, null, null, quantity, amount, null, new String[0], null);
    }

    private static Row rejected(
            String id, String soldOn, Double quantity, String revenue, String currency, String... codes) {
        Row good = checked(id, soldOn, quantity, revenue, currency);
        Object[] values = new Object[good.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = good.get(i);
        }
        values[12] = codes;
        values[13] = "{}";
        return row(values);
    }

    private static Dataset<Row> expectedSales(Row... rows) {
        return frame(
                "_path string, _position bigint, currency string, sale_id string, account_id string, order_id string, "
                        + "sold_on date, product_id string, product_line string, quantity double, "
                        + "revenue decimal(38,6), cost decimal(38,6), _codes array<string>, _row string",
                rows);
    }

    @Test
    void everyColumnHasItsTypeAndEveryFaultItsCode() {
        Contract contract = new Contract(Inputs.SALES, BERLIN, LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));
        assertSameRows(
                expectedSales(
                        checked("good", "2024-02-29", 2.5, "10.125", "USD"),
                        checked("minus zero", "2024-02-29", 0.0, "-1", null),
                        rejected("date", null, 1.0, "1", null, "unparseable:sold_on='2023-02-29'"),
                        rejected("month", null, 1.0, "1", null, "unparseable:sold_on='2023-02'"),
                        rejected("early", "2019-12-31", 1.0, "1", null, "date_out_of_bounds:sold_on='2019-12-31'"),
                        rejected("late", "2031-01-01", 1.0, "1", null, "date_out_of_bounds:sold_on='2031-01-01'"),
                        rejected("nan", "2024-01-01", null, "1", null, "unparseable:quantity='NaN'"),
                        rejected("infinite", "2024-01-01", null, "1", null, "unparseable:quantity='1e999'"),
                        rejected("range", "2024-01-01", 1e13, "1", null, "out_of_range:quantity='1e13'"),
                        rejected("money", "2024-01-01", 1.0, null, null, "unparseable:revenue='1,50'"),
                        rejected("none", "2024-01-01", 1.0, null, null, "missing:revenue"),
                        rejected("currency", "2024-01-01", 1.0, "1", "usd", "out_of_domain:currency='usd'"),
                        rejected(null, null, null, "1", null, "missing:sale_id", "missing:sold_on")),
                contract.check(sales(
                        sale("good", "2024-02-29", "2.5", "10.125", "USD"),
                        sale("minus zero", "2024-02-29 00:00:00.0", "-0.0", "-1", null),
                        sale("date", "2023-02-29", "1", "1", null),
                        sale("month", "2023-02", "1", "1", null),
                        sale("early", "2019-12-31", "1", "1", null),
                        sale("late", "2031-01-01", "1", "1", null),
                        sale("nan", "2024-01-01", "NaN", "1", null),
                        sale("infinite", "2024-01-01", "1e999", "1", null),
                        sale("range", "2024-01-01", "1e13", "1", null),
                        sale("money", "2024-01-01", "1", "1,50", null),
                        sale("none", "2024-01-01", "1", null, null),
                        sale("currency", "2024-01-01", "1", "1", "usd"),
                        sale(null, null, null, "1", null))));
    }

    @Test
    void aRowTheReaderGaveUpOnIsCorruptAndNothingElse() {
        Contract contract = new Contract(Inputs.TEAM_MEMBERS, BERLIN, null, null);
        String ours = "member_id string, full_name string, job_title string, department string, left_on ";
        assertSameRows(
                frame(
                        "_path string, _position bigint, " + ours + "date, _codes array<string>, _row string",
                        row("p", 7L, null, null, null, null, null, new String[] {"corrupt_row"}, "{\"_line\":\"x\"}")),
                contract.check(frame(
                        RAW + ours + "string",
                        row("p", 7L, "{\"_line\":\"x\"}", "too few fields", null, null, null, null, null))));
    }

    @Test
    void aTimestampWithoutZoneIsInTheBusinessTimeZone() {
        Contract contract = new Contract(Inputs.INTERACTIONS, BERLIN, LocalDate.of(2024, 7, 2), null);
        Dataset<Row> checked = contract.check(frame(
                RAW + "interaction_id string, contact_id string, member_id string, account_id string, "
                        + "occurred_at string, channel string, direction string, sentiment string",
                row("p", 1L, "{}", null, "a", "c", "m", "A", "2024-07-02 00:30:00", "call", null, "0.5"),
                row("p", 2L, "{}", null, "b", "c", "m", "A", "2024-07-02T00:30:00Z", "call", "inbound", null),
                row("p", 3L, "{}", null, "c", "c", "m", "A", "2024-07-02T00:30:00+05:00", "fax", null, "2"),
                row("p", 4L, "{}", null, "d", "c", "m", "A", "2024-07-01 23:30:00", "call", null, null)));
        assertSameRows(
                frame(
                        "interaction_id string, occurred_at timestamp, _codes array<string>",
                        row("a", time("2024-07-01T22:30:00Z"), new String[0]),
                        row("b", time("2024-07-02T00:30:00Z"), new String[0]),
                        row("c", time("2024-07-01T19:30:00Z"), new String[] {
                            "date_out_of_bounds:occurred_at='2024-07-02T00:30:00+05:00'",
                            "out_of_domain:channel='fax'",
                            "out_of_range:sentiment='2'"
                        }),
                        row("d", time("2024-07-01T21:30:00Z"), new String[] {
                            "date_out_of_bounds:occurred_at='2024-07-01 23:30:00'"
                        })),
                checked.select("interaction_id", "occurred_at", "_codes"));
    }

    @Test
    void wholeNumbersAndTruthComeInManyForms() {
        Contract contract = new Contract(Inputs.ACCOUNTS, BERLIN, null, null);
        String[] names = Staging.business(Inputs.ACCOUNTS).toArray(String[]::new);
        Dataset<Row> checked = contract.check(frame(
                        RAW + "account_id string, employees string, wants_key_account string, currency string",
                        row("p", 1L, "{}", null, "a", "12.000", "Yes", null),
                        row("p", 2L, "{}", null, "b", "12.5", "maybe", null),
                        row("p", 3L, "{}", null, "c", "-1", "0", null))
                .selectExpr(withNulls(names)));
        assertSameRows(
                frame(
                        "account_id string, employees int, wants_key_account boolean, _codes array<string>",
                        row("a", 12, true, new String[0]),
                        row("b", null, null, new String[] {
                            "unparseable:employees='12.5'", "unparseable:wants_key_account='maybe'"
                        }),
                        row("c", -1, false, new String[] {"out_of_range:employees='-1'"})),
                checked.select("account_id", "employees", "wants_key_account", "_codes"));
    }

    private static String[] withNulls(String... names) {
        String[] selected = new String[names.length + 5];
        System.arraycopy(new String[] {"_path", "_position", "_raw", "_corrupt", "currency"}, 0, selected, 0, 5);
        for (int i = 0; i < names.length; i++) {
            selected[i + 5] = switch (names[i]) {
                case "account_id", "employees", "wants_key_account" -> names[i];
                case "name" -> "'n' as name";
                default -> "cast(null as string) as " + names[i];
            };
        }
        return selected;
    }

    private static Timestamp time(String instant) {
        return Timestamp.from(Instant.parse(instant));
    }
}
