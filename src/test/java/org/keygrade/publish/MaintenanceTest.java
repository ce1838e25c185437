package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.publish.Nights.D1;
import static org.keygrade.publish.Nights.D2;
import static org.keygrade.publish.Nights.D3;
import static org.keygrade.publish.Nights.GRADES;
import static org.keygrade.publish.Nights.HISTORY;
import static org.keygrade.publish.Nights.HISTORY_DDL;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.publish.Rollback.Inputs;
import org.keygrade.table.Area;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;
import org.keygrade.warehouse.Warehouse;

@Tag("proof")
class MaintenanceTest {
    private static final Table SALES =
            Table.of(Area.SILVER, "sales", "a sale", List.of("id"), Column.required("id", Type.STRING, "key"));

    @TempDir
    static Path two;

    @TempDir
    Path folder;

    private Nights nights;
    private Warehouse warehouse;

    @BeforeAll
    static void twoNights() {
        Nights both = new Nights(two);
        both.warehouse.createOrWiden(SALES);
        both.warehouse.append(SALES, frame("id string", row("s1")), "run-1");
        both.publish(D1, "run-1", "gold", Map.of(SALES.path(), both.warehouse.version(SALES)));
        both.warehouse.append(SALES, frame("id string", row("s2")), "run-2");
        both.publish(D2, "run-2", "silver", Map.of(SALES.path(), both.warehouse.version(SALES)));
        new Stage(both.warehouse, "run-1").clean();
        new Stage(both.warehouse, "run-2").clean();
    }

    @BeforeEach
    void aWarehouseToMaintain() throws IOException {
        nights = new Nights(two).copy(folder);
        warehouse = nights.warehouse;
    }

    /** As the pipeline does it. */
    private Optional<Publication> maintain(String runId) {
        Maintenance maintenance = new Maintenance(warehouse, null, runId);
        maintenance.tables().forEach(maintenance::compact);
        Optional<Publication> published = maintenance.publish();
        maintenance.compact(Maintenance.LEDGER);
        maintenance.tables().forEach(maintenance::clean);
        maintenance.clean(Maintenance.LEDGER);
        return published;
    }

    private List<Finding> findings() {
        DeltaLog.clearCache();
        return new Checkup(warehouse, null)
                .findings().stream().filter(Finding::isWrong).toList();
    }

    private Map<String, Long> versions() {
        Map<String, Long> versions = new TreeMap<>();
        Stream.of(Area.values())
                .flatMap(area -> warehouse.tables(area).stream())
                .forEach(path -> versions.put(path, warehouse.log(path).version()));
        return versions;
    }

    @Test
    void theSameContentIsPublishedInFewerFilesOnce() throws IOException {
        Publication before = Publications.read(warehouse).head().orElseThrow();

        Publication now = maintain("weekly").orElseThrow();

        assertThat(now.kind()).isEqualTo(Kind.MAINTAIN);
        assertThat(now.parentId()).isEqualTo(before.id());
        assertThat(now.asOf()).isEqualTo(D2);
        assertThat(now.tables().get(GRADES.path())).isEqualTo(before.tables().get(GRADES.path()));
        TableState history = now.tables().get(HISTORY.path());
        assertThat(history.version()).isEqualTo(warehouse.version(HISTORY));
        assertThat(history.contentHash())
                .isEqualTo(before.tables().get(HISTORY.path()).contentHash());
        assertThat(warehouse.log(HISTORY.path()).files(history.version()).count())
                .isEqualTo(1);
        assertThat(now.inputs()).isEqualTo(Map.of(SALES.path(), warehouse.version(SALES)));
        assertThat(Files.readString(Path.of(warehouse.root(), "gold/_current.json")))
                .contains("\"publication\" : " + now.id());
        assertThat(logs(HISTORY)).doesNotContain("deletionVector").contains("\"minReaderVersion\":1");
        assertThat(findings()).isEmpty();

        Map<String, Long> versions = versions();
        assertThat(maintain("again")).isEmpty();
        assertThat(versions()).isEqualTo(versions);
        assertThat(Recovery.run(warehouse, "check", null).sound()).isTrue();
    }

    private String logs(Table table) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of(warehouse.path(table), "_delta_log"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".json")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    @Test
    void nightsAndRollbacksGoAcrossIt() {
        Publication maintained = maintain("weekly").orElseThrow();

        assertThat(Publications.read(warehouse).base(D3)).map(Publication::id).contains(maintained.id());
        nights.publish(D3, "run-3", "tin");
        new Stage(warehouse, "run-3").clean();
        assertSameRows(
                frame(
                        HISTORY_DDL,
                        row("a", "2026-01-01", "gold"),
                        row("a", "2026-01-02", "silver"),
                        row("a", "2026-01-03", "tin")),
                nights.visible(HISTORY));

        new Rollback(warehouse, null, Inputs.KEPT).toPreviousNight("run-4");
        assertSameRows(Nights.grades("silver"), nights.visible(GRADES));
        new Rollback(warehouse, null, Inputs.RESTORED).to(1, "run-5");
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
        assertSameRows(frame("id string", row("s1")), warehouse.read(SALES));
        assertThat(findings()).isEmpty();
    }

    @Test
    void whatCameSinceTheNightIsNotPublishedAsItsInput() {
        warehouse.append(SALES, frame("id string", row("s3")), "dead night");
        Publication before = Publications.read(warehouse).head().orElseThrow();

        assertThat(maintain("weekly").orElseThrow().inputs()).isEqualTo(before.inputs());
    }

    @Test
    void onlyFilesNobodyNeedsAreDeleted() throws IOException {
        Path orphan = Path.of(warehouse.path(HISTORY), "part-of-a-dead-run.snappy.parquet");
        Files.writeString(orphan, "nothing");
        age(Path.of(warehouse.root()), Duration.ofDays(60));
        warehouse
                .spark()
                .sql(
                        "ALTER TABLE delta.`%s` SET TBLPROPERTIES ('delta.deletedFileRetentionDuration' = 'interval 0 days')"
                                .formatted(warehouse.path(GRADES)));

        maintain("weekly");

        assertThat(orphan).doesNotExist();
        assertThat(warehouse.log(GRADES.path()).retention()).isEqualTo(Duration.ofDays(14));
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTableOfWhichAKeptPublicationNeedsFilesIsNotVacuumed() throws IOException {
        Path commit = Path.of(warehouse.path(GRADES), "_delta_log", "%020d.json".formatted(2));
        Files.writeString(
                commit, Files.readString(commit).replaceAll("\"deletionTimestamp\":\\d+", "\"deletionTimestamp\":1"));
        Files.delete(commit.resolveSibling("." + commit.getFileName() + ".crc"));
        age(Path.of(warehouse.path(GRADES)), Duration.ofDays(60));
        DeltaLog.clearCache();

        assertThat(new Maintenance(warehouse, null, "weekly")
                        .clean(GRADES.path())
                        .held())
                .isEqualTo(2);
        assertThat(findings()).isEmpty();
    }

    private static void age(Path folder, Duration by) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".parquet")).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(by)));
            }
        }
    }
}
