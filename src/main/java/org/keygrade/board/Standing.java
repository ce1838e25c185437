package org.keygrade.board;

/**
 * A position and what it comes to.
 *
 * @param coverage share of the say that we reach, 0..1
 */
record Standing(Position position, double coverage, Evaluation evaluation) {
    static Standing of(Board board, Evaluator evaluator, Position position) {
        return new Standing(position, Coverage.of(board, position), evaluator.of(board, position));
    }
}
