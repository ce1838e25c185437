package org.keygrade.board;

import java.util.function.IntPredicate;
import org.keygrade.graph.EdgeList;
import org.keygrade.graph.Graph;
import org.keygrade.graph.Merge;

/**
 * The graphs of an account. A tie or relationship is an edge from a least weight on; all members are tied among
 * themselves, so that a contact two of them share does not look like a broker. Work space is kept from account to
 * account.
 */
public final class Graphs {
    /** A team larger than this is not tied among itself: the edges would grow with its square. */
    static final int LARGEST_TEAM = 256;

    private final EdgeList edges = new EdgeList();
    private final Graph whole = new Graph();
    private final Graph friendly = new Graph();
    private final Graph contacts = new Graph();
    private final Graph links = new Graph();
    private final Graph played = new Graph();

    /** Builds the graphs of the next account. */
    Graphs build(Company company, BoardRules rules) {
        edges.reset(company.people());
        ties(company, rules.edgeAt(), tie -> true);
        relationships(company, rules.edgeAt());
        team(company);
        whole.build(edges, Merge.EITHER);
        edges.reset(company.people());
        ties(company, rules.edgeAt(), company.ties()::isOpen);
        relationships(company, rules.edgeAt());
        friendly.build(edges, Merge.EITHER);
        edges.reset(company.contacts().size());
        ties(company, rules.edgeAt(), tie -> true);
        contacts.build(edges, Merge.EITHER);
        strong(company, rules.coveredAt());
        links.build(edges, Merge.EITHER);
        return this;
    }

    private void strong(Company company, double coveredAt) {
        edges.reset(company.people());
        ties(company, coveredAt, tie -> true);
        relationships(company, coveredAt);
    }

    /** Both sides, all edges. */
    public Graph whole() {
        return whole;
    }

    /** The contacts among themselves. */
    public Graph contacts() {
        return contacts;
    }

    /**
     * Both sides, without pairs who are more against than with each other, or one of whom keeps the other from us; the
     * team not tied, since its members all set out.
     */
    Graph friendly() {
        return friendly;
    }

    /** Both sides, edges of at least tau, the team not tied. */
    Graph links() {
        return links;
    }

    /** The same with the relationship that a position has on top. */
    Graph links(Company company, BoardRules rules, Position position) {
        if (position.met() < 0 || rules.playedStrength() < rules.coveredAt() || linked(position)) {
            return links;
        }
        strong(company, rules.coveredAt());
        return played.build(edges.add(position.met(), position.by(), rules.playedStrength()), Merge.EITHER);
    }

    private boolean linked(Position position) {
        for (int i = 0; i < links.degree(position.met()); i++) {
            if (links.neighbour(position.met(), i) == position.by()) {
                return true;
            }
        }
        return false;
    }

    private void ties(Company company, double from, IntPredicate which) {
        Ties ties = company.ties();
        for (int tie = 0; tie < ties.count(); tie++) {
            if (carries(ties.positive()[tie], from) && which.test(tie)) {
                edges.add(ties.one()[tie], ties.other()[tie], ties.positive()[tie]);
            }
        }
    }

    private void relationships(Company company, double from) {
        Relations relations = company.relations();
        for (int contact = 0; contact < company.contacts().size(); contact++) {
            for (int at = relations.start()[contact]; at < relations.start()[contact + 1]; at++) {
                if (carries(relations.strength()[at], from)) {
                    edges.add(
                            contact,
                            company.member(relations.member()[at]),
                            relations.strength()[at]);
                }
            }
        }
    }

    /** Nothing is no edge, even where the least weight is 0. */
    private static boolean carries(double weight, double from) {
        return weight >= from && weight > 0;
    }

    private void team(Company company) {
        int members = company.members().size();
        if (members <= LARGEST_TEAM) {
            for (int one = 0; one < members; one++) {
                for (int other = one + 1; other < members; other++) {
                    edges.add(company.member(one), company.member(other));
                }
            }
        }
    }
}
