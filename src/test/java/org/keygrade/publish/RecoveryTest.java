package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.publish.Nights.D1;
import static org.keygrade.publish.Nights.D2;
import static org.keygrade.publish.Nights.GRADES;
import static org.keygrade.publish.Nights.HISTORY;
import static org.keygrade.publish.Nights.HISTORY_DDL;
import static org.keygrade.publish.Nights.PEOPLE;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.warehouse.Warehouse;

@Tag("proof")
class RecoveryTest {
    @TempDir
    Path folder;

    @Test
    void aRunThatDiedBetweenItsCommitsIsUndone() {
        Nights nights = new Nights(folder);
        Warehouse warehouse = nights.warehouse;
        Publication first = nights.publish(D1, "run-1", "gold");
        assertThat(Recovery.run(warehouse, "check", null).sound()).isTrue();
        warehouse.overwriteWhere(GRADES, "true", Nights.grades("half"), "dead");
        warehouse.overwriteWhere(
                HISTORY, "as_of >= '2026-01-02'", frame(HISTORY_DDL, row("a", "2026-01-02", "half")), "dead");
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));

        Recovery.Report report = Recovery.run(warehouse, "recovery", null);

        assertThat(report.restored()).containsExactly(GRADES.path(), HISTORY.path());
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
        assertSameRows(Nights.grades("gold"), warehouse.read(GRADES));
        assertSameRows(frame(HISTORY_DDL, row("a", "2026-01-01", "gold")), warehouse.read(HISTORY));
        Publication recovered = Publications.read(warehouse).head().orElseThrow();
        assertThat(recovered.kind()).isEqualTo(Kind.RECOVERY);
        assertThat(recovered.asOf()).isEqualTo(D1);
        assertThat(recovered.parentId()).isEqualTo(first.id());
        assertThat(recovered.tables().get(PEOPLE.path()))
                .isEqualTo(first.tables().get(PEOPLE.path()));
        assertThat(Recovery.run(warehouse, "recovery-2", null).sound()).isTrue();
        assertThat(nights.publish(D2, "run-2", "silver").kind()).isEqualTo(Kind.NIGHT);
    }

    /** Its recovery is published under the run's id; what it committed after that is not. */
    @Test
    void aRunThatDiedAfterItsOwnRecoveryIsUndone() {
        Nights nights = new Nights(folder);
        nights.publish(D1, "run-1", "gold");
        for (String dead : List.of("dead", "dead, too")) {
            Recovery.run(nights.warehouse, dead, null);
            nights.warehouse.overwriteWhere(GRADES, "true", Nights.grades("half"), dead);
        }

        assertThat(Recovery.run(nights.warehouse, "recovery", null).restored()).containsExactly(GRADES.path());
        assertSameRows(Nights.grades("gold"), nights.warehouse.read(GRADES));
    }

    @Test
    void aRecoveryThatDiedItselfIsDoneAgain() {
        Nights nights = new Nights(folder);
        Publication first = nights.publish(D1, "run-1", "gold");
        nights.warehouse.overwriteWhere(GRADES, "true", Nights.grades("half"), "dead");
        nights.warehouse.restore(
                GRADES.path(), first.tables().get(GRADES.path()).version(), "dead recovery");

        assertThat(Recovery.run(nights.warehouse, "recovery", null).restored()).containsExactly(GRADES.path());
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
    }

    @Test
    void aFirstNightThatDiedLeavesNothing() {
        Nights nights = new Nights(folder);
        Warehouse warehouse = nights.warehouse;
        warehouse.createOrWiden(GRADES);
        warehouse.createOrWiden(PEOPLE);
        warehouse.overwriteWhere(GRADES, "true", Nights.grades("half"), "dead");
        new Stage(warehouse, "dead").write(PEOPLE, Nights.people("half"));

        Recovery.Report report = Recovery.run(warehouse, "recovery", null);

        assertThat(report.emptied()).containsExactly(GRADES.path());
        assertThat(report.publication()).isEmpty();
        assertThat(warehouse.read(GRADES).isEmpty()).isTrue();
        assertThat(Path.of(warehouse.root(), "work", "dead")).doesNotExist();
        assertThat(Recovery.run(warehouse, "recovery-2", null).sound()).isTrue();
    }

    @Test
    void whatFollowsAPublicationIsCaughtUpWith() throws IOException {
        Nights nights = new Nights(folder);
        nights.publish(D1, "run-1", "gold");
        Path current = Path.of(nights.warehouse.root(), "gold", "_current.json");
        String written = Files.readString(current);
        Files.delete(current);

        assertThat(Recovery.run(nights.warehouse, "recovery", null).rolledForward())
                .isTrue();
        assertThat(current).hasContent(written);
    }

    @Test
    void aCommitFileOfNoBytesIsSeen() throws IOException {
        Nights nights = new Nights(folder);
        Publication night = nights.publish(D1, "run-1", "gold");
        Path root = Path.of(nights.warehouse.root());
        truncate(root, GRADES.path(), night.tables().get(GRADES.path()).version());
        assertThatThrownBy(() -> Recovery.run(nights.warehouse, "recovery", null))
                .hasMessageContaining("gold/account_grades version 1 is not what publication 1 published");

        truncate(root, "control/publications", 1);
        assertThatThrownBy(() -> Recovery.run(nights.warehouse, "recovery", null))
                .hasMessageContaining("names publication 1, but the newest in control/publications is none.");
    }

    private static void truncate(Path root, String table, long version) throws IOException {
        Path log = root.resolve(table).resolve("_delta_log");
        String name = "%020d".formatted(version);
        Files.write(log.resolve(name + ".json"), new byte[0]);
        Files.deleteIfExists(log.resolve("." + name + ".json.crc"));
        Files.deleteIfExists(log.resolve(name + ".crc"));
        Files.deleteIfExists(log.resolve("." + name + ".crc.crc"));
        DeltaLog.clearCache();
    }
}
