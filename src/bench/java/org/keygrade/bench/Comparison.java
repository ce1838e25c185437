package org.keygrade.bench;

import static java.util.stream.Collectors.joining;
import static org.keygrade.network.NetworkBenchmark.NAIVE;
import static org.keygrade.network.NetworkBenchmark.OURS;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The end of a benchmark: the stages of its nights, their rivals, and how they compare, as tables. */
final class Comparison {
    static final String INPUTS = "read all inputs to nowhere";
    static final String TABLES = "read and write the night's tables once";
    static final String DUCK_METRICS = "sales metrics";
    static final String DUCK_SCORES = "scores, raw tiers and ranks";

    private static final List<String> GRADING = List.of("compute metrics", "score accounts", "grade into tiers");
    private static final List<String> NETWORK = List.of("map relationships");
    private static final List<String> WHOLE = List.of(Rounds.WHOLE);

    private final long accounts;
    private final long sample;
    private final Rounds first;
    private final Rounds next;
    private final Rounds full;
    private final Rounds floor;
    private final Rounds duck;
    private final Rounds network;

    private Comparison(long accounts, long sample, Path rounds) {
        this.accounts = accounts;
        this.sample = sample;
        this.first = Rounds.read(rounds, "first");
        this.next = Rounds.read(rounds, "next");
        this.full = Rounds.read(rounds, "full");
        this.floor = Rounds.read(rounds, "floor");
        this.duck = Rounds.read(rounds, "duckdb");
        this.network = Rounds.read(rounds, "network");
    }

    /** Takes the accounts of the company, those of the sample, and the folder of the rounds. */
    @SuppressWarnings("SystemOut") // a program for a terminal
    public static void main(String[] args) {
        System.out.println(new Comparison(Long.parseLong(args[0]), Long.parseLong(args[1]), Path.of(args[2])).text());
    }

    private String text() {
        return Stream.of(nights(), rivals(), ratios()).map(Markdown::table).collect(joining("\n"));
    }

    private List<List<String>> nights() {
        Set<String> stages = new LinkedHashSet<>();
        Stream.of(first, next, full).forEach(night -> stages.addAll(night.stages()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("stage, seconds", "first night", "next night, 1 % touched", "next night, --full"));
        stages.forEach(stage -> rows.add(List.of(stage, cell(first, stage), cell(next, stage), cell(full, stage))));
        return rows;
    }

    private static String cell(Rounds night, String stage) {
        return night.stages().contains(stage) ? night.of(List.of(stage)).toString() : "";
    }

    private List<List<String>> rivals() {
        return List.of(
                List.of("beside it, seconds", "median"),
                List.of("floor: " + INPUTS, floor.of(List.of(INPUTS)).toString()),
                List.of("floor: " + TABLES, floor.of(List.of(TABLES)).toString()),
                List.of("floor", floor.all().toString()),
                List.of(
                        "keygrade: " + String.join(", ", GRADING),
                        first.of(GRADING).toString()),
                List.of(
                        "DuckDB: " + DUCK_METRICS,
                        duck.of(List.of(DUCK_METRICS)).toString()),
                List.of("DuckDB: " + DUCK_SCORES, duck.of(List.of(DUCK_SCORES)).toString()),
                List.of("DuckDB", duck.all().toString()),
                List.of(
                        OURS + ", " + accounts(sample),
                        network.of(List.of(OURS)).toString()),
                List.of(
                        NAIVE + ", " + accounts(sample),
                        network.of(List.of(NAIVE)).toString()),
                List.of(NAIVE + ", scaled to " + accounts(accounts), jgrapht().toString()));
    }

    private static String accounts(long number) {
        return String.format(Locale.ROOT, "%,d accounts", number);
    }

    /** An account's network depends on no other account, so time grows with their number. */
    private Spread jgrapht() {
        return network.of(List.of(NAIVE)).times((double) accounts / sample);
    }

    private List<List<String>> ratios() {
        return List.of(
                List.of("of the medians", "ratio", "goal at a million accounts"),
                ratio("first night / floor", first.of(WHOLE), floor.all(), "at most 3"),
                ratio("next night, 1 % touched / first night", next.of(WHOLE), first.of(WHOLE), "at most 0.25"),
                ratio("next night, 1 % touched / the same --full", next.of(WHOLE), full.of(WHOLE), ""),
                ratio("metrics, scores and tiers / DuckDB", first.of(GRADING), duck.all(), "at most 1"),
                ratio("networks / JGraphT, scaled", first.of(NETWORK), jgrapht(), ""));
    }

    private static List<String> ratio(String name, Spread one, Spread other, String goal) {
        return List.of(name, String.format(Locale.ROOT, "%.2f", one.median() / other.median()), goal);
    }
}
