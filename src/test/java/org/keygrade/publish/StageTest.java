package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.publish.Nights.GRADES_DDL;
import static org.keygrade.publish.Nights.PEOPLE_DDL;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.table.Check;
import org.keygrade.testing.TestSpark;
import org.keygrade.warehouse.Warehouse;

class StageTest {
    @TempDir
    Path folder;

    private Stage stage;

    @BeforeEach
    void open() {
        stage = new Stage(new Warehouse(TestSpark.session(), folder.toString()), "run");
    }

    @Test
    void moneyIsShownInUnits() {
        Staged staged = stage.write(
                Nights.GRADES,
                frame(
                        "tier string, account_id string, revenue bigint, why map<string,string>, more int",
                        row("gold", "a", -1050L, null, 1),
                        row("gold", "b", Long.MAX_VALUE, null, 1)));

        assertThat(staged.count()).isEqualTo(2);
        assertSameRows(
                frame(
                        GRADES_DDL,
                        row("a", "gold", new BigDecimal("-10.50"), null),
                        row("b", "gold", new BigDecimal("92233720368547758.07"), null)),
                staged.rows());
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(
                        () -> stage.write(Nights.PEOPLE, frame(PEOPLE_DDL, row("a", "x", true), row("a", "y", true))))
                .hasMessageContaining("gold_people/relationships has 2 rows where account_id = a.");
        assertThatThrownBy(() ->
                        stage.write(Nights.HISTORY, frame(Nights.HISTORY_DDL, row("a", "1", "x"), row("b", null, "y"))))
                .hasMessageContaining(
                        "gold/history.as_of is null in 1 rows, for example where account_id = b, as_of = null.");
        assertThatThrownBy(() -> stage.write(Nights.PEOPLE, frame("account_id string, full_name int, active boolean")))
                .hasMessageContaining("gold_people/relationships.full_name should be string but is int.");
        assertThatThrownBy(() -> stage.write(Nights.PEOPLE, frame("account_id string, active boolean")))
                .hasMessageContaining("gold_people/relationships.full_name should be string but is missing.");
    }

    @Test
    void totalsMustAgree() {
        Staged grades = stage.write(Nights.GRADES, Nights.grades("gold"));
        Staged people = stage.write(Nights.PEOPLE, Nights.people("gold"));
        var rows = functions.count(functions.lit(1));
        var tiers = functions.count_distinct(functions.col("tier"));

        assertThat(new Agreement("same", grades, rows, grades, tiers, 0).hold())
                .isEqualTo(new Check(
                        "totals", "same", 0, 0, "same: gold/account_grades has 2, gold/account_grades has 2."));
        assertThatThrownBy(() -> new Agreement("people have grades", people, rows, grades, rows, 0.5).hold())
                .hasMessageContaining(
                        "people have grades: gold_people/relationships has 1, gold/account_grades has 2.");
    }

    @Test
    void contentIsTheSumOfItsRows() {
        String ddl = "a string, b string, m map<string,int>";
        Content both = Content.scan(frame(ddl, row("x", null, Map.of("k", 1, "l", 2)), row("y", "z", null)));

        assertThat(Content.scan(frame(ddl, row("x", null, Map.of("l", 2, "k", 1))))
                        .plus(Content.scan(frame(ddl, row("y", "z", null)))))
                .as("order of rows and of map entries")
                .isEqualTo(both);
        assertThat(Content.scan(frame("a string, b string", row("x", null))))
                .as("a column that came later")
                .isEqualTo(Content.scan(frame("a string, b string, c int", row("x", null, null))))
                .as("the same value elsewhere")
                .isNotEqualTo(Content.scan(frame("a string, b string", row(null, "x"))));
        assertThat(Content.of(both.rows(), both.hash())).isEqualTo(both);
        assertThat(both.minus(both)).isEqualTo(new Content(0, 0, 0));
        assertThat(List.of(both.hash().length())).containsExactly(32);
    }
}
