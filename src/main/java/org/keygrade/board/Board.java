package org.keygrade.board;

import java.util.List;

/**
 * An account as a board: who is which piece, what say each has and where each stands. It holds still while people leave
 * and moves are played; only who is king follows.
 *
 * @param influence by contact; adds up to 1
 * @param heirs decision makers by influence, then economic buyers: the first who is there is king
 * @param tempo whether they talk to us more or less than a quarter ago, -1..1
 * @param expected contacts that an account like this has; 0 where no number is expected
 * @param graphs what lies between the people
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared by nobody
record Board(
        Company company,
        BoardRules rules,
        double[] influence,
        List<Stance> stances,
        Piece[] pieces,
        int[] heirs,
        Graphs graphs,
        double tempo,
        int expected) {
    /** How things stand. */
    Position position() {
        double[] values = stances.stream().mapToDouble(Stance::value).toArray();
        return Position.of(Company.NOBODY, company, values, rules.coveredAt());
    }

    /** The king when a person is gone; -1 where nobody is known to decide. */
    int king(int gone) {
        for (int heir : heirs) {
            if (heir != gone) {
                return heir;
            }
        }
        return Company.NOBODY;
    }

    /** Contacts that are expected and that nobody wrote down. */
    int unrecorded() {
        return Math.max(0, expected - pieces.length);
    }

    /** Those of the highest role that decides, most influential first; empty where nobody is known to. */
    int[] deciders() {
        return Pieces.deciders(company, heirs).toArray();
    }

    boolean isCritic(int contact) {
        return stances.get(contact).side(rules) == Stance.Side.CRITIC;
    }
}
