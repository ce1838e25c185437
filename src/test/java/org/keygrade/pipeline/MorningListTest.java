package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.nio.file.Path;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.publish.Night;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.Publisher;
import org.keygrade.publish.Stage;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Attention;
import org.keygrade.table.Column;
import org.keygrade.table.Inputs;
import org.keygrade.table.Table;
import org.keygrade.table.Type;
import org.keygrade.testing.TestSpark;
import org.keygrade.warehouse.Warehouse;

class MorningListTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @TempDir
    static Path folder;

    private static PublishedTables published;

    /** Five rows of two managers, of whom the team list knows one. */
    @BeforeAll
    static void publish() {
        Warehouse warehouse = new Warehouse(TestSpark.session(), folder.toString());
        Table team = Inputs.TEAM_MEMBERS.silver();
        warehouse.createOrWiden(team);
        warehouse.overwriteWhere(team, "true", filled(team, "full_name", "m1", "m4"), "run-1");
        Stage stage = new Stage(warehouse, "run-1");
        Map<String, Long> inputs = Map.of(team.path(), warehouse.version(team));
        new Publisher(warehouse, null)
                .publish(
                        new Night(AS_OF, "run-1", null, "model", null, "football", inputs, List.of(), Set.of()),
                        List.of(
                                stage.write(Attention.TABLE, attention()),
                                stage.write(
                                        AccountGrades.TABLE,
                                        filled(AccountGrades.TABLE, "account_manager_id", "m1", "m2"))));
        published = PublishedTables.head(warehouse);
    }

    @Test
    void theMostUrgentFirstThenTheOldestThenByAccount() {
        MorningList list = asked(null, null, 9);

        assertThat(sentences(list)).containsExactly("left", "b since", "a later", "a never", "quiet");
        assertThat(list.total()).isEqualTo(5);
        assertThat(list.members()).isEqualTo(Map.of("m1", "m1"));
    }

    @Test
    void whatIsCutIsCounted() {
        MorningList list = asked(null, "opportunity_without_path", 1);

        assertThat(sentences(list)).containsExactly("b since");
        assertThat(list.total()).isEqualTo(3);
    }

    @Test
    void aManagerHasTheirOwn() {
        assertThat(sentences(asked("m2", null, 9)))
                .as("of a manager whom the team list does not have")
                .containsExactly("b since");
        assertThat(asked("m4", null, 9).total())
                .as("one of ours without accounts")
                .isZero();
    }

    @Test
    void wordsThatNobodyKnowsAreRefusedWithTheNearest() {
        assertThatThrownBy(() -> asked("m", null, 9))
                .hasMessageContaining("no member `m` is known")
                .hasMessageContaining("m1, m2, m4");
        assertThatThrownBy(() -> asked(null, "dormant_31", 9))
                .hasMessageContaining("unknown reason `dormant_31`")
                .hasMessageContaining("Did you mean `dormant_30`?");
    }

    private static MorningList asked(@Nullable String member, @Nullable String reason, int limit) {
        return MorningList.of(published, new MorningList.Asked(member, reason, limit));
    }

    private static List<String> sentences(MorningList list) {
        return list.rows().stream().map(row -> row.<String>getAs("sentence")).toList();
    }

    private static Dataset<Row> attention() {
        return frame(
                Attention.TABLE.schema().toDDL(),
                said("a", "dormant_30", null, 90, "m1", "quiet"),
                said("a", "opportunity_without_path", "p2", null, "m1", "a never"),
                said("a", "opportunity_without_path", "p1", 3, null, "a later"),
                said("b", "opportunity_without_path", null, 4, "m2", "b since"),
                said("c", "decision_maker_left", "p3", 1, "m1", "left"));
    }

    private static Row said(
            String account,
            String reason,
            @Nullable String person,
            @Nullable Integer age,
            @Nullable String owner,
            String sentence) {
        Date since = age == null ? null : Date.valueOf(AS_OF.minusDays(age));
        return row(Date.valueOf(AS_OF), account, reason, person, since, owner, sentence);
    }

    /** A row for each id, which stands in every column that must be there or is asked for. */
    private static Dataset<Row> filled(Table table, String also, String... ids) {
        return frame(
                table.schema().toDDL(),
                Arrays.stream(ids)
                        .map(id -> row(table.columns().stream()
                                .map(column ->
                                        column.required() || column.name().equals(also) ? value(column, id) : null)
                                .toArray()))
                        .toArray(Row[]::new));
    }

    private static Object value(Column column, String id) {
        if (column.type().equals(Type.DATE)) {
            return Date.valueOf(AS_OF);
        }
        return column.type().equals(Type.STRING) ? id : 1L;
    }
}
