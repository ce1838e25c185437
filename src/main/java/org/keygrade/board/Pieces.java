package org.keygrade.board;

import static java.util.Comparator.comparingDouble;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.keygrade.graph.Graph;

/** Which piece each contact is: the first that fits, from king to pawn. Ties go to the lower place. */
final class Pieces {
    private static final int MOST_ROYALS = 3;
    private static final int QUEEN_FROM = 5;
    private static final int REPORTS = 3;
    private static final int TENTH = 10;

    /** Sums of more or less are the same: the last digits are the order's of adding, or PageRank's. */
    private static final double SAME = 1e-9;

    private final Company company;
    private final Departments departments;
    private final Graph ties;
    private final double[] influence;
    private final Piece[] pieces;

    private Pieces(Company company, Departments departments, Graph ties, double[] influence) {
        this.company = company;
        this.departments = departments;
        this.ties = ties;
        this.influence = influence;
        this.pieces = new Piece[influence.length];
    }

    /**
     * The piece of each contact.
     *
     * @param ties between contacts, as far as they are edges
     * @param heirs who decides, as {@link #heirs} gives it
     * @param between betweenness between departments, by contact
     */
    static Piece[] of(
            Company company, Departments departments, Graph ties, double[] influence, int[] heirs, double[] between) {
        Pieces found = new Pieces(company, departments, ties, influence);
        found.royals(heirs);
        found.rooks();
        found.bishops();
        found.knights(between);
        IntStream.range(0, found.pieces.length)
                .filter(contact -> found.pieces[contact] == null)
                .forEach(contact -> found.pieces[contact] = Piece.PAWN);
        return found.pieces;
    }

    /** Who is king, and who would be next: decision makers by influence, then economic buyers. */
    static int[] heirs(Company company, double[] influence) {
        return IntStream.concat(
                        sorted(influence, withRole(company, Role.DECISION_MAKER)),
                        sorted(influence, withRole(company, Role.ECONOMIC_BUYER)))
                .toArray();
    }

    /** Those of the heirs who have the first one's role. */
    static IntStream deciders(Company company, int[] heirs) {
        List<Profile> contacts = company.contacts();
        return Arrays.stream(heirs)
                .filter(heir ->
                        contacts.get(heir).role() == contacts.get(heirs[0]).role());
    }

    private static IntStream withRole(Company company, Role role) {
        return IntStream.range(0, company.contacts().size())
                .filter(contact -> company.contacts().get(contact).role() == role);
    }

    /** By value, highest first. */
    private static IntStream sorted(double[] value, IntStream contacts) {
        Comparator<Integer> byValue = comparingDouble(contact -> -Math.rint(value[contact] / SAME));
        return contacts.boxed()
                .sorted(byValue.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue);
    }

    private void royals(int[] heirs) {
        if (heirs.length == 0) {
            return;
        }
        deciders(company, heirs)
                .limit(MOST_ROYALS)
                .forEach(contact -> pieces[contact] = contact == heirs[0] ? Piece.KING : Piece.QUEEN);
        long royals = Arrays.stream(pieces).filter(piece -> piece != null).count();
        if (pieces.length >= QUEEN_FROM && royals < MOST_ROYALS) {
            sorted(influence, IntStream.range(0, pieces.length).filter(contact -> contact != heirs[0]))
                    .findFirst()
                    .ifPresent(contact -> pieces[contact] = Piece.QUEEN);
        }
    }

    private void rooks() {
        int[] reports = new Reports(company).counts();
        rest().filter(contact -> reports[contact] >= REPORTS).forEach(contact -> pieces[contact] = Piece.ROOK);
    }

    private void bishops() {
        double[] outward = new double[pieces.length];
        double[] inward = new double[pieces.length];
        for (int contact = 0; contact < pieces.length; contact++) {
            for (int i = 0; i < ties.degree(contact); i++) {
                boolean inside = departments.of()[contact] == departments.of()[ties.neighbour(contact, i)];
                (inside ? inward : outward)[contact] += ties.weight(contact, i);
            }
        }
        foremost(outward)
                .filter(contact -> outward[contact] > inward[contact] + SAME)
                .forEach(contact -> pieces[contact] = Piece.BISHOP);
    }

    private void knights(double[] between) {
        foremost(between).filter(contact -> between[contact] > 0).forEach(contact -> pieces[contact] = Piece.KNIGHT);
    }

    /** The top tenth, rounded up, of those who are no piece yet. */
    private IntStream foremost(double[] value) {
        long left = rest().count();
        int[] top = sorted(value, rest()).limit((left + TENTH - 1) / TENTH).toArray();
        return Arrays.stream(top);
    }

    private IntStream rest() {
        return IntStream.range(0, pieces.length).filter(contact -> pieces[contact] == null);
    }
}
