package org.keygrade.board;

/**
 * What lies between two contacts: pairs of places, the lower one first, in ascending order.
 *
 * @param positive 0..1: reports to, works with, influences and meetings together, as 1 - product(1 - w)
 * @param negative 0..1: conflicts with and blocks, likewise
 * @param blocks whether one of the two keeps the other from us
 * @param follower of an arc of say: who reports to, or is influenced by, the leader
 * @param leader of the arc
 * @param say weight of the arc, above 0
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, compared by nobody
public record Ties(
        int[] one,
        int[] other,
        double[] positive,
        double[] negative,
        boolean[] blocks,
        int[] follower,
        int[] leader,
        double[] say) {
    public int count() {
        return one.length;
    }

    /** Whether a pair is tied at all, for or against. */
    public boolean isTie(int tie, BoardRules rules) {
        return Math.max(positive[tie], negative[tie]) >= rules.edgeAt();
    }

    /** Whether we may ask one of a pair for the way to the other. */
    boolean isOpen(int tie) {
        return !hostile(tie) && !blocks[tie];
    }

    /** Whether a pair is more against than with each other. */
    public boolean hostile(int tie) {
        return negative[tie] > positive[tie];
    }
}
