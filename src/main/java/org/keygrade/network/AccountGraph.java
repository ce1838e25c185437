package org.keygrade.network;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keygrade.network.Contact.Presence;
import org.keygrade.network.Rules.Roster;

/**
 * The relationships of one account, built from a stream of its rows: first the account, its contacts and its team, then
 * its interactions, oldest first, in order of (day, interaction, contact, member). Sums run in that order, so the same
 * rows give the same bits. Memory grows with people and relationships, not with interactions.
 */
final class AccountGraph {
    private final Rules rules;
    private Rules.Segment segment;
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final Engagement engagement = new Engagement();
    private final List<Touch> interaction = new ArrayList<>();

    AccountGraph(Rules rules) {
        this.rules = rules;
        this.segment = rules.defaults();
    }

    void segment(@Nullable String name) {
        segment = rules.segment(name);
    }

    void contact(String id, @Nullable Integer seniority, Presence presence) {
        int level = seniority == null ? rules.defaultSeniority() : seniority;
        contacts.put(id, new Contact(id, level, presence));
    }

    /** A member of the account team on the as-of date. */
    void teamMember(String id) {
        member(id).join();
    }

    void mentor(String id) {
        member(id).mentor();
    }

    /** One more row; the rows of an interaction follow each other. */
    void touch(Touch touch) {
        if (!interaction.isEmpty() && !sameInteraction(interaction.get(0), touch)) {
            closeInteraction();
        }
        interaction.add(touch);
    }

    /** What it all comes to, after the last row. */
    Summary summary() {
        closeInteraction();
        return Summaries.of(here(), rules.coveredAt(), segment.strength(), engagement);
    }

    /** The relationships that are told of, by contact and member, after the last row. */
    Stream<Relationship> relationships() {
        closeInteraction();
        return sorted(contacts.values())
                .flatMap(Contact::pairs)
                .filter(Pair::told)
                .map(pair -> pair.relationship(segment.strength()));
    }

    private static boolean sameInteraction(Touch one, Touch other) {
        return one.age() == other.age() && one.interactionId().equals(other.interactionId());
    }

    private void closeInteraction() {
        if (interaction.isEmpty()) {
            return;
        }
        int reached =
                (int) interaction.stream().map(Touch::contactId).distinct().count();
        boolean engaged = false;
        for (Touch touch : interaction) {
            engaged |= add(touch, reached) && touch.engaged();
        }
        if (engaged) {
            engagement.add(interaction.get(0).age());
        }
        interaction.clear();
    }

    /** Adds a row; tells whether both people count as of this row. */
    private boolean add(Touch touch, int reached) {
        Contact contact = contacts.computeIfAbsent(touch.contactId(), this::unlisted);
        Member member = member(touch.memberId());
        if (touch.memberLeft()) {
            member.leave();
        }
        if (touch.age() < rules.memberDays()) {
            member.join();
        }
        Pair pair = contact.with(member);
        pair.add(touch, reached, segment);
        return pair.active();
    }

    private Contact unlisted(String id) {
        Presence presence = rules.roster() == Roster.LISTED ? Presence.LEFT : Presence.HERE;
        return new Contact(id, rules.defaultSeniority(), presence);
    }

    private Member member(String id) {
        return members.computeIfAbsent(id, Member::new);
    }

    private List<Contact> here() {
        return sorted(contacts.values()).filter(Contact::here).toList();
    }

    private static Stream<Contact> sorted(Collection<Contact> people) {
        return people.stream().sorted(comparing(Contact::id));
    }
}
