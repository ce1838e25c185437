package org.keygrade.network;

import org.keygrade.board.BoardRules;
import org.keygrade.board.Study;
import org.keygrade.graph.Components;

/** Parts of the contacts' own network with two people or more, none of whom we cover. */
record Silos(Study study, BoardRules rules) {
    int count() {
        Components components = new Components().compute(study.graphs().contacts());
        boolean[] covered = new boolean[components.count()];
        for (int contact = 0; contact < study.reach().length; contact++) {
            covered[components.of(contact)] |= study.covers(contact, rules);
        }
        int silos = 0;
        for (int part = 0; part < covered.length; part++) {
            silos += !covered[part] && components.size(part) > 1 ? 1 : 0;
        }
        return silos;
    }
}
