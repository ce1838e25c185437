package org.keygrade.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.keygrade.config.BoardWords;
import org.keygrade.pipeline.BoardView;

/** The board of an account on the terminal: people, evaluation, answers. */
record BoardText(BoardView board, BoardWords words) {
    private static final int SHOWN = 40;

    void print(PrintWriter out) {
        Row network = board.network();
        out.printf(
                "%s  %s, as of %s%n",
                Cells.text(network.getAs("account_id")),
                Cells.text(board.grade().getAs("name")),
                Cells.text(network.getAs("as_of")));
        out.printf(
                Locale.ROOT,
                "The board is %s: %+.2f, with %d of ours and %d of theirs%s%n%n",
                words.of(network.getAs("verdict")),
                network.<Double>getAs("evaluation"),
                network.<Integer>getAs("members"),
                network.<Integer>getAs("contacts"),
                network.<Boolean>getAs("approximate") ? " (approximate: a very large account)" : "");
        people(out);
        evaluation(out);
        new BoardAnswers(board, words).print(out);
    }

    private void people(PrintWriter out) {
        List<Row> contacts = board.people().stream()
                .filter(row -> "contact".equals(row.getAs("side")))
                .toList();
        TextTable table = new TextTable(
                "department",
                "name",
                "title",
                "seniority",
                "role",
                "piece",
                "influence",
                "reach",
                "by",
                "side",
                "stance",
                "worth");
        contacts.stream().limit(SHOWN).forEach(row -> table.row(person(row)));
        if (!table.isEmpty()) {
            out.println("Their people");
            out.print(table.render());
            if (contacts.size() > SHOWN) {
                out.printf(
                        "  and more: ./keygrade show person_positions --where \"account_id = '%s'\"%n",
                        Cells.text(board.network().getAs("account_id")));
            }
            out.println();
        }
    }

    private Object[] person(Row row) {
        String id = row.getAs("person_id");
        return new Object[] {
            row.getAs("department"),
            board.name(id),
            board.titles().get(id),
            row.getAs("seniority"),
            row.getAs("buying_role"),
            words.of(row.getAs("piece")),
            Cells.percent(row.<Double>getAs("influence")),
            Cells.percent(row.<Double>getAs("reach")),
            row.getAs("covering_members"),
            row.getAs("leaning"),
            stance(row),
            row.getAs("worth")
        };
    }

    private static String stance(Row row) {
        String source = row.getAs("stance_source");
        return "unknown".equals(source)
                ? "unknown"
                : String.format(Locale.ROOT, "%+.2f %s", row.<Double>getAs("stance"), source);
    }

    private void evaluation(PrintWriter out) {
        TextTable table = new TextTable("term", "points", "range", "what it says");
        term(table, "material", "-10..10", "whose side the pieces are on");
        term(table, "mobility", "0..2", "share of them we reach, or know somebody who does");
        term(table, "king_safety", "-3..9", "how surely we reach who decides, and where they stand");
        term(table, "structure", "-3..0", "important people whom nobody, or one of us alone, looks after");
        term(table, "tempo", "-1..1", "whether they talk to us more or less than a quarter ago");
        term(table, "evaluation", "", "the sum");
        out.println("Evaluation");
        out.print(table.render());
        out.println();
    }

    private void term(TextTable table, String term, String range, String meaning) {
        table.row(term, String.format(Locale.ROOT, "%.2f", board.network().<Double>getAs(term)), range, meaning);
    }
}
