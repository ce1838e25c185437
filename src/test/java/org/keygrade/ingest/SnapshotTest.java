package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.table.Check;
import org.keygrade.table.Inputs;

class SnapshotTest {
    private static final String HEADER = "account_id,name,employees";

    @TempDir
    Path folder;

    @Test
    void whatIsMissingIsClosedAndOpensAgainWhenItComesBack() {
        Company company = new Company(folder);
        Feed accounts =
                company.feed(Inputs.ACCOUNTS, Load.SNAPSHOT).file("a", 1, HEADER, "A1,One,1", "A2,Two,2", "A3,Three,3");
        company.night("2024-01-01", "run-1");

        accounts.file("a", 2, HEADER, "A1,One,1", "A3,Three,many");
        Staged second = company.night("2024-01-02", "run-2");
        assertSameRows(
                frame(
                        "account_id string, _delivery_seq bigint, _closed_by bigint",
                        row("A1", 1L, null),
                        row("A2", 1L, 2L),
                        row("A3", 1L, null)),
                company.table(Inputs.ACCOUNTS.silver()).select("account_id", "_delivery_seq", "_closed_by"));
        assertThat(second.reports().get(0).closed()).as("closed rows").isEqualTo(1);
        assertThat(second.checks().stream().filter(check -> check.gate().equals("deletes")))
                .containsExactly(new Check(
                        "deletes",
                        "accounts",
                        1.0 / 3,
                        0.5,
                        "accounts: 1 of 3 rows are gone from the snapshot (33.3 %, allowed 50.0 %)."));

        accounts.file("a", 3, HEADER, "A1,One,1", "A2,Two,2", "A3,Three,3");
        company.night("2024-01-03", "run-3");
        assertSameRows(
                frame("account_id string, name string", row("A1", "One"), row("A2", "Two"), row("A3", "Three")),
                company.silver("2024-01-03").of(Inputs.ACCOUNTS).select("account_id", "name"));
    }

    @Test
    void aSnapshotWithoutMostRowsFailsItsGateAndAVanishedFileIsANewSnapshot() {
        Company company = new Company(folder);
        Feed accounts = company.feed(Inputs.ACCOUNTS, Load.SNAPSHOT)
                .file("a", 1, HEADER, "A1,One,1")
                .file("b", 1, HEADER, "A2,Two,2", "A3,Three,3");
        company.night("2024-01-01", "run-1");
        accounts.remove("b");
        Ingest ingest = company.ingest("2024-01-02", "run-2");
        Staged staged = ingest.stage(ingest.fresh(), company.staging());
        assertThat(staged.checks().stream().filter(check -> !check.passed()).map(Check::message))
                .containsExactly("accounts: 2 of 3 rows are gone from the snapshot (66.7 %, allowed 50.0 %).");
        assertThat(company.silver("2024-01-02").of(Inputs.ACCOUNTS).count())
                .as("accounts after a night that was refused")
                .isEqualTo(3);
    }
}
