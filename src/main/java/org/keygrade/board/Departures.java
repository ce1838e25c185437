package org.keygrade.board;

import java.util.Arrays;
import java.util.List;
import org.keygrade.graph.Graph;

/** What breaks if someone leaves, person by person. Pieces, influence and stance hold still; only the king follows. */
final class Departures {
    private final Board board;
    private final Evaluator evaluator;
    private final Reach reach;
    private final List<Integer> way;
    private final Standing now;
    private final Position before;

    Departures(Board board, Evaluator evaluator, Reach reach, Route route, Standing now) {
        this.board = board;
        this.evaluator = evaluator;
        this.reach = reach;
        this.way = route.people();
        this.now = now;
        this.before = now.position();
    }

    /** The departure of each of these people. */
    List<Departure> of(int[] people) {
        return Arrays.stream(people).mapToObj(this::of).toList();
    }

    /** Who is not on the best path leaves it as it is. */
    private boolean leadsWithout(int person) {
        return reach.leadsWithout(person, board.company(), board.graphs().whole(), board.deciders());
    }

    private Departure of(int person) {
        Position after = before.without(person, board.company(), board.rules().coveredAt());
        Standing then = Standing.of(board, evaluator, after);
        return new Departure(
                person,
                now.coverage() - then.coverage(),
                way.contains(person) && !leadsWithout(person),
                now.evaluation().total() - then.evaluation().total(),
                board.company().isContact(person) ? closest(person) : successor(person, after));
    }

    /** The member with most influence-weighted strength among the contacts whom we would reach less. */
    private int successor(int person, Position after) {
        Company company = board.company();
        double[] covers = new double[company.members().size()];
        Relations relations = company.relations();
        for (int contact = 0; contact < company.contacts().size(); contact++) {
            if (before.reach()[contact] > after.reach()[contact]) {
                for (int at = relations.start()[contact]; at < relations.start()[contact + 1]; at++) {
                    covers[relations.member()[at]] +=
                            board.influence()[contact] * relations.strength()[at];
                }
            }
        }
        covers[person - company.contacts().size()] = 0;
        int best = largest(covers);
        return best < 0 ? Company.NOBODY : company.member(best);
    }

    /** The covered contact with the strongest tie to the one who leaves. */
    private int closest(int person) {
        double[] tied = new double[board.company().contacts().size()];
        Graph whole = board.graphs().whole();
        for (int i = 0; i < whole.degree(person); i++) {
            int other = whole.neighbour(person, i);
            if (board.company().isContact(other)
                    && before.covers(other, board.rules().coveredAt())) {
                tied[other] = whole.weight(person, i);
            }
        }
        return largest(tied);
    }

    /** The lowest place of the largest value above 0; -1 if there is none. */
    private static int largest(double[] values) {
        int best = Company.NOBODY;
        for (int at = 0; at < values.length; at++) {
            if (values[at] > 0 && (best < 0 || values[at] > values[best])) {
                best = at;
            }
        }
        return best;
    }
}
