package org.keygrade.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.keygrade.graph.DisjointPaths;
import org.keygrade.graph.Graph;
import org.keygrade.graph.NodeSet;
import org.keygrade.graph.ReliablePaths;

/** How we get to people: by the most reliable path, and by how many that share nobody. Work space is kept. */
final class Reach {
    private final ReliablePaths paths = new ReliablePaths();
    private final DisjointPaths disjoint = new DisjointPaths();
    private final NodeSet from = new NodeSet();
    private final NodeSet closed = new NodeSet();

    /** The best path from any member to any of these contacts; the lowest place of equals. */
    Route route(Company company, Graph graph, int[] to) {
        team(company, Company.NOBODY);
        paths.compute(graph, from, closed.reset(company.people()));
        int best = best(to, Company.NOBODY);
        return best < 0 ? Route.NONE : route(graph, best);
    }

    /** Whether a path leads to any of these contacts when a person is gone. */
    boolean leadsWithout(int gone, Company company, Graph graph, int[] to) {
        team(company, gone);
        paths.compute(graph, from, closed.reset(company.people()).add(gone));
        return best(to, gone) >= 0;
    }

    /** Searches from the team to everybody, past nobody who is a critic and along no hostile pair. */
    void explore(Board board) {
        team(board.company(), Company.NOBODY);
        closed.reset(board.company().people());
        for (int contact = 0; contact < board.pieces().length; contact++) {
            if (board.isCritic(contact)) {
                closed.add(contact);
            }
        }
        paths.compute(board.graphs().friendly(), from, closed);
    }

    /** The path to a person that the last search found, 0 where there is none. */
    double reliability(int person) {
        return paths.reliability(person);
    }

    /** The people on the path to a person that the last search found, member first. */
    List<Integer> path(int person) {
        List<Integer> people = new ArrayList<>();
        for (int at = person; at != ReliablePaths.NONE; at = paths.previous(at)) {
            people.add(at);
        }
        Collections.reverse(people);
        return people;
    }

    /**
     * By contact, the share of the reliability of all best paths between members and these contacts that passes through
     * the contact on its way (0..1).
     */
    double[] gatekeeping(Company company, Graph graph, int[] to) {
        double[] passing = new double[company.contacts().size()];
        double all = 0;
        for (int decider : to) {
            from.reset(company.people()).add(decider);
            paths.compute(graph, from, closed.reset(company.people()));
            for (int member = passing.length; member < company.people(); member++) {
                double reliability = paths.reliability(member);
                all += reliability;
                pass(passing, member, decider, reliability);
            }
        }
        double total = all;
        return total == 0
                ? passing
                : Arrays.stream(passing).map(sum -> sum / total).toArray();
    }

    private void pass(double[] passing, int member, int decider, double reliability) {
        int at = paths.previous(member);
        while (at != ReliablePaths.NONE && at != decider) {
            if (at < passing.length) {
                passing[at] += reliability;
            }
            at = paths.previous(at);
        }
    }

    /** Ways from the team as a whole to a contact that share nobody; at most so many. */
    int ways(Company company, Graph graph, int gone, int to, int most) {
        team(company, gone);
        closed.reset(company.people());
        if (gone >= 0) {
            closed.add(gone);
        }
        return disjoint.count(graph, from, closed, to, 0, most);
    }

    private void team(Company company, int gone) {
        from.reset(company.people());
        for (int member = company.contacts().size(); member < company.people(); member++) {
            if (member != gone) {
                from.add(member);
            }
        }
    }

    private int best(int[] to, int gone) {
        int best = Company.NOBODY;
        for (int contact : to) {
            double reliability = contact == gone ? 0 : paths.reliability(contact);
            boolean better = best < 0
                    || reliability > paths.reliability(best)
                    || (reliability == paths.reliability(best) && contact < best);
            best = reliability > 0 && better ? contact : best;
        }
        return best;
    }

    private Route route(Graph graph, int to) {
        List<Integer> people = path(to);
        int weakest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int at = 0; at + 1 < people.size(); at++) {
            double weight = weight(graph, people.get(at), people.get(at + 1));
            weakest = weight < least ? at : weakest;
            least = Math.min(least, weight);
        }
        return new Route(paths.reliability(to), people, weakest);
    }

    /** The weight of an edge that is there. */
    private static double weight(Graph graph, int one, int other) {
        int i = 0;
        while (graph.neighbour(one, i) != other) {
            i++;
        }
        return graph.weight(one, i);
    }
}
