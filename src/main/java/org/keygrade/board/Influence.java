package org.keygrade.board;

import java.util.stream.IntStream;
import org.keygrade.graph.Digraph;
import org.keygrade.graph.EdgeList;
import org.keygrade.graph.PageRank;

/**
 * Who has the say: PageRank (Brin and Page 1998) on reports and influences, personalised by seniority. Adds up to 1 over
 * the contacts of an account. Work space is kept from account to account.
 */
final class Influence {
    private final EdgeList arcs = new EdgeList();
    private final Digraph graph = new Digraph();
    private final PageRank ranks = new PageRank();

    /** Influence by contact. */
    double[] of(Company company, BoardRules rules) {
        int contacts = company.contacts().size();
        Ties ties = company.ties();
        arcs.reset(contacts);
        for (int arc = 0; arc < ties.follower().length; arc++) {
            arcs.add(ties.follower()[arc], ties.leader()[arc], ties.say()[arc]);
        }
        ranks.compute(graph.build(arcs), teleport(company, rules));
        return IntStream.range(0, contacts).mapToDouble(ranks::of).toArray();
    }

    private static double[] teleport(Company company, BoardRules rules) {
        return company.contacts().stream()
                .mapToDouble(contact -> contact.seniority() * (contact.hasSay() ? rules.decisive() : 1))
                .toArray();
    }
}
