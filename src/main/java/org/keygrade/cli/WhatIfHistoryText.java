package org.keygrade.cli;

import java.io.PrintWriter;
import org.keygrade.pipeline.WhatIfHistory;
import org.keygrade.pipeline.WhatIfHistory.Night;

/** What another model would have changed, night by night, on the terminal. */
record WhatIfHistoryText(WhatIfHistory found) {
    void print(PrintWriter out) {
        out.println("Tiers that change from one night of score_history to the next, if the model were \""
                + String.join("\", \"", found.candidates()) + "\"");
        out.println();
        TextTable table = new TextTable("night", "accounts", "changes", "share", "would be", "share");
        found.nights().forEach(night -> line(table, night.asOf().toString(), Cells.text(night.accounts()), night));
        line(table, "all", "", found.total());
        out.print(table.render());
        out.println();
        out.println("accounts: those that were there on the night before, too. Both models start from raw tiers on "
                + found.since() + ".");
        out.println("Scored by baseline " + found.currentBaseline() + ", would be " + found.candidateBaseline()
                + ". Opt-outs and overrides are left out. Nothing was written.");
    }

    private static void line(TextTable table, String night, String accounts, Night changes) {
        table.row(
                night,
                accounts,
                changes.current().all(),
                Cells.percent(changes.current().share(changes.accounts())),
                changes.candidate().all(),
                Cells.percent(changes.candidate().share(changes.accounts())));
    }
}
