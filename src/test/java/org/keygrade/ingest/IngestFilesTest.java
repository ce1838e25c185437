package org.keygrade.ingest;

import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.source.Sources;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.testing.TestSpark;

/** The same with real files. */
class IngestFilesTest {
    @TempDir
    Path folder;

    @Test
    void csvFilesBecomeSilver() throws IOException {
        Files.writeString(folder.resolve("accounts.csv"), "id,name\nA1,\"One\nand only\"\nA2,Two\n");
        Files.createDirectory(folder.resolve("sales"));
        Files.writeString(
                folder.resolve("sales/1.csv"),
                "sale_id,account_id,sold_on,revenue\nS1,A1,2024-01-01,1.50\nS2,A3,x,2\n");
        Files.writeString(folder.resolve("sales/2.csv"), "sale_id,account_id,sold_on,revenue\nS3,A2,2024-01-02,-3\n");
        Company company = new Company(folder);
        SourceConfig accounts = files("accounts.csv", Map.of("account_id", new SourceConfig.Named("id")));
        bind(company, Inputs.ACCOUNTS, accounts);
        bind(company, Inputs.SALES, files("sales", Map.of()));
        company.night("2024-01-31", "run-1");

        assertSameRows(
                frame("account_id string, name string", row("A1", "One\nand only"), row("A2", "Two")),
                company.silver("2024-01-31").of(Inputs.ACCOUNTS).select("account_id", "name"));
        assertSameRows(
                frame("sale_id string, revenue bigint", row("S1", 150L), row("S3", -300L)),
                company.silver("2024-01-31").of(Inputs.SALES).select("sale_id", "revenue"));
        assertSameRows(
                frame(
                        "dataset string, rows_read bigint, accepted bigint, rejected bigint",
                        row("accounts", 2L, 2L, 0L),
                        row("sales", 2L, 1L, 1L),
                        row("sales", 1L, 1L, 0L)),
                company.table(Deliveries.TABLE).select("dataset", "rows_read", "accepted", "rejected"));
    }

    private static void bind(Company company, Input input, SourceConfig config) {
        company.bind(input, Sources.of(TestSpark.session(), input, config), config.load(), null);
    }

    private SourceConfig files(String name, Map<String, SourceConfig.Mapping> columns) {
        return new SourceConfig(
                new SourceConfig.Files(
                        SourceConfig.Format.CSV, folder.resolve(name).toString()),
                Map.of("multiLine", "true"),
                columns,
                Load.APPEND,
                null,
                null,
                null,
                0.5);
    }
}
