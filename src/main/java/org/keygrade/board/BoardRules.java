package org.keygrade.board;

import java.io.Serializable;

/**
 * The numbers the board works with.
 *
 * @param coveredAt tau: reach from which a contact counts as covered, and strength from which a link carries
 * @param edgeAt weight from which a tie or a relationship is an edge at all
 * @param decisive factor on the seniority of decision makers and economic buyers
 * @param inferredFloor the worst that sentiment alone says of a stance, -1..0
 * @param oursAt stance from which a contact is on our side
 * @param playedStrength strength that a move gives to a relationship
 * @param playedStance what a move adds to a stance
 * @param mostMoves candidates played on one board
 * @param exactWork people times edges up to which everything is exact
 * @param prominent how many people, by influence, a larger board looks at
 */
public record BoardRules(
        double coveredAt,
        double edgeAt,
        double decisive,
        double inferredFloor,
        double oursAt,
        double playedStrength,
        double playedStance,
        int mostMoves,
        double exactWork,
        int prominent)
        implements Serializable {
    /** Whether an account is small enough for everything to be exact. */
    boolean isExact(int people, int edges) {
        return (double) people * edges <= exactWork;
    }
}
