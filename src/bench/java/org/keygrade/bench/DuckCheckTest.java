package org.keygrade.bench;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DuckCheckTest {
    private Connection connection;
    private Statement duck;

    @BeforeEach
    void twoThatAgree() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        duck = connection.createStatement();
        for (String side : List.of("", "published_")) {
            String metrics = DuckCheck.METRICS.stream()
                    .map(metric -> "2.0::DOUBLE AS " + metric)
                    .collect(joining(", "));
            duck.execute(
                    "CREATE TABLE %smetrics AS SELECT unnest(['A', 'B']) AS account_id, %s".formatted(side, metrics));
            duck.execute(("CREATE TABLE %sgrades AS SELECT unnest(['A', 'B']) AS account_id, 50.0::DOUBLE AS score,"
                            + " NULL::DOUBLE AS coverage, 'first' AS raw_tier, 1 AS rank")
                    .formatted(side));
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void agreesWithinABillionth() throws SQLException {
        duck.execute("UPDATE metrics SET tenure_years = 2 + 1e-9");

        assertThat(differences()).isEmpty();
    }

    @Test
    void noticesEveryKindOfDifference() throws SQLException {
        duck.execute("UPDATE metrics SET tenure_years = 2 + 1e-8");
        duck.execute("UPDATE metrics SET win_rate_24m = NULL WHERE account_id = 'B'");
        duck.execute("UPDATE grades SET coverage = 1, rank = 2");
        duck.execute("UPDATE published_grades SET raw_tier = 'second' WHERE account_id = 'A'");

        assertThat(differences())
                .isEqualTo(Map.of("tenure_years", 2L, "win_rate_24m", 1L, "coverage", 2L, "rank", 2L, "raw_tier", 1L));
    }

    @Test
    void noticesAccountsThatOneDoesNotHave() throws SQLException {
        duck.execute("DELETE FROM published_grades WHERE account_id = 'B'");

        assertThat(differences()).containsEntry("alone", 1L);
    }

    private Map<String, Long> differences() throws SQLException {
        Map<String, Long> found = new LinkedHashMap<>();
        try (ResultSet row = duck.executeQuery(DuckCheck.differences())) {
            row.next();
            for (int at = 1; at <= DuckCheck.columns().size() + 1; at++) {
                if (row.getLong(at) > 0) {
                    found.put(at == 1 ? "alone" : DuckCheck.columns().get(at - 2), row.getLong(at));
                }
            }
        }
        return found;
    }
}
