package org.keygrade.board;

import java.util.List;

/**
 * The most reliable path from the team to someone who decides.
 *
 * @param reliability product of the weights along it, 0..1
 * @param people places from a member to the decision maker; empty where no path leads there
 * @param weakest index among the people of the one before the link of least weight, the first of equals; -1 without a path
 */
public record Route(double reliability, List<Integer> people, int weakest) {
    static final Route NONE = new Route(0, List.of(), -1);

    public Route {
        people = List.copyOf(people);
    }
}
