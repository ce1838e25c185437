package org.keygrade.board;

import static java.util.Comparator.comparingDouble;
import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What to do next: each candidate is played, and the board evaluated again. */
final class Moves {
    /** How many are proposed. */
    static final int BEST = 3;

    /** A gain below this is not worth telling. */
    private static final double NOTHING = .05;

    /** What a move promises: its gain, as far as the way to it holds. */
    private static final Comparator<Move> BY_PROMISE = comparingDouble((Move move) -> move.gain() * move.pathStrength())
            .reversed()
            .thenComparing(Move::kind)
            .thenComparing(Move::contact);

    private final Board board;
    private final Company company;
    private final Evaluator evaluator;
    private final Position now;
    private final double before;
    private final Openings openings;

    Moves(Board board, Evaluator evaluator, Reach reach, Standing now) {
        this.board = board;
        this.company = board.company();
        this.evaluator = evaluator;
        this.now = now.position();
        this.before = now.evaluation().total();
        this.openings = new Openings(board, reach, now.position());
    }

    /**
     * The moves that promise most, gain times the reliability of the path, so that the next step comes before the last;
     * at most one about each contact, and one that wins someone over.
     *
     * @param contacts whom they may be about
     */
    List<Move> best(IntStream contacts) {
        List<Move> open = openings.all(candidates(contacts))
                .limit(board.rules().mostMoves())
                .toList();
        List<Move> played = open.stream()
                .map(move -> move.gaining(evaluator.of(board, after(move)).total() - before))
                .filter(move -> move.gain() >= NOTHING)
                .sorted(BY_PROMISE)
                .toList();
        return distinct(played);
    }

    private static List<Move> distinct(List<Move> sorted) {
        List<Move> best = new ArrayList<>();
        Set<Integer> contacts = new HashSet<>();
        boolean wooing = false;
        for (Move move : sorted) {
            boolean wins = move.kind() == Move.Kind.WIN_OVER;
            if (best.size() < BEST && !(wins && wooing) && contacts.add(move.contact())) {
                best.add(move);
                wooing |= wins;
            }
        }
        return best;
    }

    /** The contacts that are worth most first, so that a bound on the number of moves leaves out the least. */
    private Stream<Integer> candidates(IntStream contacts) {
        Comparator<Integer> byValue = comparingInt(contact -> -value(contact));
        return contacts.boxed()
                .sorted(byValue.thenComparing(comparingDouble(contact -> -board.influence()[contact]))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private int value(int contact) {
        Piece piece = board.pieces()[contact];
        return piece == Piece.KING ? Integer.MAX_VALUE : piece.value();
    }

    private Position after(Move move) {
        double strength = Math.max(board.rules().playedStrength(), strength(move.contact(), move.member()));
        double stance = Math.min(1, now.stance()[move.contact()] + board.rules().playedStance());
        return now.with(
                move.contact(),
                move.member(),
                strength,
                stance,
                company,
                board.rules().coveredAt());
    }

    private double strength(int contact, int member) {
        Relations relations = company.relations();
        for (int at = relations.start()[contact]; at < relations.start()[contact + 1]; at++) {
            if (relations.member()[at] == member) {
                return relations.strength()[at];
            }
        }
        return 0;
    }
}
