package org.keygrade.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.keygrade.pipeline.Progress;
import org.keygrade.pipeline.Sessions;

/**
 * Times DuckDB, with 2 threads, at the sales metrics, scores, raw tiers and ranks of a published night, computed from
 * silver's files and written as Parquet; then holds them against the published ones.
 */
final class DuckBenchmark {
    private static final Path METRICS = Path.of("src/bench/sql/metrics.sql");
    private static final String COPY = "COPY %s TO '%s/%s.parquet' (FORMAT parquet, COMPRESSION zstd)";

    private final Statement duck;
    private final Path folder;

    private DuckBenchmark(Statement duck, Path folder) {
        this.duck = duck;
        this.folder = folder;
    }

    /** Takes the configuration, the warehouse, a folder to work in and DuckDB's memory, {@code 6g} for one. */
    public static void main(String[] args) throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of(args[2]));
        PublishedNight night = night(Path.of(args[0]), args[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '" + args[3].toUpperCase(Locale.ROOT) + "B'");
            statement.execute("SET temp_directory = '" + folder.resolve("spill") + "'");
            new DuckBenchmark(statement, folder).run(night);
        }
    }

    private static PublishedNight night(Path conf, String warehouse) throws IOException {
        try (SparkSession spark = Sessions.open(conf, "bench")) {
            return PublishedNight.read(spark, conf, warehouse);
        }
    }

    private void run(PublishedNight night) throws IOException, SQLException {
        List<String> metrics = new ArrayList<>(List.of(Files.readString(METRICS)));
        metrics.add(COPY.formatted("metrics", folder, "metrics"));
        List<String> scores = new ArrayList<>(new DuckScores(
                        night.config().models().get(0),
                        night.baseline(),
                        night.config().tiers())
                .statements());
        scores.add(COPY.formatted("grades", folder, "grades"));
        Progress progress = new Progress(System.out);
        new DuckViews(night).statements().forEach(this::execute);
        progress.step(Comparison.DUCK_METRICS, () -> metrics.forEach(this::execute));
        progress.step(Comparison.DUCK_SCORES, () -> scores.forEach(this::execute));
        check(progress);
    }

    private void execute(String sql) {
        try {
            duck.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("DuckDB refused: " + sql, e);
        }
    }

    /** Two that compute different things cannot be compared. */
    private void check(Progress progress) throws SQLException {
        try (ResultSet found = duck.executeQuery(DuckCheck.differences())) {
            found.next();
            List<String> wrong = new ArrayList<>();
            for (int at = 1; at <= DuckCheck.columns().size() + 1; at++) {
                if (found.getLong(at) > 0) {
                    wrong.add(found.getLong(at) + " accounts "
                            + (at == 1
                                    ? "are known to one only"
                                    : "in " + DuckCheck.columns().get(at - 2)));
                }
            }
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("DuckDB and keygrade do not agree: " + String.join(", ", wrong)
                        + ". One of them computes something else than docs/tables.md and docs/scoring.md say.");
            }
        }
        progress.say("DuckDB and keygrade agree on every account, to 1e-9: " + String.join(", ", DuckCheck.columns()));
    }
}
