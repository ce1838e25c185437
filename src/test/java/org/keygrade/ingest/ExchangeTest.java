package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.table.Inputs;

class ExchangeTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    private static Dataset<Row> rates() {
        return frame(
                "currency string, valid_on date, rate double",
                row("USD", Date.valueOf("2024-01-10"), 0.5),
                row("USD", Date.valueOf("2024-01-20"), 0.25),
                row("USD", Date.valueOf("2024-07-05"), 2.0),
                row("GBP", Date.valueOf("1900-01-01"), 1.25),
                row("BIG", Date.valueOf("2024-01-01"), 1e6));
    }

    private static Row cost(String id, String incurredOn, String amount, String currency, String... codes) {
        return row(
                id,
                "A1",
                incurredOn == null ? null : Date.valueOf(incurredOn),
                null,
                amount == null ? null : new BigDecimal(amount).setScale(6),
                currency,
                codes,
                null);
    }

    private static Dataset<Row> costs(Row... rows) {
        return frame(
                "cost_id string, account_id string, incurred_on date, category string, amount decimal(38,6), "
                        + "currency string, _codes array<string>, _row string",
                rows);
    }

    private static Row out(String id, Long cents, String code, String reason) {
        return row(
                id,
                cents,
                code == null ? new String[0] : new String[] {code},
                reason == null ? new String[0] : new String[] {reason});
    }

    @Test
    void theNewestRateOnOrBeforeTheDayHolds() {
        Exchange exchange = new Exchange("EUR", AS_OF, Exchange.spans(rates(), AS_OF));
        Dataset<Row> converted = exchange.convert(
                Inputs.SERVICE_COSTS,
                costs(
                        cost("own", "2024-01-15", "1.005", "EUR"),
                        cost("own even", "2024-01-15", "1.015", null),
                        cost("before", "2024-01-09", "1", "USD"),
                        cost("first", "2024-01-10", "0.05", "USD"),
                        cost("last day", "2024-01-19", "-0.03", "USD"),
                        cost("second", "2024-03-20", "1", "USD"),
                        cost("future", "2025-03-20", "1", "USD"),
                        cost("old", "1950-05-05", "4", "GBP"),
                        cost("unknown", "2024-03-20", "1", "CHF"),
                        cost("large", "2024-03-20", "900000000000000", "BIG"),
                        cost("bad", "2024-03-20", null, "CHF", "missing:amount")));
        assertSameRows(
                frame(
                        "cost_id string, amount bigint, _codes array<string>, _reasons array<string>",
                        out("own", 100L, null, null),
                        out("own even", 102L, null, null),
                        out("before", null, null, "no_rate:USD@2024-01-09"),
                        out("first", 2L, null, null),
                        out("last day", -2L, null, null),
                        out("second", 25L, null, null),
                        out("future", 200L, null, null),
                        out("old", 500L, null, null),
                        out("unknown", null, null, "no_rate:CHF@2024-03-20"),
                        out("large", null, "out_of_range:amount='900000000000000.000000'", null),
                        out("bad", null, "missing:amount", null)),
                converted.select("cost_id", "amount", "_codes", "_reasons"));
        assertThat(converted.where("cost_id = 'unknown'").select("_row").head().getString(0))
                .isEqualTo(
                        "{\"cost_id\":\"unknown\",\"account_id\":\"A1\",\"incurred_on\":\"2024-03-20\",\"amount\":\"1.000000\",\"currency\":\"CHF\"}");
    }

    @Test
    void withoutRatesForeignMoneyWaits() {
        Dataset<Row> converted = new Exchange("EUR", AS_OF, null)
                .convert(Inputs.SERVICE_COSTS, costs(cost("a", "2024-01-15", "1", "USD")));
        assertSameRows(
                frame(
                        "cost_id string, amount bigint, _reasons array<string>",
                        row("a", null, new String[] {"no_rate:USD@2024-01-15"})),
                converted.select("cost_id", "amount", "_reasons"));
    }
}
