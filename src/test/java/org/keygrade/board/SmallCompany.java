package org.keygrade.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A company small enough to be written down in a test. Contacts are numbered from 0 as they come, and so are members. */
final class SmallCompany {
    /** A contact and a member, or two contacts, the lower one first. */
    record Pair(int one, int other) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair that) {
            return one == that.one ? Integer.compare(other, that.other) : Integer.compare(one, that.one);
        }
    }

    /** How strong a relationship is, and was. */
    record Known(double now, double before) {}

    /** What lies between two contacts. */
    record Tie(double positive, double negative, boolean blocks) {}

    /** Whose word who follows. */
    record Arc(int follower, int leader, double weight) {}

    private final List<Profile> contacts = new ArrayList<>();
    private final SortedMap<Pair, Known> relations = new TreeMap<>();
    private final SortedMap<Pair, Tie> ties = new TreeMap<>();
    private final List<Arc> arcs = new ArrayList<>();
    private int members;

    static SmallCompany team(int members) {
        SmallCompany company = new SmallCompany();
        company.members = members;
        return company;
    }

    SmallCompany contact(Person person) {
        contacts.add(person.profile(contacts.size()));
        return this;
    }

    /** Some contacts who are alike. */
    SmallCompany contacts(int count, Person person) {
        for (int i = 0; i < count; i++) {
            contact(person);
        }
        return this;
    }

    SmallCompany knows(int member, int contact, double strength) {
        return knew(member, contact, strength, strength);
    }

    SmallCompany knew(int member, int contact, double strength, double earlier) {
        relations.put(new Pair(contact, member), new Known(strength, earlier));
        return this;
    }

    SmallCompany tie(int one, int other, double weight) {
        return tie(one, other, new Tie(weight, 0, false));
    }

    SmallCompany tie(int one, int other, Tie tie) {
        ties.put(new Pair(Math.min(one, other), Math.max(one, other)), tie);
        return this;
    }

    SmallCompany follows(int follower, int leader, double weight) {
        arcs.add(new Arc(follower, leader, weight));
        return this;
    }

    List<Profile> contacts() {
        return contacts;
    }

    int members() {
        return members;
    }

    Map<Pair, Known> relations() {
        return relations;
    }

    Map<Pair, Tie> ties() {
        return ties;
    }

    List<Arc> arcs() {
        return arcs;
    }

    Company company() {
        Relations.Builder known = new Relations.Builder(contacts.size());
        relations.forEach((pair, strength) -> known.add(pair.one(), pair.other(), strength.now(), strength.before()));
        List<String> team = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            team.add("m" + member);
        }
        return new Company(contacts, team, known.build(), columns());
    }

    private Ties columns() {
        boolean[] blocks = new boolean[ties.size()];
        int at = 0;
        for (Tie tie : ties.values()) {
            blocks[at++] = tie.blocks();
        }
        return new Ties(
                ties.keySet().stream().mapToInt(Pair::one).toArray(),
                ties.keySet().stream().mapToInt(Pair::other).toArray(),
                ties.values().stream().mapToDouble(Tie::positive).toArray(),
                ties.values().stream().mapToDouble(Tie::negative).toArray(),
                blocks,
                arcs.stream().mapToInt(Arc::follower).toArray(),
                arcs.stream().mapToInt(Arc::leader).toArray(),
                arcs.stream().mapToDouble(Arc::weight).toArray());
    }

    /** The study in calm times, when nobody else is expected. */
    Study study() {
        return study(new Circumstances(3, 0, 0, 0));
    }

    Study study(Circumstances circumstances) {
        return new Boards(ShippedRules.coveredAt(.3)).study(company(), circumstances);
    }
}
