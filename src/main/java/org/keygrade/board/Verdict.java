package org.keygrade.board;

/** The board in a word. */
public enum Verdict {
    WINNING,
    BETTER,
    BALANCED,
    WORSE,
    LOSING,
    /** Nobody knows who decides, or there are too few people to tell. */
    UNCLEAR;

    private static final int FEW = 3;

    static Verdict of(double evaluation, boolean kingKnown, int contacts) {
        if (!kingKnown || contacts < FEW) {
            return UNCLEAR;
        } else if (evaluation >= 10) {
            return WINNING;
        } else if (evaluation >= 5) {
            return BETTER;
        } else if (evaluation > 0) {
            return BALANCED;
        }
        return evaluation > -5 ? WORSE : LOSING;
    }
}
