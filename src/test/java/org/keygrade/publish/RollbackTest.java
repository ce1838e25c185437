package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.publish.Nights.D1;
import static org.keygrade.publish.Nights.D2;
import static org.keygrade.publish.Nights.D3;
import static org.keygrade.publish.Nights.GRADES;
import static org.keygrade.publish.Nights.HISTORY;
import static org.keygrade.publish.Nights.HISTORY_DDL;
import static org.keygrade.publish.Nights.PEOPLE;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.publish.Rollback.Inputs;
import org.keygrade.table.Area;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;
import org.keygrade.testing.Deaths;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Warehouse;

@Tag("proof")
class RollbackTest {
    private static final Table SALES =
            Table.of(Area.SILVER, "sales", "a sale", List.of("id"), Column.required("id", Type.STRING, "key"));
    private static final Table COSTS =
            Table.of(Area.SILVER, "costs", "a cost", List.of("id"), Column.required("id", Type.STRING, "key"));

    @TempDir
    Path folder;

    @Test
    void theNightBeforeIsBackAndIsACleanBase() {
        Nights nights = new Nights(folder);
        Warehouse warehouse = nights.warehouse;
        Publication first = nights.publish(D1, "run-1", "gold");
        nights.publish(D2, "run-2", "silver");
        nights.publish(D2, "run-3", "bronze");
        Rollback rollback = new Rollback(warehouse, null, Inputs.KEPT);

        Publication back = rollback.toPreviousNight("run-4");

        assertThat(back.kind()).isEqualTo(Kind.ROLLBACK);
        assertThat(back.asOf()).isEqualTo(D1);
        assertThat(back.parentId()).isEqualTo(first.id());
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
        assertSameRows(frame(HISTORY_DDL, row("a", "2026-01-01", "gold")), nights.visible(HISTORY));
        assertThat(Recovery.run(warehouse, "check", null).sound()).isTrue();
        assertThatThrownBy(() -> rollback.toPreviousNight("run-5"))
                .isInstanceOfSatisfying(
                        KeygradeException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("There is no night before 2026-01-01");
        assertThatThrownBy(() -> rollback.to(99, "run-5")).hasMessageContaining("There is no publication 99.");

        nights.publish(D3, "run-6", "tin");
        assertThat(Publications.read(warehouse).base(D3)).map(Publication::id).contains(back.id());
        assertSameRows(
                frame(HISTORY_DDL, row("a", "2026-01-01", "gold"), row("a", "2026-01-03", "tin")),
                nights.visible(HISTORY));
    }

    @Test
    void oneThatHadToRecoverFirstAndWasCutOffIsFinished() {
        Nights nights = new Nights(folder);
        nights.publish(D1, "run-1", "gold");
        nights.publish(D2, "run-2", "silver");
        nights.warehouse.overwriteWhere(GRADES, "true", Nights.grades("half"), "dead");
        Recovery.beforeRollback(nights.warehouse, "back", null);
        Rollback rollback = new Rollback(nights.warehouse, null, Inputs.RESTORED);
        Deaths.at(FailPoint.ROLLBACK_INTENDED, () -> rollback.toPreviousNight("back"));

        Recovery.Report report = Recovery.run(nights.warehouse, "next", null);

        assertThat(report.publication()).map(Publication::kind).contains(Kind.ROLLBACK);
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
    }

    @Test
    void acrossAColumnAndATableThatCameLater() {
        Nights nights = new Nights(folder);
        Warehouse warehouse = nights.warehouse;
        Stage one = new Stage(warehouse, "run-1");
        nights.publish(
                nights.night(D1, "run-1", Map.of(), List.of(), Set.of()),
                List.of(one.write(PEOPLE, Nights.people("old"))));
        Table wider = PEOPLE.and(List.of(Column.of("since", Type.DATE, "it's new")));
        Stage two = new Stage(warehouse, "run-2");
        nights.publish(
                nights.night(D2, "run-2", Map.of(), List.of(), Set.of()),
                List.of(
                        two.write(wider, Nights.people("new").withColumn("since", functions.current_date())),
                        two.write(HISTORY, frame(HISTORY_DDL, row("a", "2026-01-02", "x")))
                                .replacing("as_of >= '2026-01-02'")));

        new Rollback(warehouse, null, Inputs.KEPT).toPreviousNight("run-3");

        assertSameRows(Nights.people("old"), nights.visible(PEOPLE));
        assertSameRows(
                Nights.people("old").withColumn("since", functions.lit(null).cast("date")),
                PublishedTables.head(warehouse).asDefined(wider));
        assertThat(PublishedTables.head(warehouse).has(HISTORY)).isFalse();
        assertThat(PublishedTables.head(warehouse).asDefined(HISTORY).isEmpty()).isTrue();
        assertThat(warehouse.read(HISTORY).isEmpty()).isTrue();

        Stage four = new Stage(warehouse, "run-4");
        nights.publish(
                nights.night(D3, "run-4", Map.of(), List.of(), Set.of()),
                List.of(
                        four.write(wider, Nights.people("new").withColumn("since", functions.current_date())),
                        four.write(HISTORY, frame(HISTORY_DDL, row("a", "2026-01-03", "y")))
                                .replacing("as_of >= '2026-01-03'")));
        assertThat(nights.visible(wider).columns()).contains("since");
        assertSameRows(frame(HISTORY_DDL, row("a", "2026-01-03", "y")), nights.visible(HISTORY));
    }

    @Test
    void inputsGoBackTooEvenIfItIsCutOff() {
        Nights nights = new Nights(folder);
        Warehouse warehouse = nights.warehouse;
        warehouse.createOrWiden(SALES);
        warehouse.append(SALES, frame("id string", row("s1")), "run-1");
        Publication first = nights.publish(D1, "run-1", "gold", pinned(warehouse, SALES));
        warehouse.append(SALES, frame("id string", row("s2")), "run-2");
        warehouse.createOrWiden(COSTS);
        warehouse.append(COSTS, frame("id string", row("c1")), "run-2");
        nights.publish(D2, "run-2", "silver", Map.of(SALES.path(), warehouse.version(SALES), COSTS.path(), 1L));

        RollbackIntent.write(warehouse, first.id(), "run-3");
        warehouse.restore(GRADES.path(), first.tables().get(GRADES.path()).version(), "run-3");
        Recovery.Report report = Recovery.run(warehouse, "recovery", null);

        Publication back = report.publication().orElseThrow();
        assertThat(back.kind()).isEqualTo(Kind.ROLLBACK);
        assertThat(back.runId()).isEqualTo("run-3");
        assertSameRows(Nights.grades("gold"), nights.visible(GRADES));
        assertSameRows(frame("id string", row("s1")), warehouse.read(SALES));
        assertThat(warehouse.read(COSTS).isEmpty()).isTrue();
        assertThat(back.inputs()).isEqualTo(pinned(warehouse, SALES));
        assertThat(Recovery.run(warehouse, "check", null).sound()).isTrue();
    }

    private static Map<String, Long> pinned(Warehouse warehouse, Table table) {
        return Map.of(table.path(), warehouse.version(table));
    }

    @Test
    void filesThatAreGoneAreSaidToBe() throws java.io.IOException {
        Nights nights = new Nights(folder);
        Publication first = nights.publish(D1, "run-1", "gold");
        nights.publish(D2, "run-2", "silver");
        Path table = Path.of(nights.warehouse.root(), GRADES.path(), "tier=gold");
        try (var files = java.nio.file.Files.list(table)) {
            for (Path file : files.toList()) {
                java.nio.file.Files.delete(file);
            }
        }

        assertThatThrownBy(() -> new Rollback(nights.warehouse, null, Inputs.KEPT).to(first.id(), "run-3"))
                .isInstanceOfSatisfying(
                        KeygradeException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(
                        "Publication 1 cannot be brought back: version 1 of gold/account_grades cannot be read (");
        assertSameRows(Nights.grades("silver"), nights.visible(GRADES));
    }
}
