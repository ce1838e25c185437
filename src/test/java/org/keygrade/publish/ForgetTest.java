package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.publish.Nights.D1;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.publish.Forget.Unknown;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.table.AccountNetworks;
import org.keygrade.table.Attention;
import org.keygrade.table.Inputs;
import org.keygrade.table.NetworkRows;
import org.keygrade.table.Parked;
import org.keygrade.table.Rejects;
import org.keygrade.table.Relationships;
import org.keygrade.table.Suppressed;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Warehouse;

@Tag("proof")
class ForgetTest {
    private static final Table CONTACTS = Inputs.CONTACTS.silver();
    private static final String CONTACT =
            "contact_id string, account_id string, full_name string, email string, reports_to_contact_id string";
    private static final String NAMED = "reason string, person_id string, sentence string";
    private static final String NETWORK =
            "account_id string, decision_maker_path array<string>, weakest_link_to string";
    private static final String DELIVERED = "dataset string, row_number bigint, row string";

    @TempDir
    Path folder;

    private Nights nights;
    private Warehouse warehouse;
    private Publication first;

    @BeforeEach
    void publish() {
        nights = new Nights(folder);
        warehouse = nights.warehouse.light();
        store(
                CONTACTS,
                frame(
                        CONTACT,
                        row("C1", "A1", "Ada Gone", "Ada@x.example", null),
                        row("C2", "A1", "Ben Here", null, "C1"),
                        row("C3", "A2", "A. Gone", "ada@x.example", null)));
        store(
                Rejects.TABLE,
                frame(
                        DELIVERED,
                        row("contacts", 1L, "{\"Key\":\"C1\",\"Rank\":\"9\"}"),
                        row("contacts", 2L, "{\"Key\":\"C2\",\"Rank\":\"9\"}"),
                        row("contacts", 3L, "{\"_line\":\"x;ADA@x.example;9\"}"),
                        row("sales", 4L, "{\"Key\":\"C1\"}")));
        store(
                Parked.TABLE,
                frame(
                        DELIVERED,
                        row("interactions", 1L, "{\"contact_id\":\"C1\",\"member_id\":\"M9\"}"),
                        row("interactions", 2L, "{\"contact_id\":\"C9\",\"member_id\":\"C1\"}"),
                        row("contacts", 3L, "{\"contact_id\":\"C4\",\"reports_to_contact_id\":\"C1\"}")));
        first = night(D1, "run-1");
    }

    private void store(Table table, Dataset<Row> rows) {
        warehouse.createOrWiden(table);
        warehouse.append(table, Filled.of(table, rows), "run-1");
    }

    private Publication night(LocalDate asOf, String runId) {
        Stage stage = new Stage(warehouse, runId);
        Map<String, Long> inputs = Map.of(CONTACTS.path(), warehouse.version(CONTACTS));
        return nights.publish(
                nights.night(asOf, runId, inputs, List.of(), Set.of()),
                List.of(
                        stage.write(Relationships.TABLE, Filled.of(Relationships.TABLE, relationships("C1", "C2"))),
                        stage.write(NetworkRows.TABLE, Filled.of(NetworkRows.TABLE, accounts("A1", "A2"))),
                        stage.write(Attention.TABLE, Filled.of(Attention.TABLE, attention())),
                        stage.write(AccountNetworks.TABLE, Filled.of(AccountNetworks.TABLE, networks()))));
    }

    private static Dataset<Row> relationships(String... contacts) {
        return frame(
                "contact_id string", Arrays.stream(contacts).map(id -> row(id)).toArray(Row[]::new));
    }

    private static Dataset<Row> accounts(String... accounts) {
        return frame(
                "account_id string", Arrays.stream(accounts).map(id -> row(id)).toArray(Row[]::new));
    }

    private static Dataset<Row> attention() {
        return frame(
                "account_id string, " + NAMED,
                row("A1", "decision_maker_left", "C1", "Ada Gone left."),
                row("A1", "decision_maker_changed", "C2", "Ben Here decides there now, and no longer Ada Gone."),
                row("A1", "sole_thread_left", "C1", "Our Cem left us."),
                row("A2", "contact_overdue", null, "Ada Gone stands here by another account."));
    }

    private static Dataset<Row> networks() {
        return frame(NETWORK, row("A1", List.of("M1", "C1"), "C1"), row("A2", List.of("M1", "C2"), "C2"));
    }

    private Forget.Report forget(String runId, String... contacts) {
        return new Forget(warehouse, null).contacts(Set.of(contacts), Unknown.REFUSED, "asked", runId);
    }

    private Dataset<Row> contacts() {
        return of(warehouse.read(CONTACTS), CONTACT);
    }

    private static Dataset<Row> of(Dataset<Row> rows, String ddl) {
        return rows.selectExpr(Arrays.stream(ddl.split(", "))
                .map(column -> column.substring(0, column.indexOf(' ')))
                .toArray(String[]::new));
    }

    private void assertGone() {
        assertSameRows(relationships("C2"), of(nights.visible(Relationships.TABLE), "contact_id string"));
        assertSameRows(accounts("A2"), of(nights.visible(NetworkRows.TABLE), "account_id string"));
        assertSameRows(
                frame(NETWORK, row("A1", null, null), row("A2", List.of("M1", "C2"), "C2")),
                of(nights.visible(AccountNetworks.TABLE), NETWORK));
        assertSameRows(
                attention()
                        .where("reason in ('sole_thread_left', 'contact_overdue')")
                        .drop("account_id"),
                of(nights.visible(Attention.TABLE), NAMED));
        Dataset<Row> seen =
                PublishedTables.head(warehouse).input(Inputs.CONTACTS).orElseThrow();
        assertSameRows(frame("contact_id string", row("C2"), row("C3")), seen.select("contact_id"));
        assertThat(seen.where("reports_to_contact_id is not null").count()).isZero();
    }

    @Test
    void everyTableIsRidOfThem() throws IOException {
        Forget.Report report = forget("run-2", "C1");

        assertGone();
        assertSameRows(
                frame(
                        CONTACT,
                        row("C2", "A1", "Ben Here", null, null),
                        row("C3", "A2", "A. Gone", "ada@x.example", null)),
                contacts());
        assertSameRows(
                frame(
                        DELIVERED,
                        row("contacts", 2L, "{\"Key\":\"C2\",\"Rank\":\"9\"}"),
                        row("sales", 4L, "{\"Key\":\"C1\"}")),
                of(warehouse.read(Rejects.TABLE), DELIVERED));
        assertSameRows(
                frame(
                        DELIVERED,
                        row("interactions", 2L, "{\"contact_id\":\"C9\",\"member_id\":\"C1\"}"),
                        row("contacts", 3L, "{\"contact_id\":\"C4\"}")),
                of(warehouse.read(Parked.TABLE), DELIVERED));
        assertThat(report.erased())
                .isEqualTo(Map.of(
                        "silver/contacts", 2L,
                        "control/rejects", 2L,
                        "control/parked", 2L,
                        "gold_people/relationships", 1L,
                        "gold_people/attention", 2L,
                        "state/networks", 1L,
                        "gold/account_networks", 2L));
        assertThat(report.alike()).containsExactly("C3");
        Publication now = report.publication().orElseThrow();
        assertThat(now.kind()).isEqualTo(Kind.FORGET);
        assertThat(now.parentId()).isEqualTo(first.id());
        assertThat(now.inputs()).isEqualTo(Map.of(CONTACTS.path(), warehouse.version(CONTACTS)));
        assertThat(Recovery.run(warehouse, "check", null).sound()).isTrue();
        assertThat(stored(CONTACTS))
                .as("files that are read, marked rows included")
                .doesNotContain("Ada Gone");
        assertThat(logs()).contains("contact_id").doesNotContain("Ada", "Ben Here", "ada@x");
        assertSameRows(
                frame("because string, run_id string", row("asked", "run-2")),
                warehouse.read(Suppressed.TABLE).select("because", "run_id"));

        Forget.Report again = forget("run-3", "C1");
        assertThat(again.erased()).isEmpty();
        assertThat(again.publication()).isEmpty();
    }

    /** What stands in the files of the newest version, whatever a deletion vector says of it. */
    private List<String> stored(Table table) {
        return warehouse
                .spark()
                .read()
                .parquet(warehouse.read(table).inputFiles())
                .select(functions.col("full_name"))
                .collectAsList()
                .stream()
                .map(found -> found.getString(0))
                .toList();
    }

    /** Every commit of every table: actions with their statistics, and the statements that made them. */
    private String logs() throws IOException {
        StringBuilder logs = new StringBuilder();
        try (Stream<Path> files = Files.walk(Path.of(warehouse.root()))) {
            for (Path log : files.filter(file -> file.toString().matches(".*/_delta_log/[0-9]+\\.json"))
                    .toList()) {
                logs.append(Files.readString(log));
            }
        }
        return logs.toString();
    }

    @Test
    void whomNobodyKnowsIsRefusedUnlessAskedFor() {
        assertThatThrownBy(() -> forget("run-2", "C1", "C8"))
                .isInstanceOfSatisfying(
                        KeygradeException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("No contact has the key C8.");
        assertThat(contacts().count()).isEqualTo(3);
        assertThat(warehouse.exists(Suppressed.TABLE)).isFalse();

        Forget.Report report = new Forget(warehouse, null).contacts(Set.of("C8"), Unknown.SUPPRESSED, null, "run-3");
        assertThat(report.erased()).isEmpty();
        assertThat(warehouse.read(Suppressed.TABLE).count()).isEqualTo(1);
        assertThat(Recovery.run(warehouse, "check", null).sound()).isTrue();
    }

    @Test
    void rollbacksDoNotBringThemBack() {
        forget("run-2", "C1");

        new Rollback(warehouse, null, Rollback.Inputs.KEPT).to(first.id(), "run-3");
        assertGone();

        Publication back = new Rollback(warehouse, null, Rollback.Inputs.RESTORED).to(first.id(), "run-4");
        assertGone();
        assertThat(contacts().where("contact_id = 'C1'").count()).isZero();
        assertThat(back.inputs()).isEqualTo(Map.of(CONTACTS.path(), warehouse.version(CONTACTS)));
        assertThat(Recovery.run(warehouse, "check", null).sound()).isTrue();
    }

    @Test
    void oneThatWasCutOffIsFinished() {
        cutOff();
    }

    @Test
    void oneThatHadToRecoverFirstAndWasCutOffIsFinished() {
        warehouse.empty(Relationships.TABLE.path(), "dead");
        assertThat(Recovery.run(warehouse, "run-2", null).restored()).isNotEmpty();
        cutOff();
    }

    /** run-2 dies while it forgets, and the next run ends it. */
    private void cutOff() {
        new Suppression(warehouse).add(Set.of(Suppression.hash("C1")), null, "run-2");
        warehouse.empty(Relationships.TABLE.path(), "run-2");
        warehouse.handle(CONTACTS, "run-2").delete("contact_id = 'C1'");

        Publication finished =
                Recovery.run(warehouse, "run-3", null).publication().orElseThrow();

        assertThat(finished.kind()).isEqualTo(Kind.FORGET);
        assertThat(finished.runId()).isEqualTo("run-2");
        assertGone();
        assertThat(Recovery.run(warehouse, "check", null).sound()).isTrue();
    }
}
