package org.keygrade.network;

import org.jspecify.annotations.Nullable;
import org.keygrade.board.BoardRules;
import org.keygrade.board.Boards;
import org.keygrade.board.Company;
import org.keygrade.board.Ties;
import org.keygrade.graph.EdgeList;
import org.keygrade.graph.Frustration;
import org.keygrade.graph.Graph;
import org.keygrade.graph.Merge;
import org.keygrade.graph.TriadBalance;

/**
 * Friend and foe among the contacts of an account: a tie is negative where two are more against than with each other.
 * Work space is kept from account to account.
 */
final class SignedTies {
    private static final int STARTS = 10;

    private final EdgeList edges = new EdgeList();
    private final Graph graph = new Graph();
    private final TriadBalance balance = new TriadBalance();
    private final Frustration frustration = new Frustration();

    SignedTies compute(Company company, BoardRules rules) {
        Ties ties = company.ties();
        edges.reset(company.contacts().size());
        for (int tie = 0; tie < ties.count(); tie++) {
            if (ties.isTie(tie, rules)) {
                double weight = ties.hostile(tie) ? -ties.negative()[tie] : ties.positive()[tie];
                edges.add(ties.one()[tie], ties.other()[tie], weight);
            }
        }
        graph.build(edges, Merge.SUM);
        balance.compute(graph);
        frustration.compute(graph, Frustration.Measure.COUNT, STARTS, Boards.SEED);
        return this;
    }

    /** Share of the triangles with a positive product; null without triangles. */
    @Nullable
    Double balance() {
        return balance.triangles() == 0 ? null : (Double) balance.share();
    }

    /** The least number of ties found that no split into two camps explains. */
    int frustration() {
        return (int) frustration.value();
    }
}
