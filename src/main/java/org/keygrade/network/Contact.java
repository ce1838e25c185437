package org.keygrade.network;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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

    /** The person's relationships, by member. */
    Stream<Pair> pairs() {
        return pairs.values().stream().sorted(comparing(pair -> pair.member().id()));
    }

    /** Those that count, by member. */
    List<Pair> activePairs() {
        return here() ? pairs().filter(Pair::active).toList() : List.of();
    }
}
