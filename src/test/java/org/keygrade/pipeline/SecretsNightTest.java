package org.keygrade.pipeline;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.testing.Program;
import org.keygrade.testing.SmallCompany;

/** What a night over a database leaves behind: tables, Spark's event log and whatever it printed. */
@Tag("proof")
class SecretsNightTest {
    private static final String USER = "NIGHTOWL";
    private static final String PASSWORD = "wise-Tawny-4711";

    @TempDir
    Path folder;

    private SmallCompany company;

    @BeforeEach
    void database() throws SQLException {
        String url = "jdbc:hsqldb:file:" + folder.resolve("db/shop");
        try (Connection connection = DriverManager.getConnection(url, "SA", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create user " + USER + " password '" + PASSWORD + "' admin");
            statement.execute(
                    "create table orders (id varchar(9), account varchar(9), sold date, revenue decimal(9,2))");
            statement.execute("insert into orders values ('S-OWL', 'A1', date '2026-06-20', 100)");
            statement.execute("shutdown");
        }
        String source = """
                {format: jdbc, url: '%s', user: {env: SHOP_USER}, password: {file: ../secret}, load: snapshot,
                    query: 'select * from orders',
                    columns: {sale_id: ID, account_id: ACCOUNT, sold_on: SOLD, revenue: REVENUE}}""";
        company = SmallCompany.in(folder)
                .file("secret", PASSWORD)
                .configure(
                        "pipeline.yaml",
                        "{format: csv, path: ../data/sales, load: append, max_staleness_days: 14}",
                        source.formatted(url));
    }

    @Test
    void neitherUserNorPasswordIsInAnythingOfIt() throws IOException {
        Program.Ended night = night().well();

        assertThat(night.out() + night.err()).contains("sales").doesNotContain(USER, PASSWORD);
        Map<String, String> left = left();
        assertThat(holding(left, "S-OWL"))
                .as("what a search finds")
                .anyMatch(file -> file.startsWith("warehouse/silver/sales/") && file.endsWith(".parquet"));
        assertThat(holding(left, "orders")).as("the query in plans").anyMatch(file -> file.startsWith("events/"));
        assertThat(holding(left, USER)).isEmpty();
        assertThat(holding(left, PASSWORD)).isEmpty();
    }

    private Program.Ended night() throws IOException {
        String events =
                Files.createDirectories(folder.resolve("events")).toUri().toString();
        List<String> options = List.of(
                "-Dspark.master=local[2]",
                // A database may hold any number of rows, so the night would be planned for many.
                "-Dspark.sql.adaptive.enabled=false",
                "-Dspark.sql.codegen.wholeStage=false",
                "-Dspark.sql.codegen.factoryMode=NO_CODEGEN",
                "-Dspark.sql.shuffle.partitions=2",
                // What is written can be searched as it lies there.
                "-Dspark.sql.parquet.compression.codec=uncompressed",
                "-Dspark.eventLog.enabled=true",
                "-Dspark.eventLog.rolling.enabled=false",
                "-Dspark.eventLog.compress=false",
                "-Dspark.eventLog.dir=" + events);
        return company.launched("warehouse", SmallCompany.DAY, options, Map.of("SHOP_USER", USER))
                .end();
    }

    /** All that the night left in the warehouse and in the event log, as text, by file. */
    private Map<String, String> left() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String place : List.of("warehouse", "events")) {
            try (Stream<Path> files = Files.walk(folder.resolve(place))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(folder.relativize(file).toString(), new String(Files.readAllBytes(file), ISO_8859_1));
                }
            }
        }
        return texts;
    }

    private static List<String> holding(Map<String, String> texts, String word) {
        return texts.keySet().stream()
                .filter(file -> texts.get(file).contains(word))
                .toList();
    }
}
