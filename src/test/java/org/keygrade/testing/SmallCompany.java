package org.keygrade.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Eight accounts with a sale each, as CSV files beside the configuration that reads them, in a folder a test may spoil.
 * Account An sold for n hundreds and scores 10 n points.
 */
public record SmallCompany(Path folder) {
    /** The date of the company's first night. */
    public static final LocalDate DAY = LocalDate.of(2026, 6, 30);

    private static final Charset UTF_8 = StandardCharsets.UTF_8;
    private static final String ACCOUNT = "account_id,name,parent_account_id";
    private static final String PIPELINE = """
            business_time_zone: UTC
            reporting_currency: EUR
            sources:
              accounts: {format: csv, path: ../data/accounts.csv, load: snapshot, max_delete_ratio: 0.2}
              sales: {format: csv, path: ../data/sales, load: append, max_staleness_days: 14}
            # Of eight accounts one is more than the usual share.
            gates: {max_reject_ratio: 1, max_moves: 1, max_metric_loss: 1}
            """;
    private static final String MODEL = """
            name: Volume
            groups:
              - name: volume
                weight: 100
                why: What they buy.
                criteria:
                  - name: revenue
                    metric: revenue_ttm
                    curve: {linear: {from: 0, to: 1000}}
                    why: Revenue of twelve months.
            """;
    private static final String TIERS = """
            scheme: medals
            schemes:
              medals:
                method: threshold
                dwell_days: 0
                tiers:
                  - {name: gold, label: Gold, from_score: 60, SERVICE}
                  - {name: silver, label: Silver, from_score: 30, SERVICE}
                  - {name: bronze, label: Bronze, SERVICE}
            """.replace(
                    "SERVICE",
                    "service: {contact_cadence_days: 9, review_cadence_days: 99, sponsor_required: true,"
                            + " response_hours: 4}");

    /** Writes the company and its configuration. */
    public static SmallCompany in(Path folder) {
        return new SmallCompany(folder)
                .file("conf/pipeline.yaml", PIPELINE.strip())
                .file("conf/scoring-model.yaml", MODEL.strip())
                .file("conf/tiers.yaml", TIERS.strip())
                .file("conf/network.yaml", "# The defaults stand.")
                .more()
                .sales();
    }

    /** A list of accounts with these only: a snapshot that lost the others. */
    public SmallCompany accounts(String... ids) {
        return file("data/accounts.csv", ACCOUNT, named(ids));
    }

    /** The list of all eight accounts, and more of its lines. */
    public SmallCompany more(String... lines) {
        String all = named("A1", "A2", "A3", "A4", "A5", "A6", "A7", "A8");
        return file(
                "data/accounts.csv",
                Stream.concat(Stream.of(ACCOUNT, all), Arrays.stream(lines)).toArray(String[]::new));
    }

    private static String named(String... ids) {
        return Arrays.stream(ids)
                .map(id -> id + ",Company " + id.substring(1) + ",")
                .collect(Collectors.joining("\n"));
    }

    /** A file of the eight sales, and more of its lines. */
    public SmallCompany sales(String... more) {
        List<String> lines = new ArrayList<>(List.of("sale_id,account_id,sold_on,revenue,currency"));
        for (int n = 1; n <= 8; n++) {
            lines.add("S%d,A%d,2026-06-2%d,%d00.00,EUR".formatted(n, n, n, n));
        }
        lines.addAll(Arrays.asList(more));
        return file("data/sales/june.csv", lines.toArray(String[]::new));
    }

    /** Adds a source: a CSV file or folder below data. */
    public SmallCompany source(String dataset, String path) {
        String after = "sources:\n";
        String line = "  %s: {format: csv, path: ../data/%s, load: upsert}\n".formatted(dataset, path);
        return configure("pipeline.yaml", after, after + line);
    }

    /** Replaces a text of a configuration file; fails if it is not there, so that no test passes by changing nothing. */
    public SmallCompany configure(String file, String from, String to) {
        Path path = folder.resolve("conf").resolve(file);
        String text = read(path);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold: " + from);
        }
        return bytes("conf/" + file, text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)), UTF_8);
    }

    /** Writes a file, or overwrites it. */
    public SmallCompany file(String name, String... lines) {
        String text = Arrays.stream(lines).filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        return bytes(name, text + "\n", UTF_8);
    }

    /** Writes a file in an encoding, without adding a line's end. */
    public SmallCompany bytes(String name, String text, Charset encoding) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.write(path, text.getBytes(encoding));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes a file. */
    public SmallCompany remove(String name) {
        try {
            Files.delete(folder.resolve(name));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nights of this company, in a warehouse of this name beside it. */
    public Nights nights(String warehouse) {
        return Nights.over(folder.resolve("conf"), folder.resolve(warehouse));
    }

    /** {@code keygrade nightly} for a date, with the paths in what it says relative to the company's folder. */
    public Said nightly(String warehouse, LocalDate asOf, String... more) {
        return said("nightly", warehouse, asOf, more);
    }

    /**
     * A night for a date in a process of its own, with Java options and environment variables, and Spark's settings as
     * they are shipped: with Spark's own, so small a night takes four times as long.
     */
    public Program launched(String warehouse, LocalDate asOf, List<String> options, Map<String, String> variables) {
        String[] line = line("nightly", warehouse, asOf).toArray(String[]::new);
        bytes("conf/spark-defaults.conf", read(Nights.sampleConf().resolve("spark-defaults.conf")), UTF_8);
        return Program.start(Program.embedded(options, line), variables);
    }

    /** {@code keygrade validate} over this company, for a warehouse in its folder. */
    public Said validate(String warehouse, LocalDate asOf) {
        return said("validate", warehouse, asOf);
    }

    private Said said(String command, String warehouse, LocalDate asOf, String... more) {
        List<String> line = line(command, warehouse, asOf);
        line.addAll(Arrays.asList(more));
        Said said = Said.by(line.toArray(String[]::new));
        String root = folder.toAbsolutePath() + "/";
        return new Said(said.status(), said.error().replace("file:" + root, "").replace(root, ""));
    }

    private List<String> line(String command, String warehouse, LocalDate asOf) {
        return new ArrayList<>(List.of(
                command,
                "--conf",
                folder.resolve("conf").toString(),
                "--warehouse",
                folder.resolve(warehouse).toString(),
                "--as-of",
                asOf.toString()));
    }
}
