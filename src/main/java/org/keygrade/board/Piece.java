package org.keygrade.board;

/** What a contact is in the common language of the account team: chess. */
public enum Piece {
    /** Decides. */
    KING(0),
    /** Decides too, or has the most say after the king. */
    QUEEN(9),
    /** Has three or more reports, direct or indirect. */
    ROOK(5),
    /** Has most ties to other departments. */
    BISHOP(3),
    /** Stands between departments. */
    KNIGHT(3),
    /** Everyone else. */
    PAWN(1);

    private final int value;

    Piece(int value) {
        this.value = value;
    }

    /** What it counts in the evaluation; the king is not counted but reached. */
    public int value() {
        return value;
    }

    /** Whether a piece is one that must not stand alone. */
    boolean isOfficer() {
        return value >= BISHOP.value;
    }
}
