package org.keygrade.network;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose network a night computes, whose it takes over, and whose nobody needs any more. */
class NetworkClockTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Date YESTERDAY = Date.valueOf(AS_OF.minusDays(1));
    private static final Date LAST_WEEK = Date.valueOf(AS_OF.minusDays(7));

    private static final Dataset<Row> ACCOUNTS = frame(
            "account_id string, segment string, employees int",
            row("changed", "A", 1),
            row("kept", "A", 2),
            row("new", "B", 3),
            row("weekly", "B", 4));

    private static final Dataset<Row> BEFORE = frame(
            "account_id string, network_as_of date",
            row("changed", YESTERDAY),
            row("gone", YESTERDAY),
            row("gone and changed", YESTERDAY),
            row("kept", YESTERDAY),
            row("weekly", LAST_WEEK));

    private static final Dataset<Row> CHANGED = frame("account_id string", row("changed"), row("gone and changed"));

    private final NetworkClock clock = NetworkClock.after(ACCOUNTS, BEFORE, CHANGED, AS_OF);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsDueIsComputedAndTheRestOfTheAccountsTakenOver(boolean written) {
        NetworkClock known = written ? clock.written(clock.rows()) : clock;
        Dataset<Row> due = known.due().accounts();

        assertThat(ids(due)).containsExactly("changed", "new", "weekly");
        assertThat(ids(known.accounts())).containsExactly("changed", "kept", "new", "weekly");
        assertThat(ids(known.kept(BEFORE))).containsExactly("kept");
        assertThat(ids(known.due().among(BEFORE))).containsExactly("changed", "weekly");
        assertThat(ids(known.among(BEFORE))).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kept", "weekly"})
    void aNetworkCountsToItsLastDay(String account) {
        LocalDate day = account.equals("kept") ? AS_OF.minusDays(1) : AS_OF;

        assertThat(clock.accounts()
                        .where(col("account_id").equalTo(account))
                        .select("network_as_of")
                        .as(Encoders.DATE())
                        .collectAsList())
                .containsExactly(Date.valueOf(day));
    }

    private static List<String> ids(Dataset<Row> rows) {
        return rows.select("account_id")
                .sort("account_id")
                .as(Encoders.STRING())
                .collectAsList();
    }
}
