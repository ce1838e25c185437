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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.table.Check;
import org.keygrade.table.Quality;

class PublisherTest {
    @TempDir
    Path folder;

    @Test
    void aNightBecomesVisibleAndIsRunAgain() {
        Nights nights = new Nights(folder);
        Publication first = nights.publish(D1, "run-1", "gold", Map.of("silver/sales", 3L));
        Publication second = nights.publish(D2, "run-2", "silver");
        Publication again = nights.publish(D2, "run-3", "silver");

        assertThat(first.kind()).isEqualTo(Kind.NIGHT);
        assertThat(again.kind()).isEqualTo(Kind.RERUN);
        assertThat(again.parentId()).isEqualTo(second.id());
        assertSameRows(Nights.grades("silver"), nights.visible(GRADES));
        assertSameRows(
                frame(HISTORY_DDL, row("a", "2026-01-01", "gold"), row("a", "2026-01-02", "silver")),
                nights.visible(HISTORY));
        assertThat(contents(again)).isEqualTo(contents(second)).isNotEqualTo(contents(first));
        TableState history = again.tables().get(HISTORY.path());
        assertThat(history.content())
                .as("what is replaced and added leads to what a scan finds")
                .isEqualTo(Content.scan(nights.visible(HISTORY)));
        Publications read = Publications.read(nights.warehouse);
        assertThat(read.find(first.id()).orElseThrow().tables()).isEqualTo(first.tables());
        assertThat(read.find(first.id()).orElseThrow().inputs()).isEqualTo(Map.of("silver/sales", 3L));
        assertThat(read.base(D2)).map(Publication::id).contains(first.id());
    }

    @Test
    void aWithdrawnTableIsNotSeenAnyMoreAndThenEmptied() {
        Nights nights = new Nights(folder);
        nights.publish(D1, "run-1", "gold");
        List<Staged> others = nights.staged(D2, "run-2", "silver").subList(0, 2);
        Night night = nights.night(D2, "run-2", Map.of(), List.of(), Set.of());

        Publication without = new Publisher(nights.warehouse, null).publish(night, others, List.of(PEOPLE));
        Recovery.Report next = Recovery.run(nights.warehouse, "run-3", null);

        assertThat(without.tables()).containsOnlyKeys(GRADES.path(), HISTORY.path());
        assertThat(next.emptied()).containsExactly(PEOPLE.path());
        assertThat(nights.warehouse.read(PEOPLE).isEmpty()).isTrue();
    }

    private static Map<String, String> contents(Publication publication) {
        return publication.tables().entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().contentHash()));
    }

    @Test
    void refusedBeforeAnythingIsCommitted() {
        Nights nights = new Nights(folder);
        nights.publish(D2, "run-1", "gold");
        long version = nights.warehouse.version(GRADES);
        Night early = nights.night(D1, "run-2", Map.of(), List.of(), Set.of());
        Night stale = new Night(D2, "run-3", null, "m", null, null, Map.of(), List.of(), Set.of());
        Check moves = new Check("moves", "account_grades", 0.5, 0.1, "50 % of the accounts moved.");
        Night wild = nights.night(D2, "run-4", Map.of(), List.of(moves), Set.of());

        refused(nights, early, ExitCode.USAGE, "The night of 2026-01-01 lies before 2026-01-02");
        refused(nights, stale, ExitCode.FAILED, "Run run-3 started from publication null, but the newest is 1 now.");
        refused(nights, wild, ExitCode.GATE, "50 % of the accounts moved.");
        assertThat(nights.warehouse.version(GRADES)).isEqualTo(version);

        Night accepted = nights.night(D2, "run-5", Map.of(), List.of(moves), Set.of("moves"));
        assertThat(nights.publish(accepted, List.of()).acceptedGates()).containsExactly("moves");
        assertThat(nights.warehouse
                        .read(Quality.TABLE)
                        .select("run_id", "passed", "accepted")
                        .collectAsList())
                .containsExactlyInAnyOrder(row("run-4", false, false), row("run-5", false, true));
    }

    private static void refused(Nights nights, Night night, ExitCode code, String message) {
        assertThatThrownBy(() -> nights.publish(night, List.of()))
                .isInstanceOfSatisfying(
                        KeygradeException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    @Test
    void twoCommitsOfOneIdMeetAtTheFence() {
        Nights nights = new Nights(folder);
        Publication first = nights.publish(D1, "run-1", "gold");
        Publication mine = first.again(2, Kind.RERUN, "run-2", first.tables(), first.inputs());
        Publication theirs = first.again(2, Kind.RERUN, "run-3", first.tables(), first.inputs());
        Publications.commit(nights.warehouse, mine);

        assertThatThrownBy(() -> Publications.commit(nights.warehouse, theirs))
                .hasMessageContaining("Run run-3 started from publication 1, but the newest is 2 now.");
        assertThat(Publications.read(nights.warehouse).all())
                .extracting(Publication::runId)
                .containsExactly("run-1", "run-2");
    }

    @Test
    void filesAreReadableByThoseWhoMayAndTheLogTellsNoNames() throws IOException {
        Nights nights = new Nights(folder);
        Permissions.prepare(nights.warehouse);
        Publication night = nights.publish(D1, "run-1", "gold");

        Path root = Path.of(nights.warehouse.root());
        assertThat(modes(root.resolve("gold"))).containsExactlyInAnyOrder("rwxr-x---", "rw-r-----");
        assertThat(modes(root.resolve("gold_people"))).containsExactlyInAnyOrder("rwx------", "rw-------");
        assertThat(modes(root.resolve("control"))).containsExactlyInAnyOrder("rwx------", "rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(root)))
                .isEqualTo("rwx--x---");
        assertThat(log(root.resolve(GRADES.path()))).contains("\"minReaderVersion\":1");
        assertThat(log(root.resolve(PEOPLE.path())))
                .contains("\"minReaderVersion\":1", "numRecords")
                .doesNotContain("Planted");
        assertThat(Files.readString(root.resolve("gold/_current.json")))
                .contains("\"publication\" : 1", "\"as_of\" : \"2026-01-01\"", "gold/account_grades")
                .contains("\"version\" : " + night.tables().get(GRADES.path()).version());
    }

    private static List<String> modes(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.map(path -> {
                        try {
                            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .distinct()
                    .toList();
        }
    }

    private static String log(Path table) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> paths = Files.list(table.resolve("_delta_log"))) {
            for (Path path : paths.filter(p -> p.toString().endsWith(".json")).toList()) {
                all.append(Files.readString(path));
            }
        }
        return all.toString();
    }

    @Test
    void viewsShowThePublishedVersion() {
        Nights nights = new Nights(folder);
        Publisher publisher = new Publisher(nights.warehouse, "keygrade_views");
        Publication first = publisher.publish(
                nights.night(D1, "run-1", Map.of(), List.of(), Set.of()), nights.staged(D1, "run-1", "gold"));
        nights.warehouse.overwriteWhere(GRADES, "true", Nights.grades("unpublished"), "dead");

        assertSameRows(Nights.grades("gold"), nights.warehouse.spark().table("keygrade_views.account_grades_current"));
        Catalog views = new Catalog(nights.warehouse, "keygrade_views");
        assertThat(views.behind(first)).isEmpty();
        Publication unseen = nights.publish(D2, "run-2", "silver");
        assertThat(views.behind(unseen))
                .containsExactly(
                        "keygrade_views.account_grades_current",
                        "keygrade_views.history_current",
                        "keygrade_views.relationships_current");
        nights.warehouse.spark().sql("DROP DATABASE keygrade_views CASCADE");
    }
}
