package org.keygrade.board;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of an account's board. Arrays are by contact.
 *
 * @param graphs what lies between the people; serves until the next account is studied
 * @param influence share of the say, adds up to 1
 * @param reach 0..1
 * @param covering members who cover the contact
 * @param coverage share of the say that we reach, 0..1
 * @param route the best path to whoever decides; null where nobody is known to
 * @param ways paths to the king that share nobody; null likewise
 * @param gatekeeping share of the reliability of the paths to who decides that passes through, 0..1
 * @param departures of everybody, or of the most prominent if the account is too large
 * @param approximate whether the account is too large for exact work
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared by nobody
public record Study(
        Company company,
        Departments departments,
        Graphs graphs,
        double[] influence,
        List<Stance> stances,
        List<Stance.Side> sides,
        Piece[] pieces,
        double[] reach,
        int[] covering,
        double coverage,
        @Nullable Route route,
        @Nullable Integer ways,
        double[] gatekeeping,
        Evaluation evaluation,
        Verdict verdict,
        List<Departure> departures,
        List<Move> moves,
        boolean approximate) {
    /** Whether a contact's reach is enough to count as covered. */
    public boolean covers(int contact, BoardRules rules) {
        return reach[contact] >= rules.coveredAt();
    }
}
