package org.keygrade.board;

import org.keygrade.config.NetworkConfig.Board;

/** The numbers the board works with where network.yaml gives none. */
public final class ShippedRules {
    private ShippedRules() {}

    public static BoardRules coveredAt(double tau) {
        Board board = Board.SHIPPED;
        return new BoardRules(
                tau,
                board.edgeAt(),
                board.decisive(),
                board.inferredFloor(),
                board.oursAt(),
                board.playedStrength(),
                board.playedStance(),
                board.mostMoves(),
                board.exactWork(),
                board.prominent());
    }
}
