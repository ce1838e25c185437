package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.nio.file.Path;
import java.sql.Timestamp;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.table.Inputs;
import org.keygrade.table.Rejects;
import org.keygrade.table.Suppressed;
import org.keygrade.testing.TestSpark;
import org.keygrade.warehouse.Forgotten;
import org.keygrade.warehouse.Warehouse;

class RememberedTest {
    @TempDir
    Path folder;

    @Test
    void theForgottenAreLeftOutOfWhatIsDelivered() {
        suppress("C1");
        Company company = new Company(folder);
        company.feed(Inputs.ACCOUNTS, Load.UPSERT).file("accounts", 1, "account_id,name", "A1,One");
        company.feed(Inputs.CONTACTS, Load.UPSERT)
                .file(
                        "contacts",
                        2,
                        "contact_id,account_id,full_name,seniority,reports_to_contact_id",
                        "C1,A1,Ada Gone,2,",
                        "C2,A1,Ben Here,3,C1",
                        "C3,A1,Cy Wrong,high,C1",
                        "C1,A1,Ada Gone,high,");
        Staged staged = company.night("2024-01-31", "run-1");

        assertSameRows(
                frame("contact_id string, reports_to_contact_id string", row("C2", null)),
                company.silver("2024-01-31").of(Inputs.CONTACTS).select("contact_id", "reports_to_contact_id"));
        DatasetReport report = staged.reports().get(1);
        assertThat(report.read()).isEqualTo(2);
        assertThat(report.rejected()).isEqualTo(1);
        assertSameRows(
                frame(
                        "row_number bigint, row string",
                        row(3L, "{\"contact_id\":\"C3\",\"account_id\":\"A1\",\"full_name\":\"Cy Wrong\"}")),
                company.table(Rejects.TABLE).select("row_number", "row"));
    }

    private void suppress(String contact) {
        Warehouse warehouse = new Warehouse(TestSpark.session(), folder + "/warehouse");
        warehouse.createOrWiden(Suppressed.TABLE);
        warehouse.append(
                Suppressed.TABLE,
                frame(
                                "contact string, since timestamp, because string, run_id string",
                                row(contact, new Timestamp(0), null, "run-0"))
                        .withColumn("contact_hash", Forgotten.hash(functions.col("contact"))),
                "run-0");
    }
}
