package org.keygrade.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.keygrade.config.Config;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;

/** Times the network step over a generated company, and the same by {@link NaiveNetwork}. */
public final class NetworkBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 10, 31);
    private static final List<Input> READ = List.of(
            Inputs.ACCOUNTS,
            Inputs.CONTACTS,
            Inputs.CONTACT_TIES,
            Inputs.ACCOUNT_TEAM,
            Inputs.TEAM_MEMBERS,
            Inputs.INTERACTIONS);

    private final SparkSession spark;
    private final String company;
    private final String work;

    private NetworkBenchmark(SparkSession spark, String company, String work) {
        this.spark = spark;
        this.company = company;
        this.work = work;
    }

    /** Takes the folder of a generated company in Parquet, and one to work in. */
    public static void main(String[] args) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "64")
                .config("spark.sql.session.timeZone", "UTC")
                .config("spark.log.level", "ERROR")
                .getOrCreate()) {
            new NetworkBenchmark(spark, args[0], args[1]).run();
        }
    }

    @SuppressWarnings("SystemOut") // a program for a terminal
    private void run() {
        Silver silver = silver();
        for (Input input : READ) {
            System.out.printf(Locale.ROOT, "%,12d %s%n", silver.of(input).count(), input.name());
        }
        Config config = Config.load(Path.of("conf"));
        double ours = seconds(
                "keygrade",
                RelationshipNetwork.compute(silver, config.network(), DAY, ZoneOffset.UTC)
                        .rows());
        double naive = seconds("naive", NaiveNetwork.of(silver, DAY));
        System.out.printf(Locale.ROOT, "keygrade %.1f s, naive %.1f s, ratio %.2f%n", ours, naive, naive / ours);
    }

    private double seconds(String name, Dataset<Row> rows) {
        long start = System.nanoTime();
        rows.write().mode(SaveMode.Overwrite).parquet(work + "/" + name);
        return (System.nanoTime() - start) / 1e9;
    }

    /** What was generated, typed as silver is; rows that lack what they need are left out. */
    private Silver silver() {
        Map<String, Dataset<Row>> rows = new HashMap<>();
        Map<String, Set<String>> columns = new HashMap<>();
        for (Input input : READ) {
            Dataset<Row> read = spark.read().parquet(path(input));
            rows.put(input.name(), typed(input, read));
            columns.put(input.name(), Set.of(read.columns()));
        }
        return new Silver(rows, columns);
    }

    private String path(Input input) {
        Path folder = Path.of(company, input.name());
        return (Files.exists(folder) ? folder : Path.of(company, input.name() + ".parquet")).toString();
    }

    private static Dataset<Row> typed(Input input, Dataset<Row> read) {
        Set<String> there = Set.of(read.columns());
        return read.select(Arrays.stream(input.silver().schema().fields())
                        .map(field -> (there.contains(field.name()) ? col(field.name()) : lit(null))
                                .try_cast(field.dataType())
                                .as(field.name()))
                        .toArray(Column[]::new))
                .na()
                .drop(input.columns().stream()
                        .filter(org.keygrade.table.Column::required)
                        .map(org.keygrade.table.Column::name)
                        .toArray(String[]::new));
    }
}
