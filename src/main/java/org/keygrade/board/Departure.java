package org.keygrade.board;

/**
 * What would be lost if a person left.
 *
 * @param person a place
 * @param coverageLost how much less of the influence we would cover, 0..1
 * @param decisionMakerLost whether no path would lead any more to any of those who decide now; who would come after them
 *     is not one of them
 * @param evaluationLost how much less the board would be worth; below 0 where it gains
 * @param successor who covers most of what would be lost; -1 for nobody
 */
public record Departure(
        int person, double coverageLost, boolean decisionMakerLost, double evaluationLost, int successor) {
    private static final double NOTHING = 1e-9;

    /** Whether anything is lost. */
    public boolean loses() {
        return coverageLost > NOTHING || decisionMakerLost || evaluationLost > NOTHING;
    }
}
