package org.keygrade.publish;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.keygrade.table.Area;
import org.keygrade.table.Check;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;
import org.keygrade.testing.TestSpark;
import org.keygrade.warehouse.Warehouse;

/** A small warehouse with one table of each kind, and nights that write the same word everywhere. */
final class Nights {
    static final LocalDate D1 = LocalDate.parse("2026-01-01");
    static final LocalDate D2 = LocalDate.parse("2026-01-02");
    static final LocalDate D3 = LocalDate.parse("2026-01-03");

    static final Table GRADES = Table.of(
                    Area.GOLD,
                    "account_grades",
                    "an account",
                    List.of("account_id"),
                    Column.required("account_id", Type.STRING, "key"),
                    Column.required("tier", Type.STRING, "tier"),
                    Column.of("revenue", Type.MONEY, "money"),
                    Column.of(
                            "why",
                            Type.same(
                                    "map", DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false)),
                            "why missing"))
            .partitionedBy("tier");
    static final String GRADES_DDL = "account_id string, tier string, revenue decimal(20,2), why map<string,string>";

    static final Table HISTORY = Table.of(
            Area.GOLD,
            "history",
            "an account and date",
            List.of("account_id", "as_of"),
            Column.required("account_id", Type.STRING, "key"),
            Column.required("as_of", Type.STRING, "date"),
            Column.of("tier", Type.STRING, "tier"));
    static final String HISTORY_DDL = "account_id string, as_of string, tier string";

    static final Table PEOPLE = Table.of(
            Area.GOLD_PEOPLE,
            "relationships",
            "a person",
            List.of("account_id"),
            Column.required("account_id", Type.STRING, "key"),
            Column.of("full_name", Type.STRING, "who").aboutPeople(),
            Column.of("active", Type.BOOLEAN, "flag"));
    static final String PEOPLE_DDL = "account_id string, full_name string, active boolean";

    final Warehouse warehouse;

    Nights(Path root) {
        warehouse = new Warehouse(TestSpark.session(), root.resolve("wh").toString());
    }

    /** The same warehouse in another folder: Delta's logs name files by their place below the table. */
    Nights copy(Path root) throws IOException {
        Nights copy = new Nights(root);
        Path from = Path.of(warehouse.root());
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, Path.of(copy.warehouse.root()).resolve(from.relativize(file)), COPY_ATTRIBUTES);
            }
        }
        return copy;
    }

    Publication publish(LocalDate asOf, String runId, String word) {
        return publish(asOf, runId, word, Map.of());
    }

    Publication publish(LocalDate asOf, String runId, String word, Map<String, Long> inputs) {
        return publish(night(asOf, runId, inputs, List.of(), Set.of()), staged(asOf, runId, word));
    }

    Publication publish(Night night, List<Staged> staged) {
        return new Publisher(warehouse, null).publish(night, staged);
    }

    Night night(LocalDate asOf, String runId, Map<String, Long> inputs, List<Check> checks, Set<String> accepted) {
        Long head = Publications.read(warehouse).headId();
        return new Night(asOf, runId, head, "model-1", null, "football", inputs, checks, accepted);
    }

    List<Staged> staged(LocalDate asOf, String runId, String word) {
        Stage stage = new Stage(warehouse, runId);
        return List.of(
                stage.write(GRADES, grades(word)),
                stage.write(HISTORY, frame(HISTORY_DDL, row("a", asOf.toString(), word)))
                        .replacing("as_of >= '" + asOf + "'"),
                stage.write(PEOPLE, people(word)));
    }

    static Dataset<Row> grades(String word) {
        return frame(
                GRADES_DDL,
                row("a", word, new java.math.BigDecimal("10.50"), Map.of("x", "no data")),
                row("b", "standby", null, null));
    }

    static Dataset<Row> people(String word) {
        return frame(PEOPLE_DDL, row("a", "Planted Name " + word, true));
    }

    /** What readers see. */
    Dataset<Row> visible(Table table) {
        return PublishedTables.head(warehouse).read(table);
    }
}
