package org.keygrade.network;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.Circumstances;
import org.keygrade.board.Company;
import org.keygrade.network.Contact.Presence;
import org.keygrade.network.Rules.Roster;

/**
 * The people of one account and what lies between them, built from a stream of its rows: first the account, its
 * contacts, its team and their ties, then its interactions, oldest first, in order of (day, interaction, contact,
 * member). Sums run in that order, so the same rows give the same bits. Memory grows with people and pairs of people,
 * not with interactions.
 */
final class AccountGraph {
    private final Rules rules;
    private final int asOf;
    private final int memberDays;
    private Rules.Segment segment;
    private int employees = -1;
    private final Map<String, Contact> contacts = new HashMap<>();
    private final Map<String, Member> members = new HashMap<>();
    private final List<DeclaredTie> ties = new ArrayList<>();
    private final PairSums together = new PairSums();
    private final Engagement engagement = new Engagement();
    private final List<Touch> interaction = new ArrayList<>();

    /** Of an account that counts to the as-of date. */
    AccountGraph(Rules rules) {
        this(rules, rules.asOf());
    }

    /** @param asOf the day that ages count to, in days from 1970-01-01 */
    AccountGraph(Rules rules, int asOf) {
        this.rules = rules;
        this.asOf = asOf;
        LocalDate day = LocalDate.ofEpochDay(asOf);
        this.memberDays = (int) ChronoUnit.DAYS.between(day.minusMonths(12), day);
        this.segment = rules.defaults();
    }

    int asOf() {
        return asOf;
    }

    void account(@Nullable String segmentName, @Nullable Integer employeeCount) {
        segment = rules.segment(segmentName);
        employees = employeeCount == null ? -1 : employeeCount;
    }

    void contact(String id, ContactFacts facts, Presence presence) {
        contacts.put(id, new Contact(id, contacts.size(), facts, presence));
    }

    /** A member of the account team on the as-of date. */
    void teamMember(String id) {
        member(id).join();
    }

    void mentor(String id) {
        member(id).mentor();
    }

    void tie(DeclaredTie tie) {
        ties.add(tie);
    }

    /** One more row; the rows of an interaction follow each other. */
    void touch(Touch touch) {
        if (!interaction.isEmpty() && !sameInteraction(interaction.get(0), touch)) {
            closeInteraction();
        }
        interaction.add(touch);
    }

    /** Who is there, after the last row. */
    Company company() {
        closeInteraction();
        return new CompanyBuilder(rules, segment, sorted(contacts.values()).toList(), members.values())
                .build(ties, together);
    }

    /** What else counts, after the last row. */
    Circumstances circumstances() {
        closeInteraction();
        return new Circumstances(
                segment.strength().saturation(),
                engagement.recent(),
                engagement.earlier(),
                segment.strength().expectedContacts(employees));
    }

    /** log2((1 + meetings and what they sent in 90 days)/(1 + those of the 90 days before)), after the last row. */
    double engagementTrend() {
        closeInteraction();
        return engagement.trend();
    }

    /** The relationships that are told of, by contact and member, after the last row. */
    Stream<Relationship> relationships() {
        closeInteraction();
        return sorted(contacts.values())
                .flatMap(contact -> contact.pairs().stream())
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
        List<Contact> reached = reached();
        boolean engaged = false;
        for (Touch touch : interaction) {
            engaged |= add(touch, reached.size()) && touch.engaged();
        }
        if (engaged) {
            engagement.add(interaction.get(0).age());
        }
        meet(reached, interaction.get(0).age());
        interaction.clear();
    }

    private List<Contact> reached() {
        if (interaction.size() == 1) {
            return List.of(contact(interaction.get(0).contactId()));
        }
        Set<Contact> reached = new LinkedHashSet<>();
        interaction.forEach(touch -> reached.add(contact(touch.contactId())));
        return List.copyOf(reached);
    }

    /** Whoever is in one interaction is tied a little, the less the more there are. */
    private void meet(List<Contact> reached, int age) {
        if (reached.size() > rules.ties().largestMeeting()) {
            return;
        }
        double each = segment.decay().at(age) / (reached.size() - 1);
        for (int one = 0; one < reached.size(); one++) {
            for (int other = one + 1; other < reached.size(); other++) {
                together.add(reached.get(one).ordinal(), reached.get(other).ordinal(), each);
            }
        }
    }

    /** Adds a row; tells whether both people count as of this row. */
    private boolean add(Touch touch, int reached) {
        Member member = member(touch.memberId());
        if (touch.memberLeft()) {
            member.leave();
        }
        if (touch.age() < memberDays) {
            member.join();
        }
        Pair pair = contact(touch.contactId()).with(member);
        pair.add(touch, reached, segment);
        return pair.active();
    }

    private Contact contact(String id) {
        Contact known = contacts.get(id);
        if (known != null) {
            return known;
        }
        Presence presence = rules.roster() == Roster.LISTED ? Presence.LEFT : Presence.HERE;
        contact(id, ContactFacts.NONE, presence);
        return contact(id);
    }

    private Member member(String id) {
        return members.computeIfAbsent(id, Member::new);
    }

    private static Stream<Contact> sorted(Collection<Contact> people) {
        return people.stream().sorted(comparing(Contact::id));
    }
}
