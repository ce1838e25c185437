package org.keygrade.ingest;

import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.sql.Date;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.table.Inputs;

class VerdictTest {
    private static final String[] NONE = {};

    private static Dataset<Row> staged(Row... rows) {
        return frame(
                "_delivery_seq bigint, _position bigint, cost_id string, account_id string, incurred_on date, "
                        + "category string, amount bigint, _codes array<string>, _reasons array<string>, _row string",
                rows);
    }

    private static Row cost(long seq, long position, String id, String account, long cents) {
        return row(seq, position, id, account, Date.valueOf("2024-01-01"), null, cents, NONE, NONE, null);
    }

    private static Row expected(long seq, long position, String state, String[] codes, String[] reasons, String json) {
        return row(seq, position, state, codes, reasons, json);
    }

    private static String json(String id, String account, String amount) {
        return "{\"cost_id\":\"" + id + "\",\"account_id\":\"" + account
                + "\",\"incurred_on\":\"2024-01-01\",\"amount\":\"" + amount + "\"}";
    }

    private static final Map<String, Dataset<Row>> ACCOUNTS = Map.of("accounts", frame("account_id string", row("A1")));

    /** What spares a few rows that try again the shuffle of all keys. */
    @Test
    void ofManyKeysThoseAreLookedAtThatAreAskedFor() {
        Dataset<Row> ids = frame(Marks.KNOWN + " string", row("A1"), row("A2"), row("A3"));
        Dataset<Row> references = frame("account_id string", row("A2"), row("A9"), row("A2"));
        assertSameRows(frame(Marks.KNOWN + " string", row("A2")), Marks.asked(ids, references));
    }

    @Test
    void everyRowHasOneVerdict() {
        Row waitsForRate = row(
                1L,
                20L,
                "r",
                "A9",
                Date.valueOf("2024-01-01"),
                null,
                null,
                NONE,
                new String[] {"no_rate:USD@2024-01-01"},
                "{...}");
        Row bad = row(1L, 21L, "e", null, null, null, null, new String[] {"missing:account_id"}, NONE, "{raw}");
        Dataset<Row> staged = staged(
                cost(1, 1, "good", "A1", 100),
                cost(1, 2, "twice", "A1", 100),
                cost(1, 3, "twice", "A1", 250),
                cost(1, 4, "twice", "A1", 250),
                cost(1, 5, "waits", "A2", 100),
                cost(1, 6, "e", "A1", 1),
                waitsForRate,
                bad);
        Dataset<Row> judged =
                Verdict.of(Inputs.SERVICE_COSTS, staged, Marks.of(Inputs.SERVICE_COSTS, staged, ACCOUNTS));
        assertSameRows(
                frame(
                        "_delivery_seq bigint, _position bigint, _state string, _codes array<string>, "
                                + "_reasons array<string>, _row string",
                        expected(1, 1, "accepted", NONE, NONE, null),
                        expected(1, 2, "rejected", new String[] {"duplicate_key"}, NONE, json("twice", "A1", "1.00")),
                        expected(1, 3, "duplicate", NONE, NONE, null),
                        expected(1, 4, "accepted", NONE, NONE, null),
                        expected(
                                1,
                                5,
                                "parked",
                                NONE,
                                new String[] {"unknown:accounts:A2"},
                                json("waits", "A2", "1.00")),
                        expected(1, 6, "accepted", NONE, NONE, null),
                        expected(
                                1,
                                20,
                                "parked",
                                NONE,
                                new String[] {"no_rate:USD@2024-01-01", "unknown:accounts:A9"},
                                "{...}"),
                        expected(1, 21, "rejected", new String[] {"missing:account_id"}, NONE, "{raw}")),
                judged.select("_delivery_seq", "_position", "_state", "_codes", "_reasons", "_row"));
    }

    @Test
    void ofSeveralDeliveriesTheNewestAcceptedRowWins() {
        Dataset<Row> staged = staged(
                cost(1, 9, "a", "A1", 100),
                cost(2, 1, "a", "A1", 200),
                cost(3, 1, "a", "A2", 300),
                cost(1, 10, "b", "A1", 1));
        Dataset<Row> judged =
                Verdict.of(Inputs.SERVICE_COSTS, staged, Marks.of(Inputs.SERVICE_COSTS, staged, ACCOUNTS));
        assertSameRows(
                frame("cost_id string, amount bigint", row("a", 200L), row("b", 1L)),
                Verdict.newest(Inputs.SERVICE_COSTS, judged.where("_state = 'accepted'"))
                        .select("cost_id", "amount"));
    }

    @Test
    void referencesToWhatIsNotConfiguredAreNotChecked() {
        Dataset<Row> staged = staged(cost(1, 1, "a", "A7", 100));
        Dataset<Row> marks = Marks.of(Inputs.SERVICE_COSTS, staged, Map.of());
        assertSameRows(
                frame("_state string", row("accepted")),
                Verdict.of(Inputs.SERVICE_COSTS, staged, marks).select("_state"));
    }
}
