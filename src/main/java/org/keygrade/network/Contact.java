package org.keygrade.network;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A person at the account, with what passed between the person and each of our members. */
final class Contact {
    /** Whether the person works at the account. */
    enum Presence {
        HERE,
        LEFT
    }

    private final String id;
    private final int ordinal;
    private final ContactFacts facts;
    private final Presence presence;
    private final Map<Member, Pair> pairs = new HashMap<>(4);
    private List<Pair> sorted = List.of();

    Contact(String id, int ordinal, ContactFacts facts, Presence presence) {
        this.id = id;
        this.ordinal = ordinal;
        this.facts = facts;
        this.presence = presence;
    }

    String id() {
        return id;
    }

    /** The person's number in the account, in order of appearance. */
    int ordinal() {
        return ordinal;
    }

    ContactFacts facts() {
        return facts;
    }

    boolean here() {
        return presence == Presence.HERE;
    }

    Pair with(Member member) {
        return pairs.computeIfAbsent(member, ours -> new Pair(this, ours));
    }

    /** The person's relationships that count, by member. */
    List<Pair> activePairs() {
        return here() ? pairs().stream().filter(Pair::active).toList() : List.of();
    }

    /** All the person's relationships, by member. */
    List<Pair> pairs() {
        if (sorted.size() < pairs.size()) {
            sorted = new ArrayList<>(pairs.values());
            sorted.sort(comparing(pair -> pair.member().id()));
        }
        return sorted;
    }
}
