package org.keygrade.board;

/**
 * What the board is worth to us, term by term.
 *
 * @param material whose side the pieces are on, -10..10
 * @param mobility share of the contacts we reach, at most one step away, 0..2
 * @param kingSafety how surely we reach who decides, and where the king stands, -3..9
 * @param structure important pieces that nobody, or only one of us, covers, -3..0
 * @param tempo whether they talk to us more or less than a quarter ago, -1..1
 */
public record Evaluation(double material, double mobility, double kingSafety, double structure, double tempo) {
    public double total() {
        return material + mobility + kingSafety + structure + tempo;
    }
}
