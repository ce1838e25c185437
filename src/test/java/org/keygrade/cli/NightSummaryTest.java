package org.keygrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keygrade.pipeline.NightReport.InputLine;

class NightSummaryTest {
    private static final InputLine SALES = new InputLine("sales", 1, 3, 2, 0, 1, 0, "duplicate_key");
    private static final InputLine WAITING = new InputLine("ratings", 0, 0, 0, 0, 0, 2, "unknown:accounts:A9");
    private static final InputLine ACCOUNTS = new InputLine("accounts", 0, 0, 0, 0, 0, 0, "");
    private static final InputLine CONTACTS = new InputLine("contacts", 0, 0, 0, 0, 0, 0, "");

    @Test
    void whatBroughtNothingIsNamedBelowTheTable() {
        assertThat(printed(ACCOUNTS, SALES, CONTACTS, WAITING)).isEqualTo("""

                Read
                  dataset  files  rows  accepted  duplicate  rejected  parked  for example
                  -------  -----  ----  --------  ---------  --------  ------  -------------------
                  sales        1     3         2          0         1       0  duplicate_key
                  ratings      0     0         0          0         0       2  unknown:accounts:A9
                  Nothing new: accounts, contacts
                  Rejected and parked rows: ./keygrade show rejects, ./keygrade show parked
                """);
    }

    @Test
    void aNightWithoutDeliveriesSaysSo() {
        assertThat(printed(ACCOUNTS, CONTACTS)).isEqualTo("\nRead\n  nothing new was delivered\n");
    }

    private static String printed(InputLine... lines) {
        StringWriter text = new StringWriter();
        PrintWriter out = new PrintWriter(text);
        new NightSummary(out).inputs(List.of(lines));
        out.flush();
        return text.toString();
    }
}
