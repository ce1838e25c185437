package org.keygrade.cli;

import static java.util.stream.Collectors.joining;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.keygrade.config.BoardWords;
import org.keygrade.pipeline.BoardView;

/** What the board answers to the six questions of an account team. */
record BoardAnswers(BoardView board, BoardWords words) {
    private static final int SHOWN = 5;

    void print(PrintWriter out) {
        answer(out, "Who decides, and how do we get there?", deciding());
        answer(out, "Who is for us, who is against us, and how do we know?", sides());
        answer(out, "Who is unguarded?", unguarded());
        answer(out, "Where are silos and tension?", divided());
        answer(out, "What breaks if somebody leaves?", breaking());
        answer(out, "What is our next move?", moves());
    }

    private static void answer(PrintWriter out, String question, List<String> lines) {
        out.println(question);
        lines.forEach(line -> out.println("  " + line));
    }

    private List<String> deciding() {
        List<String> lines = new ArrayList<>();
        List<Row> kings = contacts(BoardAnswers::isKing);
        if (kings.isEmpty()) {
            lines.add("Nobody on record decides. Find out who does.");
        } else {
            lines.add(names(kings) + ".");
            lines.add(way());
        }
        List<String> missing = board.network().getList(board.network().fieldIndex("missing_seats"));
        if (!missing.isEmpty()) {
            lines.add("Not on record: "
                    + missing.stream().map(seat -> seat.replace('_', ' ')).collect(joining(", ")) + ".");
        }
        return lines;
    }

    private String way() {
        List<String> path = path();
        if (path.isEmpty()) {
            return "No way leads there: nobody we know is tied to them.";
        }
        int ways = board.network().<Integer>getAs("disjoint_paths");
        return String.format(
                Locale.ROOT,
                "The best way: %s (%.0f %% reliable). %s",
                path.stream().map(board::name).collect(joining(" > ")),
                100 * board.network().<Double>getAs("decision_maker_reach"),
                switch (ways) {
                    case 0 -> "No way holds link by link.";
                    case 1 -> "There is no second way that shares nobody with it.";
                    default -> ways + " ways share nobody.";
                });
    }

    private static boolean isKing(Row person) {
        return "king".equals(person.getAs("piece"));
    }

    /** Ids from ours to who decides; empty without a way, or without anyone known to decide. */
    private List<String> path() {
        int at = board.network().fieldIndex("decision_maker_path");
        return board.network().isNullAt(at) ? List.of() : board.network().getList(at);
    }

    private List<String> sides() {
        return List.of(
                "For us: " + side(row -> "ours".equals(row.getAs("leaning"))) + ".",
                "Against us: " + side(row -> "critic".equals(row.getAs("leaning"))) + ".",
                "Nobody knows: " + side(row -> "unknown".equals(row.getAs("stance_source"))) + ".");
    }

    private String side(Predicate<Row> which) {
        List<Row> people = contacts(which);
        String shown = people.stream()
                .limit(SHOWN)
                .map(row -> board.name(row.getAs("person_id")) + source(row))
                .collect(joining(", "));
        return people.isEmpty() ? "nobody" : shown + further(people.size());
    }

    private static String source(Row row) {
        String source = row.getAs("stance_source");
        return "unknown".equals(source) ? "" : " (" + source + ")";
    }

    private static String further(int size) {
        return size > SHOWN ? " and " + (size - SHOWN) + " more" : "";
    }

    private List<String> unguarded() {
        List<Row> important = contacts(row -> !"pawn".equals(row.getAs("piece")));
        String nobody = named(important, row -> row.<Integer>getAs("covering_members") == 0);
        String one = named(important, row -> row.<Integer>getAs("covering_members") == 1);
        List<String> lines = new ArrayList<>();
        if (!nobody.isEmpty()) {
            lines.add("Important, and nobody covers them: " + nobody + ".");
        }
        if (!one.isEmpty()) {
            lines.add("Important, and one of us alone covers them: " + one + ".");
        }
        return lines.isEmpty() ? List.of("Nobody who is important.") : lines;
    }

    private String named(List<Row> people, Predicate<Row> which) {
        return people.stream()
                .filter(which)
                .map(row -> board.name(row.getAs("person_id")) + " (" + words.of(row.getAs("piece")) + ")")
                .collect(joining(", "));
    }

    private List<String> divided() {
        List<String> lines = new ArrayList<>();
        int silos = board.network().<Integer>getAs("silos");
        if (silos > 0) {
            lines.add(silos + (silos == 1 ? " group keeps" : " groups keep")
                    + " to themselves, and none of us knows anyone there.");
        }
        board.tensions().stream()
                .limit(SHOWN)
                .forEach(row -> lines.add(String.format(
                        Locale.ROOT,
                        "%s and %s are at odds: %.0f %% of what lies between them is negative.",
                        row.getAs("from_department"),
                        row.getAs("to_department"),
                        100 * row.<Double>getAs("tension"))));
        board.bridges().stream()
                .limit(SHOWN)
                .forEach(row -> lines.add("Who uses " + row.getAs("product_line_a") + " does not know who specifies "
                        + row.getAs("product_line_b") + "."));
        return lines.isEmpty() ? List.of("None on record.") : lines;
    }

    private List<String> breaking() {
        List<String> lines =
                board.departures().stream().limit(SHOWN).map(this::departure).toList();
        return lines.isEmpty() ? List.of("Nothing.") : lines;
    }

    private String departure(Row row) {
        List<String> losses = new ArrayList<>();
        double points = row.<Double>getAs("evaluation_lost");
        if (points > 0) {
            losses.add(String.format(Locale.ROOT, "%.2f points", points));
        }
        double coverage = row.<Double>getAs("coverage_lost");
        if (coverage > 0) {
            losses.add(String.format(Locale.ROOT, "%.0f %% of the influence", 100 * coverage));
        }
        if (row.<Boolean>getAs("decision_maker_lost")) {
            losses.add("the way to who decides");
        }
        String successor = row.getAs("successor_id");
        return board.name(row.getAs("person_id"))
                + ("member".equals(row.getAs("side")) ? " (ours): " : ": ")
                + "we would lose " + String.join(", ", losses)
                + (successor == null
                        ? ". Nobody could take over."
                        : ". " + board.name(successor) + " could take over.");
    }

    private List<String> moves() {
        List<String> lines =
                new ArrayList<>(board.moves().stream().map(BoardAnswers::move).toList());
        if (path().isEmpty() && !isClosed()) {
            contacts(BoardAnswers::isKing)
                    .forEach(king -> lines.add("Find somebody who knows " + described(king.getAs("person_id")) + "."));
        }
        return lines.isEmpty() ? List.of("None that would change much.") : lines;
    }

    /** Whether nobody may be approached. */
    private boolean isClosed() {
        return board.moves().stream().anyMatch(move -> move.getAs("blocked_by") != null);
    }

    private static String move(Row row) {
        String sentence = row.getAs("sentence");
        Double gain = row.getAs("evaluation_gain");
        return gain == null
                ? sentence
                : String.format(Locale.ROOT, "%d. %s (%+.2f)", row.<Integer>getAs("rank"), sentence, gain);
    }

    private List<Row> contacts(Predicate<Row> which) {
        return board.people().stream()
                .filter(row -> "contact".equals(row.getAs("side")))
                .filter(which)
                .toList();
    }

    private String names(List<Row> people) {
        return people.stream().map(row -> described(row.getAs("person_id"))).collect(joining(", "));
    }

    private String described(String id) {
        return Stream.of(board.name(id), board.titles().getOrDefault(id, ""))
                .filter(text -> !text.isEmpty())
                .collect(joining(", "));
    }
}
