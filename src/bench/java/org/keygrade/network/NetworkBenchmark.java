package org.keygrade.network;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.pmod;

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
import org.apache.spark.sql.SparkSession;
import org.keygrade.config.Config;
import org.keygrade.config.NetworkConfig;
import org.keygrade.pipeline.Progress;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;
import org.keygrade.warehouse.Work;

/** Times the network step over a generated company, and the same by {@link NaiveNetwork}. */
public final class NetworkBenchmark {
    /** The stages that are compared, as they are printed. */
    public static final String OURS = "networks by keygrade";

    /** The same by the naive twin. */
    public static final String NAIVE = "networks by JGraphT";

    private static final int SHARE = 100;
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
        NetworkConfig config = Config.load(Path.of("conf")).network();
        Progress progress = new Progress(System.out);
        progress.step("warm up", () -> some(silver, config));
        progress.step(OURS, () -> write("keygrade", ours(silver, config)));
        progress.step(NAIVE, () -> write("naive", NaiveNetwork.of(silver, DAY)));
        compare();
        List<Progress.Step> steps = progress.steps();
        System.out.printf(Locale.ROOT, "ratio %.2f%n", millis(steps.get(2)) / millis(steps.get(1)));
    }

    private static double millis(Progress.Step step) {
        return step.time().toMillis();
    }

    private static Dataset<Row> ours(Silver silver, NetworkConfig config) {
        NetworkClock clock = NetworkClock.everybody(silver.of(Inputs.ACCOUNTS), DAY);
        return RelationshipNetwork.compute(silver, config, clock, DAY, ZoneOffset.UTC)
                .rows();
    }

    /** Both, with some of the accounts: the compiler is to have seen it all. */
    private void some(Silver silver, NetworkConfig config) {
        Map<String, Dataset<Row>> rows = new HashMap<>();
        Map<String, Set<String>> columns = new HashMap<>();
        for (Input input : READ) {
            Dataset<Row> all = silver.of(input);
            columns.put(input.name(), Set.of(all.columns()));
            rows.put(
                    input.name(),
                    columns.get(input.name()).contains("account_id")
                            ? all.where(
                                    pmod(hash(col("account_id")), lit(SHARE)).equalTo(0))
                            : all);
        }
        Silver some = new Silver(rows, columns);
        write("keygrade", ours(some, config));
        write("naive", NaiveNetwork.of(some, DAY));
    }

    private void write(String name, Dataset<Row> rows) {
        Work.stored(rows, work + "/" + name);
    }

    /** Two formulations of the same: they must say the same of every account. */
    @SuppressWarnings("SystemOut") // a program for a terminal
    private void compare() {
        Dataset<Row> ours = new RelationshipNetwork(spark.read().parquet(work + "/keygrade")).accountNetworks();
        Dataset<Row> naive = spark.read().parquet(work + "/naive").select("account_id", "network.*");
        Row differences = ours.as("ours")
                .join(naive.as("naive"), "account_id")
                .agg(
                        count(lit(1)),
                        count_if(differ("ours.coverage", "naive.coverage")),
                        count_if(differ("ours.decision_maker_reach", "naive.reach")),
                        count_if(differ("ours.disjoint_paths", "naive.ways")))
                .head();
        System.out.printf(
                Locale.ROOT,
                "%,d accounts compared; other coverage: %d, other reach: %d, other paths: %d%n",
                differences.getLong(0),
                differences.getLong(1),
                differences.getLong(2),
                differences.getLong(3));
        if (differences.getLong(1) + differences.getLong(2) + differences.getLong(3) > 0) {
            throw new IllegalStateException("The two do not agree");
        }
    }

    private static Column differ(String one, String other) {
        Column same = coalesce(
                abs(col(one).minus(col(other))).leq(1e-9),
                col(one).isNull().and(col(other).isNull()));
        return not(same);
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
