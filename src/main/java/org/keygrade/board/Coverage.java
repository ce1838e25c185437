package org.keygrade.board;

/** The share of the say in an account that our team reaches. */
final class Coverage {
    private Coverage() {}

    /**
     * Influence of the covered contacts, times the recorded share of the contacts an account like this has: not writing
     * people down must not pay. 0..1; 0 without contacts.
     */
    static double of(Board board, Position position) {
        double covered = 0;
        int there = 0;
        for (int contact = 0; contact < board.influence().length; contact++) {
            if (position.has(contact)) {
                there++;
                covered += position.covers(contact, board.rules().coveredAt()) ? board.influence()[contact] : 0;
            }
        }
        // Influence adds up to 1 but for rounding.
        return there == 0 ? 0 : Math.min(1, covered) * there / (there + missing(board, there));
    }

    /** Contacts that are expected and not recorded; who leaves is missed too where a number is expected. */
    private static int missing(Board board, int there) {
        return Math.max(0, board.expected() - there);
    }
}
