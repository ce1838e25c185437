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
    private final int seniority;
    private final Presence presence;
    private final Map<Member, Pair> pairs = new HashMap<>(4);

    Contact(String id, int seniority, Presence presence) {
        this.id = id;
        this.seniority = seniority;
        this.presence = presence;
    }

    String id() {
        return id;
    }

    /** The say the person has among the contacts of the account, until influence is known. */
    double weight() {
        return seniority;
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
