package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.keygrade.testing.SmallCompany.DAY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Inputs;
import org.keygrade.table.ScoreChanges;
import org.keygrade.table.Table;
import org.keygrade.testing.Nights;
import org.keygrade.testing.SmallCompany;
import org.keygrade.warehouse.Warehouse;

/** A model that changes after a long pause: the silver versions of the night before are gone. */
@Tag("proof")
class ModelChangeNightTest {
    private static final String MODEL = """
            name: Volume and size
            groups:
              - name: all
                weight: 1
                why: For the test.
                criteria:
                  - {name: revenue, metric: revenue_ttm, weight: 1, curve: {linear: {from: 0, to: 1000}}, why: Much.}
                  - {name: size, metric: segment, weight: 1, curve: {lookup: {large: 1, small: 0.2}}, why: Size.}
            """;
    private static final String ACCOUNTS = "account_id,name,segment";

    @TempDir
    Path folder;

    /** A1 (value .1) counts three quarters instead of half; A2 (value .2) was large before it is small. */
    @Test
    void theLedgerStillTellsModelAndBehaviourApart() throws IOException {
        SmallCompany company = SmallCompany.in(folder)
                .file("data/accounts.csv", ACCOUNTS, "A1,One,large", "A2,Two,large")
                .file("conf/scoring-model.yaml", MODEL.strip());
        Nights nights = company.nights("warehouse");
        nights.night(DAY);
        replaceAllFiles(nights, Inputs.ACCOUNTS.silver());
        replaceAllFiles(nights, Deliveries.TABLE);

        company.file("data/accounts.csv", ACCOUNTS, "A1,One,large", "A2,Two,small")
                .configure("scoring-model.yaml", "revenue_ttm, weight: 1", "revenue_ttm, weight: 3");
        nights.night(DAY.plusDays(1));

        assertThat(change(nights, "A1")).containsExactly(new double[] {-22.5, 0, 0}, within(1e-9));
        assertThat(change(nights, "A2")).containsExactly(new double[] {-20, -20, 0}, within(1e-9));
    }

    private static double[] change(Nights nights, String account) {
        Row sums = nights.table(ScoreChanges.TABLE)
                .where("account_id = '" + account + "'")
                .selectExpr("sum(model)", "sum(behaviour)", "sum(weighting)")
                .head();
        return new double[] {sums.getDouble(0), sums.getDouble(1), sums.getDouble(2)};
    }

    /** Stores a table's rows anew and deletes the files of the versions before. */
    private void replaceAllFiles(Nights nights, Table table) throws IOException {
        Warehouse warehouse = new Warehouse(nights.spark(), nights.warehouse());
        Path path = Path.of(warehouse.path(table));
        List<Path> before = dataFiles(path);
        Dataset<Row> rows = warehouse.read(table);
        rows.write().format("delta").mode("overwrite").save(path.toString());
        for (Path file : before) {
            Files.delete(file);
        }
    }

    private static List<Path> dataFiles(Path table) throws IOException {
        try (Stream<Path> files = Files.list(table)) {
            return files.filter(file -> file.toString().endsWith(".parquet")).toList();
        }
    }
}
