package org.keygrade.warehouse;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.table.Area;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;
import org.keygrade.testing.TestSpark;

/** Staged files become a table's by one commit, and are not written again. */
class StagedFilesTest {
    private static final Table TABLE = Table.of(
                    Area.GOLD,
                    "things",
                    "a thing",
                    List.of("id"),
                    Column.of("tier", Type.STRING, "tier"),
                    Column.required("id", Type.STRING, "key"),
                    Column.of("who", Type.STRING, "a person").aboutPeople())
            .partitionedBy("tier");
    private static final String DDL = "tier string, id string, who string";
    private static final Dataset<Row> OLD = frame(DDL, row("x", "old", "Ann"));
    private static final Dataset<Row> NEW =
            frame(DDL, row("First Division", "a7", "Ann"), row("01", "b7", "Bob"), row(null, "c7", null));

    @TempDir
    Path folder;

    private Warehouse warehouse;

    @BeforeEach
    void create() {
        warehouse = new Warehouse(TestSpark.session(), folder.toString());
        warehouse.createOrWiden(TABLE);
    }

    @Test
    void whatWaitsIsSeenByNobodyElse() {
        warehouse.replace(staged(OLD), "run-1");

        assertSameRows(NEW, staged(NEW).rows(warehouse.spark()));
        assertSameRows(OLD, warehouse.read(TABLE));
    }

    @Test
    void theSameFilesBecomeTheTables() throws IOException {
        warehouse.replace(staged(OLD), "run-1");
        long before = warehouse.version(TABLE);
        StagedFiles staged = staged(NEW);
        Map<String, Long> written = dataFiles(Path.of(staged.path()));

        warehouse.replace(staged, "run-2");

        assertThat(warehouse.version(TABLE)).isEqualTo(before + 1);
        assertSameRows(NEW, warehouse.read(TABLE));
        assertSameRows(OLD, warehouse.readAt(TABLE, before));
        assertThat(warehouse.log(TABLE.path()).files(before + 1).sizes()).isEqualTo(written);
        assertThat(warehouse.log(TABLE.path()).rows()).isEqualTo(3);
        assertThat(warehouse.log(TABLE.path()).after(before))
                .containsExactly(new TableLog.Commit(before + 1, "run-2", true));
        assertThat(dataFiles(Path.of(staged.path()))).isEmpty();
    }

    @Test
    void statisticsComeAlongButNotThoseOfPeople() throws IOException {
        warehouse.replace(staged(NEW), "run");

        try (Stream<Path> log = Files.list(folder.resolve("gold/things/_delta_log"))) {
            StringBuilder commits = new StringBuilder();
            for (Path commit :
                    log.filter(file -> file.toString().endsWith(".json")).toList()) {
                commits.append(Files.readString(commit));
            }
            assertThat(commits).contains("minValues", "b7").doesNotContain("Ann", "Bob");
        }
    }

    @Test
    void whatOnlyTheNextNightReadsHasNoDictionaries() throws IOException {
        Dataset<Row> rows = warehouse
                .spark()
                .range(20_000)
                .selectExpr("'x' AS tier", "sha2(string(xxhash64(id) % 100), 256) AS id", "'Ann' AS who");
        Table state = new Table(Area.STATE, "things", TABLE.grain(), TABLE.key(), TABLE.columns(), List.of());

        assertThat(bytes(StagedFiles.write(warehouse, state, "work/run/state/things", rows)))
                .isGreaterThan(2 * bytes(staged(rows)));
    }

    @Test
    void noRowsReplaceAllRowsAndNothingReplacesNothing() {
        long created = warehouse.version(TABLE);
        warehouse.replace(staged(NEW.limit(0)), "run-1");
        assertThat(warehouse.version(TABLE)).isEqualTo(created);

        warehouse.replace(staged(OLD), "run-2");
        warehouse.replace(staged(NEW.limit(0)), "run-3");
        assertThat(warehouse.read(TABLE).count()).isZero();
        assertThat(warehouse.log(TABLE.path()).isEmpty()).isTrue();
    }

    @Test
    void stagedTwiceTheLastRowsCount() {
        staged(OLD);

        assertSameRows(NEW, staged(NEW).rows(warehouse.spark()));
    }

    @Test
    void aFileThatCannotBeMovedStopsTheCommit() throws IOException {
        warehouse.replace(staged(OLD), "run-1");
        long before = warehouse.version(TABLE);
        StagedFiles staged = staged(frame(DDL, row("x", "new", "Ann")));
        for (String name : dataFiles(Path.of(staged.path())).keySet()) {
            Files.delete(Path.of(staged.path(), name));
        }

        assertThatThrownBy(() -> warehouse.replace(staged, "run-2")).isInstanceOf(Exception.class);
        assertThat(warehouse.version(TABLE)).isEqualTo(before);
        assertSameRows(OLD, warehouse.read(TABLE));
    }

    private StagedFiles staged(Dataset<Row> rows) {
        return StagedFiles.write(warehouse, TABLE, "work/run/gold/things", rows);
    }

    private static long bytes(StagedFiles staged) throws IOException {
        return dataFiles(Path.of(staged.path())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Bytes by path below a folder, checksums and logs aside. */
    private static Map<String, Long> dataFiles(Path below) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .collect(toMap(
                            file -> below.relativize(file).toString(),
                            file -> file.toFile().length()));
        }
    }
}
