package org.keygrade.board;

import java.util.List;

/**
 * Something to do, and what it would bring.
 *
 * @param contact whom it is about
 * @param member who of ours would do it, a place among the members
 * @param other another of ours who is concerned, likewise; -1 for nobody
 * @param path places from the member to the contact
 * @param pathStrength reliability of the best friendly path from any of ours to the contact, 0..1; of an introduction it
 *     is that path
 * @param gain how much more the board would be worth
 */
public record Move(
        Kind kind, int contact, int member, int other, List<Integer> path, double pathStrength, double gain) {
    /** What can be done. */
    public enum Kind {
        /** Get to know someone, by way of those who know both. */
        INTRODUCE,
        /** Let another of ours in where one alone knows someone important. */
        SECOND_THREAD,
        /** Get back in touch. */
        REVIVE,
        /** Win someone important who is neutral. */
        WIN_OVER
    }

    public Move {
        path = List.copyOf(path);
    }

    Move gaining(double found) {
        return new Move(kind, contact, member, other, path, pathStrength, found);
    }
}
