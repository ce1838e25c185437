package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.publish.Nights.D1;
import static org.keygrade.publish.Nights.D2;
import static org.keygrade.publish.Nights.GRADES;
import static org.keygrade.publish.Nights.HISTORY;
import static org.keygrade.publish.Nights.PEOPLE;
import static org.keygrade.testing.Frames.assertSameRows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.publish.Rollback.Inputs;

/** One damage after the other: what the doctor says of it, and whether it can mend it. */
@Tag("proof")
class CheckupTest {
    @TempDir
    static Path sound;

    @TempDir
    Path folder;

    private Nights nights;
    private Path root;

    @BeforeAll
    static void twoNights() {
        Nights both = new Nights(sound);
        both.publish(D1, "run-1", "gold");
        both.publish(D2, "run-2", "silver");
        new Stage(both.warehouse, "run-1").clean();
        new Stage(both.warehouse, "run-2").clean();
    }

    @BeforeEach
    void aWarehouseToDamage() throws IOException {
        nights = new Nights(sound).copy(folder);
        root = Path.of(nights.warehouse.root());
    }

    private List<Finding> findings() {
        DeltaLog.clearCache();
        return new Checkup(nights.warehouse, null).findings();
    }

    private List<String> wrong() {
        return findings().stream()
                .filter(Finding::isWrong)
                .map(Finding::toString)
                .toList();
    }

    private List<String> repair() {
        DeltaLog.clearCache();
        return new Treatment(nights.warehouse, null, "doctor").repair();
    }

    @Test
    void aSoundWarehouseIsLeftAlone() {
        assertThat(findings()).isEmpty();
        assertThat(repair()).isEmpty();
        assertThat(Publications.read(nights.warehouse).all()).hasSize(2);
    }

    @Test
    void whatDeadRunsLeftIsMended() throws IOException {
        nights.warehouse.overwriteWhere(GRADES, "true", Nights.grades("half"), "dead");
        new Stage(nights.warehouse, "dead").write(PEOPLE, Nights.people("half"));
        Files.writeString(root.resolve("gold/_current.json"), "{\"publication\": 2, \"tables\": {}}");
        Files.writeString(root.resolve("_lock"), "run dead (process 1 on host, since 2026-01-01T00:00:00Z)\n");
        nights.warehouse
                .spark()
                .sql(
                        "ALTER TABLE delta.`%s` SET TBLPROPERTIES ('delta.deletedFileRetentionDuration' = 'interval 7 days')"
                                .formatted(nights.warehouse.path(HISTORY)));

        assertThat(findings())
                .extracting(Finding::toString)
                .containsExactly(
                        "gold/_current.json does not say what publication 2 published. Who reads by it sees other versions."
                                + " keygrade doctor --repair mends it.",
                        "The lock still names run dead (process 1 on host, since 2026-01-01T00:00:00Z), which has died."
                                + " It keeps nobody out. keygrade doctor --repair clears it, and so does the next run.",
                        "work/dead was left by a run that died. It takes up room; no run will read it."
                                + " keygrade doctor --repair mends it.",
                        "gold/account_grades is ahead of its publication: a run that died has written to it."
                                + " Who reads the newest version sees rows that were never published."
                                + " keygrade doctor --repair mends it.",
                        "gold/history keeps replaced files for 7 days only, and a publication may need them for 14."
                                + " A VACUUM would make publications that are kept unreadable."
                                + " keygrade doctor --repair mends it.");
        try (RunLock lock = RunLock.acquire(nights.warehouse, "doctor")) {
            assertThat(lock).isNotNull();
            assertThat(repair())
                    .containsExactly(
                            "gold/account_grades was put back to its published version.",
                            "Published as 3, the tables as of 2026-01-02.",
                            "gold/_current.json was brought up to date.",
                            "gold/history keeps replaced files for as long as a publication may need them.",
                            "work/dead was deleted.");
        }
        assertThat(wrong()).isEmpty();
        assertThat(repair()).isEmpty();
        assertSameRows(Nights.grades("silver"), nights.warehouse.read(GRADES));
    }

    @Test
    void aPointerThatSaysOtherVersionsIsWrittenAnew() throws IOException {
        Path current = root.resolve("gold/_current.json");
        String written = Files.readString(current);
        Files.writeString(current, "{\"publication\": 2, \"tables\": {}}");

        assertThat(repair()).containsExactly("gold/_current.json and the views say what publication 2 published.");
        assertThat(current).hasContent(written);
    }

    @Test
    void aRunAtWorkIsNotTakenForADeadOne() {
        new Stage(nights.warehouse, "alive").write(PEOPLE, Nights.people("next"));
        try (RunLock lock = RunLock.acquire(nights.warehouse, "alive")) {
            assertThat(lock).isNotNull();
            assertThat(findings()).singleElement().satisfies(finding -> {
                assertThat(finding.isWrong()).isFalse();
                assertThat(finding.what()).startsWith("run alive (process ").endsWith(" is at work.");
            });
        }
        assertThat(wrong())
                .containsExactly("work/alive was left by a run that died. It takes up room; no run will read it."
                        + " keygrade doctor --repair mends it.");
    }

    @Test
    void aLostFileOfTheHeadIsNamedAndNotRepaired() throws IOException {
        Path lost = file(GRADES.path(), "tier=silver");
        Files.delete(lost);

        String name = "tier=silver/" + lost.getFileName();
        assertThat(wrong())
                .containsExactly(
                        "gold/account_grades version 2 is not what publication 2 published: 1 of its 2 data files"
                                + " are missing or cut off, for example " + name
                                + ". Readers fail, or miss rows without a word."
                                + " Bring the table's folder back from a backup, or roll back to an earlier publication"
                                + " (keygrade rollback).");

        Recovery.beforeRollback(nights.warehouse, "rollback", null);
        new Rollback(nights.warehouse, null, Inputs.KEPT).to(1, "rollback");
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
    }

    @Test
    void aFileThatWasSpoiledIsSeenByItsContent() throws IOException {
        Path file = file(PEOPLE.path(), "");
        byte[] bytes = Files.readAllBytes(file);
        // Pages begin behind the four bytes PAR1.
        Arrays.fill(bytes, 4, bytes.length / 3, (byte) 0);
        Files.write(file, bytes);
        Files.deleteIfExists(file.resolveSibling("." + file.getFileName() + ".crc"));

        assertThat(wrong())
                .singleElement()
                .asString()
                .startsWith("gold_people/relationships version 2 is not what publication 2 published: its rows ");
    }

    @Test
    void anOlderPublicationThatCannotBeReadIsNamed() throws IOException {
        Files.delete(file(GRADES.path(), "tier=gold"));

        assertThat(wrong())
                .singleElement()
                .asString()
                .startsWith(
                        "Publication 1 (as of 2026-01-01) cannot be read any more: gold/account_grades version 1: 1 of"
                                + " its 2 data files are missing")
                .contains("Nobody can roll back to it; what is published now is not touched.");
    }

    @Test
    void aLedgerThatLostItsNewestEntryIsNotRepaired() throws IOException {
        Path log = root.resolve("control/publications/_delta_log");
        for (String name : List.of("%020d.json", "%020d.crc", ".%020d.json.crc", ".%020d.crc.crc")) {
            Files.deleteIfExists(
                    log.resolve(name.formatted(nights.warehouse.version(org.keygrade.table.Publications.TABLE))));
        }

        assertThat(wrong())
                .contains("gold/_current.json names publication 2, which control/publications does not have."
                        + " Publications were lost; every run is refused until somebody has looked."
                        + " Bring control/publications back from a backup, or delete gold/_current.json to go on without"
                        + " them.");
        assertThat(repair())
                .singleElement()
                .asString()
                .startsWith("What dead runs have left cannot be put back yet: ")
                .contains("names publication 2, but the newest in control/publications is publication 1.");
    }

    /** The newest data file in a folder of a table. */
    private Path file(String table, String partition) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(table).resolve(partition))) {
            return files.filter(file -> file.getFileName().toString().endsWith(".parquet"))
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .orElseThrow();
        }
    }
}
