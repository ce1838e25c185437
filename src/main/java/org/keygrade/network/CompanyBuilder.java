package org.keygrade.network;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keygrade.board.Company;
import org.keygrade.board.Profile;
import org.keygrade.board.Relations;
import org.keygrade.board.Role;
import org.keygrade.network.TieRows.Arc;
import org.keygrade.network.TieRows.Sign;

/** From people by id to people by place: whoever has left, and every mentor, is out. */
final class CompanyBuilder {
    private static final int NOBODY = -1;

    private final Rules rules;
    private final Rules.Segment segment;
    private final List<Contact> contacts;
    private final List<Member> members;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param known contacts in order of their ids */
    CompanyBuilder(Rules rules, Rules.Segment segment, List<Contact> known, Collection<Member> team) {
        this.rules = rules;
        this.segment = segment;
        this.contacts = known.stream().filter(Contact::here).toList();
        this.members = team.stream()
                .filter(Member::active)
                .sorted(comparing(Member::id))
                .toList();
        contacts.forEach(contact -> places.put(contact.id(), places.size()));
    }

    Company build(List<DeclaredTie> ties, PairSums together) {
        List<Sign> signs = new ArrayList<>();
        List<Arc> arcs = new ArrayList<>();
        reports(signs, arcs);
        ties.forEach(tie -> declare(tie, signs, arcs));
        meetings(together, signs);
        return new Company(
                contacts.stream().map(this::profile).toList(),
                members.stream().map(Member::id).toList(),
                relations(),
                TieRows.of(signs, arcs));
    }

    private Profile profile(Contact contact) {
        ContactFacts facts = contact.facts();
        List<Pair> pairs = contact.activePairs();
        return new Profile(
                contact.id(),
                facts.name(),
                facts.title(),
                facts.department(),
                facts.seniority() == null ? rules.defaultSeniority() : facts.seniority(),
                Role.of(facts.buyingRole()),
                manager(contact),
                productLines(facts.productLines()),
                facts.declared() == null ? Double.NaN : facts.declared(),
                pairs.stream().mapToDouble(Pair::sentimentSum).reduce(0, Double::sum),
                pairs.stream().mapToDouble(Pair::sentimentWeight).reduce(0, Double::sum));
    }

    private int manager(Contact contact) {
        String manager = contact.facts().reportsTo();
        return manager == null || manager.equals(contact.id()) ? NOBODY : place(manager);
    }

    private int place(String id) {
        return places.getOrDefault(id, NOBODY);
    }

    private static List<String> productLines(@Nullable String lines) {
        return lines == null
                ? List.of()
                : Arrays.stream(lines.split(";"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
    }

    private Relations relations() {
        Map<Member, Integer> at = new HashMap<>();
        members.forEach(member -> at.put(member, at.size()));
        Relations.Builder relations = new Relations.Builder(contacts.size());
        for (int contact = 0; contact < contacts.size(); contact++) {
            for (Pair pair : contacts.get(contact).activePairs()) {
                int member = at.getOrDefault(pair.member(), NOBODY);
                relations.add(
                        contact, member, pair.strength(segment.strength()), pair.earlierStrength(segment.strength()));
            }
        }
        return relations.build();
    }

    private void reports(List<Sign> signs, List<Arc> arcs) {
        for (int contact = 0; contact < contacts.size(); contact++) {
            int manager = manager(contacts.get(contact));
            if (manager != NOBODY) {
                signs.add(Sign.of(contact, manager, rules.ties().reportsTo()));
                arcs.add(new Arc(contact, manager, rules.ties().reportsTo()));
            }
        }
    }

    private void declare(DeclaredTie tie, List<Sign> signs, List<Arc> arcs) {
        int from = place(tie.from());
        int to = place(tie.to());
        double weight = tie.weight() == null ? rules.ties().of(tie.kind().word()) : tie.weight();
        if (from == NOBODY || to == NOBODY || from == to || weight == 0) {
            return;
        }
        Sign sign = Sign.of(from, to, tie.kind().isNegative() ? -weight : weight);
        signs.add(tie.kind() == TieKind.BLOCKS ? sign.blocking() : sign);
        if (tie.kind() == TieKind.INFLUENCES) {
            arcs.add(new Arc(to, from, weight));
        }
    }

    private void meetings(PairSums together, List<Sign> signs) {
        Map<Integer, Integer> byOrdinal = new HashMap<>();
        contacts.forEach(contact -> byOrdinal.put(contact.ordinal(), byOrdinal.size()));
        together.forEach((lower, higher, sum) -> {
            int one = byOrdinal.getOrDefault(lower, NOBODY);
            int other = byOrdinal.getOrDefault(higher, NOBODY);
            if (one != NOBODY && other != NOBODY) {
                signs.add(Sign.of(
                        one, other, 1 - StrictMath.exp(-sum / segment.strength().saturation())));
            }
        });
    }
}
