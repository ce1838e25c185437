package org.keygrade.ingest;

import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.warehouse.FailPoint.DELIVERIES_WRITTEN;
import static org.keygrade.warehouse.FailPoint.PARKED_WRITTEN;
import static org.keygrade.warehouse.FailPoint.REJECTS_WRITTEN;
import static org.keygrade.warehouse.FailPoint.SILVER_DEFINED;
import static org.keygrade.warehouse.FailPoint.SILVER_MERGED;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Inputs;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;
import org.keygrade.table.Table;
import org.keygrade.testing.Deaths;

/** Runs that die at every moment of writing silver: the one that ends leaves what one undisturbed run does. */
@Tag("proof")
class IngestDeathsTest {
    private static final String ACCOUNT = "account_id,name,parent_account_id";
    private static final String SALE = "sale_id,account_id,sold_on,revenue,currency";

    @TempDir
    Path folder;

    private int runs;

    /** A company and its feeds. */
    private record Fed(Company company, Feed accounts, Feed sales) {
        static Fed in(Path folder) {
            Company company = new Company(folder);
            return new Fed(
                    company, company.feed(Inputs.ACCOUNTS, Load.SNAPSHOT), company.feed(Inputs.SALES, Load.APPEND));
        }

        void first() {
            accounts.file("accounts", 1, ACCOUNT, "A1,One,", "A2,Two,", "A3,Three,");
            sales.file("sales-1", 1, SALE, "S1,A1,2024-01-01,10,", "S2,A9,2024-01-02,1,");
            company.night("2024-02-01", "first");
        }

        /** Rows that are new, corrected, rejected, parked and no longer parked, and an account that is gone. */
        void second(String run) {
            accounts.file("accounts", 2, ACCOUNT, "A1,Uno,", "A3,Three,", "A9,Nine,");
            sales.file("sales-2", 2, SALE, "S1,A1,2024-01-01,12,", "S3,A1,2024-13-01,3,", "S4,A8,2024-02-01,4,");
            company.night("2024-02-02", run);
        }
    }

    @Test
    void theRunThatEndsLeavesWhatOneRunDoes() {
        Fed once = Fed.in(folder.resolve("once"));
        once.first();
        once.second("only");
        Fed often = Fed.in(folder.resolve("often"));
        Deaths.at(SILVER_DEFINED, 1, often::first);
        Deaths.at(SILVER_MERGED, 1, often::first);
        often.first();
        Deaths.at(SILVER_DEFINED, 1, () -> often.second("dead-" + ++runs));
        Deaths.at(SILVER_MERGED, 1, () -> often.second("dead-" + ++runs));
        Deaths.at(SILVER_MERGED, 2, () -> often.second("dead-" + ++runs));
        Deaths.at(REJECTS_WRITTEN, 1, () -> often.second("dead-" + ++runs));
        Deaths.at(PARKED_WRITTEN, 1, () -> often.second("dead-" + ++runs));
        Deaths.at(DELIVERIES_WRITTEN, 1, () -> often.second("dead-" + ++runs));
        often.second("last");
        for (Table table : List.of(
                Inputs.ACCOUNTS.silver(), Inputs.SALES.silver(), Rejects.TABLE, Parked.TABLE, Deliveries.TABLE)) {
            assertSameRows(
                    once.company().table(table).drop("run_id"),
                    often.company().table(table).drop("run_id"));
        }
    }
}
