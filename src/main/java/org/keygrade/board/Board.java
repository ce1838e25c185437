package org.keygrade.board;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        return without(Company.NOBODY);
    }

    /** How they would stand without a person. */
    Position without(int person) {
        return Position.without(person, company, stanceValues(), rules.coveredAt());
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
        return Arrays.stream(heirs).filter(heir -> role(heir) == role(heirs[0])).toArray();
    }

    private @Nullable Role role(int contact) {
        return company.contacts().get(contact).role();
    }

    boolean isCritic(int contact) {
        return stances.get(contact).side(rules) == Stance.Side.CRITIC;
    }

    private double[] stanceValues() {
        return stances.stream().mapToDouble(Stance::value).toArray();
    }
}
