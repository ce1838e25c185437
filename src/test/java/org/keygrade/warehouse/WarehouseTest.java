package org.keygrade.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.table.Area;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;
import org.keygrade.testing.TestSpark;

class WarehouseTest {
    private static final Table TABLE = Table.of(
                    Area.GOLD,
                    "things",
                    "a thing",
                    List.of("id"),
                    Column.required("id", Type.STRING, "key"),
                    Column.of("tier", Type.STRING, "tier"),
                    Column.of("who", Type.STRING, "a person").aboutPeople())
            .partitionedBy("tier");
    private static final String DDL = "id string, tier string, who string";

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void create() {
        warehouse = new Warehouse(TestSpark.session(), folder.toString());
        warehouse.createOrWiden(TABLE);
    }

    @Test
    void versionsStayReadable() {
        warehouse.overwriteWhere(TABLE, "true", frame(DDL, row("a", "x", "Ann")), "run-1");
        long first = warehouse.version(TABLE);
        warehouse.overwriteWhere(TABLE, "tier = 'x'", frame(DDL, row("b", "x", "Bob")), "run-2");

        assertSameRows(frame(DDL, row("a", "x", "Ann")), warehouse.readAt(TABLE, first));
        assertSameRows(frame(DDL, row("b", "x", "Bob")), warehouse.read(TABLE));
        assertThat(warehouse
                        .handle(TABLE)
                        .history(1)
                        .select("userMetadata")
                        .head()
                        .getString(0))
                .isEqualTo("run-2");
    }

    @Test
    void notNullHolds() {
        assertThatThrownBy(() -> warehouse.overwriteWhere(TABLE, "true", frame(DDL, row(null, "x", "Ann")), "run"))
                .hasStackTraceContaining("id");
    }

    @Test
    void whatTellsOfPeopleStaysOutOfTheLog() throws IOException {
        warehouse.append(TABLE, frame(DDL, row("a7", "x", "Ann"), row("b7", "x", "Bob")), "run");
        StringBuilder log = new StringBuilder();
        try (Stream<Path> commits = Files.list(folder.resolve("gold/things/_delta_log"))) {
            for (Path commit :
                    commits.filter(file -> file.toString().endsWith(".json")).toList()) {
                log.append(Files.readString(commit));
            }
        }
        assertThat(log).contains("b7").doesNotContain("Ann").doesNotContain("Bob");
    }

    @Test
    void aGainedColumnIsAdded() {
        warehouse.overwriteWhere(TABLE, "true", frame(DDL, row("a", "x", "Ann")), "run-1");
        warehouse.createOrWiden(TABLE.and(List.of(Column.of("more", Type.MONEY, "it's more"))));

        assertSameRows(frame(DDL + ", more decimal(20,2)", row("a", "x", "Ann", null)), warehouse.read(TABLE));
    }
}
