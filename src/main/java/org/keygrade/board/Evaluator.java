package org.keygrade.board;

import org.keygrade.graph.Graph;

/** What a position is worth. */
final class Evaluator {
    private static final int ENOUGH_PATHS = 3;
    private static final double NO_KING = -3;

    private final Reach reach;

    Evaluator(Reach reach) {
        this.reach = reach;
    }

    Evaluation of(Board board, Position position) {
        int king = board.king(position.gone());
        return new Evaluation(
                material(board, position, king),
                mobility(board, position),
                kingSafety(board, position, king),
                structure(board, position, king),
                board.tempo());
    }

    /**
     * 10 x mean of whose side the pieces are on, by value: the stance of who is against us, the reach of who is not,
     * halved for a neutral. Unrecorded contacts are pawns nobody reaches. 0 without anyone but the king.
     */
    private static double material(Board board, Position position, int king) {
        double all = board.unrecorded() * (double) Piece.PAWN.value();
        double ours = 0;
        for (int contact = 0; contact < board.pieces().length; contact++) {
            if (contact != king && position.has(contact)) {
                double stance = position.stance()[contact];
                double value = board.pieces()[contact].value();
                all += value;
                ours += value * (stance < 0 ? stance : position.reach()[contact] * (1 + stance) / 2);
            }
        }
        return all == 0 ? 0 : 10 * ours / all;
    }

    /** 2 x share of the contacts who are covered, or tied to a covered contact who is no critic. 0 without contacts. */
    private static double mobility(Board board, Position position) {
        int there = board.unrecorded();
        int reached = 0;
        for (int contact = 0; contact < board.pieces().length; contact++) {
            if (position.has(contact)) {
                there++;
                reached += position.covers(contact, board.rules().coveredAt()) || hasFriend(board, position, contact)
                        ? 1
                        : 0;
            }
        }
        return there == 0 ? 0 : 2.0 * reached / there;
    }

    private static boolean hasFriend(Board board, Position position, int contact) {
        Graph links = board.graphs().links();
        for (int i = 0; i < links.degree(contact); i++) {
            int friend = links.neighbour(contact, i);
            if (board.company().isContact(friend)
                    && position.has(friend)
                    && position.covers(friend, board.rules().coveredAt())
                    && !board.isCritic(friend)) {
                return true;
            }
        }
        return false;
    }

    private double kingSafety(Board board, Position position, int king) {
        if (king < 0) {
            return NO_KING;
        }
        double stance = position.stance()[king];
        return 2.0 * ways(board, position, king) * (1 + stance) / 2
                + 3 * stance * (stance > 0 ? position.reach()[king] : 1);
    }

    /** A relationship more never closes a way, so where there are enough without it, its graph need not be built. */
    private int ways(Board board, Position position, int king) {
        int ways = ways(board, position, king, board.graphs().links());
        if (ways == ENOUGH_PATHS) {
            return ways;
        }
        Graph links = board.graphs().links(board.company(), board.rules(), position);
        return links == board.graphs().links() ? ways : ways(board, position, king, links);
    }

    private int ways(Board board, Position position, int king, Graph links) {
        return reach.ways(board.company(), links, position.gone(), king, ENOUGH_PATHS);
    }

    /** -3 x share of the important pieces, by value, that nobody covers; who is covered by one counts half. */
    private static double structure(Board board, Position position, int king) {
        double all = 0;
        double exposed = 0;
        for (int contact = 0; contact < board.pieces().length; contact++) {
            if (contact != king && position.has(contact) && board.pieces()[contact].isOfficer()) {
                double value = board.pieces()[contact].value();
                all += value;
                exposed += value * exposure(position, contact, board.rules().coveredAt());
            }
        }
        return all == 0 ? 0 : -3 * exposed / all;
    }

    private static double exposure(Position position, int contact, double coveredAt) {
        if (!position.covers(contact, coveredAt)) {
            return 1;
        }
        return position.covering()[contact] == 1 ? .5 : 0;
    }
}
