package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.publish.Nights.D1;
import static org.keygrade.publish.Nights.D2;
import static org.keygrade.publish.Nights.GRADES;
import static org.keygrade.publish.Nights.HISTORY;
import static org.keygrade.publish.Nights.HISTORY_DDL;
import static org.keygrade.publish.Nights.PEOPLE;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;
import static org.keygrade.warehouse.FailPoint.ALL_RESTORED;
import static org.keygrade.warehouse.FailPoint.CHECKS_WRITTEN;
import static org.keygrade.warehouse.FailPoint.CURRENT_WRITTEN;
import static org.keygrade.warehouse.FailPoint.FILES_MOVED;
import static org.keygrade.warehouse.FailPoint.GROUND_LAID;
import static org.keygrade.warehouse.FailPoint.PUBLISHED;
import static org.keygrade.warehouse.FailPoint.RECOVERED;
import static org.keygrade.warehouse.FailPoint.ROLLBACK_DONE;
import static org.keygrade.warehouse.FailPoint.ROLLBACK_INTENDED;
import static org.keygrade.warehouse.FailPoint.ROLLBACK_RESTORED;
import static org.keygrade.warehouse.FailPoint.SMALL_FILE_WRITTEN;
import static org.keygrade.warehouse.FailPoint.TABLES_COMMITTED;
import static org.keygrade.warehouse.FailPoint.TABLES_DEFINED;
import static org.keygrade.warehouse.FailPoint.TABLE_COMMITTED;
import static org.keygrade.warehouse.FailPoint.TABLE_EMPTIED;
import static org.keygrade.warehouse.FailPoint.TABLE_RESTORED;
import static org.keygrade.warehouse.FailPoint.TABLE_STAGED;
import static org.keygrade.warehouse.FailPoint.VIEWS_MADE;
import static org.keygrade.warehouse.FailPoint.WORK_CLEARED;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.table.Area;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;
import org.keygrade.testing.Deaths;
import org.keygrade.warehouse.FailPoint;

/**
 * Runs that die at every moment of publishing, recovering and rolling back, one after the other on one warehouse: each
 * finds what the one before it left. Readers see a whole publication all the while, and what comes out in the end is
 * what one undisturbed run publishes.
 */
@Tag("proof")
class PublishDeathsTest {
    private static final Table SALES =
            Table.of(Area.SILVER, "sales", "a sale", List.of("id"), Column.required("id", Type.STRING, "key"));

    @TempDir
    Path folder;

    private Nights nights;
    private int runs;

    @Test
    void whatIsPublishedStaysAndTheNextRunEndsTheSame() {
        nights = new Nights(folder);
        nights.warehouse.createOrWiden(SALES);
        nights.warehouse.append(SALES, frame("id string", row("s1")), "run-0");
        firstNight();
        secondNight();
        afterItsPublication();
        rollback();
        assertThat(Recovery.run(nights.warehouse, "check", null).sound()).isTrue();
    }

    private void firstNight() {
        night(GROUND_LAID, 1);
        night(TABLE_STAGED, 2);
        night(FILES_MOVED, 2);
        night(TABLE_COMMITTED, 3);
        night(TABLE_EMPTIED, 1);
        assertThat(Publications.read(nights.warehouse).all()).isEmpty();
        night(D1, "gold");
        assertVisible("gold", row("a", "2026-01-01", "gold"));
    }

    private void secondNight() {
        night(WORK_CLEARED, 1);
        night(RECOVERED, 1);
        night(TABLE_STAGED, 2);
        night(CHECKS_WRITTEN, 1);
        night(TABLES_DEFINED, 1);
        night(FILES_MOVED, 1);
        night(TABLE_COMMITTED, 1);
        night(TABLE_COMMITTED, 2);
        night(TABLES_COMMITTED, 1);
        night(TABLE_RESTORED, 1);
        night(TABLE_RESTORED, 3);
        night(ALL_RESTORED, 1);
        night(PUBLISHED, 1);
        night(VIEWS_MADE, 1);
        night(SMALL_FILE_WRITTEN, 1);
        night(CURRENT_WRITTEN, 1);
        assertVisible("gold", row("a", "2026-01-01", "gold"));
    }

    /** The second night is there from the moment of its publication; the runs after it are the same night again. */
    private void afterItsPublication() {
        night(PUBLISHED, 1);
        assertSecondVisible();
        for (FailPoint point : List.of(VIEWS_MADE, SMALL_FILE_WRITTEN, CURRENT_WRITTEN)) {
            // The first time is the recovery's, which catches up for the run before.
            night(point, 2);
            assertSecondVisible();
        }
        night(D2, "silver");
        assertSecondVisible();
    }

    private void rollback() {
        Runnable rollback =
                () -> new Rollback(nights.warehouse, null, Rollback.Inputs.RESTORED).toPreviousNight("back-" + ++runs);
        nights.warehouse.append(SALES, frame("id string", row("s2")), "run-2");
        Deaths.at(ROLLBACK_INTENDED, rollback);
        for (int table = 1; table <= 4; table += 3) {
            Deaths.at(TABLE_RESTORED, table, this::recover);
            assertSecondVisible();
        }
        Deaths.at(ROLLBACK_RESTORED, this::recover);
        assertSecondVisible();
        Deaths.at(PUBLISHED, this::recover);
        assertVisible("gold", row("a", "2026-01-01", "gold"));
        assertSameRows(frame("id string", row("s1")), nights.warehouse.read(SALES));
        night(D2, "silver");
        Deaths.at(ROLLBACK_DONE, rollback);
        assertVisible("gold", row("a", "2026-01-01", "gold"));
        night(D2, "silver");
        assertSecondVisible();
    }

    private void recover() {
        Recovery.run(nights.warehouse, "recovery-" + ++runs, null);
    }

    /** The next night there is to be dies, and readers see the night before or, if it got so far, this one. */
    private void night(FailPoint point, int times) {
        boolean first = Publications.read(nights.warehouse).all().isEmpty();
        Deaths.at(point, times, () -> night(first ? D1 : D2, first ? "gold" : "silver"));
        Publications.read(nights.warehouse)
                .head()
                .filter(head -> head.asOf().equals(D1))
                .ifPresent(head -> assertVisible("gold", row("a", "2026-01-01", "gold")));
    }

    private void night(LocalDate asOf, String word) {
        String run = asOf + "-" + ++runs;
        Recovery.run(nights.warehouse, run, null);
        if (Publications.read(nights.warehouse).all().isEmpty()) {
            try (Groundwork ground = Groundwork.start(nights.warehouse, List.of(GRADES, HISTORY, PEOPLE))) {
                ground.finish();
            }
        }
        nights.publish(asOf, run, word, Map.of(SALES.path(), nights.warehouse.version(SALES)));
    }

    private void assertSecondVisible() {
        assertVisible("silver", row("a", "2026-01-01", "gold"), row("a", "2026-01-02", "silver"));
    }

    private void assertVisible(String word, Row... history) {
        assertSameRows(Nights.grades(word), nights.visible(GRADES));
        assertSameRows(Nights.people(word), nights.visible(PEOPLE));
        assertSameRows(frame(HISTORY_DDL, history), nights.visible(HISTORY));
    }
}
