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

    private static final String[] GRADING = {"compute metrics", "score accounts", "grade into tiers"};
    private static final String NETWORK = "map relationships";

    private final long accounts;
    private final long sample;
    private final Rounds first;
    private final Rounds next;
    private final Rounds full;
    private final Rounds floor;
    private final Rounds duck;
    private final Rounds network;

    Comparison(long accounts, long sample, Path rounds) {
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
        System.out.print(new Comparison(Long.parseLong(args[0]), Long.parseLong(args[1]), Path.of(args[2])).text());
    }

    String text() {
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
        return night.stages().contains(stage) ? night.of(stage).toString() : "";
    }

    private List<List<String>> rivals() {
        return List.of(
                List.of("beside it, seconds", "median"),
                row("floor: " + INPUTS, floor.of(INPUTS)),
                row("floor: " + TABLES, floor.of(TABLES)),
                row("floor", floor.all()),
                row("keygrade: " + String.join(", ", GRADING), first.of(GRADING)),
                row("DuckDB: " + DUCK_METRICS, duck.of(DUCK_METRICS)),
                row("DuckDB: " + DUCK_SCORES, duck.of(DUCK_SCORES)),
                row("DuckDB", duck.all()),
                row(OURS + ", " + accounts(sample), network.of(OURS)),
                row(NAIVE + ", " + accounts(sample), network.of(NAIVE)),
                row(NAIVE + ", scaled to " + accounts(accounts), jgrapht()));
    }

    private static List<String> row(String name, Spread seconds) {
        return List.of(name, seconds.toString());
    }

    private static String accounts(long number) {
        return String.format(Locale.ROOT, "%,d accounts", number);
    }

    /** An account's network depends on no other account, so time grows with their number. */
    private Spread jgrapht() {
        return network.of(NAIVE).times((double) accounts / sample);
    }

    private List<List<String>> ratios() {
        return List.of(
                List.of("of the medians", "ratio", "goal at a million accounts"),
                ratio("first night / floor", first.of(Rounds.WHOLE), floor.all(), "at most 3"),
                ratio(
                        "next night, 1 % touched / first night",
                        next.of(Rounds.WHOLE), first.of(Rounds.WHOLE), "at most 0.25"),
                ratio("next night, 1 % touched / the same --full", next.of(Rounds.WHOLE), full.of(Rounds.WHOLE), ""),
                ratio("metrics, scores and tiers / DuckDB", first.of(GRADING), duck.all(), "at most 1"),
                ratio("networks / JGraphT, scaled", first.of(NETWORK), jgrapht(), ""));
    }

    private static List<String> ratio(String name, Spread one, Spread other, String goal) {
        return List.of(name, String.format(Locale.ROOT, "%.2f", one.median() / other.median()), goal);
    }
}
