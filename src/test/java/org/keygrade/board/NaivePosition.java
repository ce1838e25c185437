package org.keygrade.board;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.keygrade.board.SmallCompany.Pair;

/** How things stand, or would stand, by the book. */
final class NaivePosition {
    private static final double TAU = .3;

    private final SmallCompany company;
    private final NaivePeople people;
    private final Circumstances times;
    private final int gone;
    private final double[] stance;
    private final Map<Pair, Double> known = new TreeMap<>();

    /** Without a person, or without nobody (-1). */
    NaivePosition(SmallCompany company, NaivePeople people, Circumstances times, int gone) {
        this.company = company;
        this.people = people;
        this.times = times;
        this.gone = gone;
        this.stance = people.stance.clone();
        company.relations().forEach((pair, strength) -> {
            if (pair.one() != gone && people.count + pair.other() != gone) {
                known.put(pair, strength.now());
            }
        });
    }

    /** The same with a relationship of at least .5, and a contact who thinks better of us. */
    NaivePosition played(int contact, int member) {
        NaivePosition next = new NaivePosition(company, people, times, gone);
        next.known.merge(new Pair(contact, member), .5, Math::max);
        next.stance[contact] = Math.min(1, stance[contact] + .5);
        return next;
    }

    double reach(int contact) {
        return 1 - strengths(contact).reduce(1, (rest, strength) -> rest * (1 - strength));
    }

    int covering(int contact) {
        return (int) strengths(contact).filter(strength -> strength >= TAU).count();
    }

    private DoubleStream strengths(int contact) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().one() == contact)
                .mapToDouble(Map.Entry::getValue);
    }

    /** Sums of strengths are exact to the last digits only. */
    boolean covered(int contact) {
        return reach(contact) >= TAU - 1e-12;
    }

    private Set<Integer> contacts() {
        Set<Integer> there = new HashSet<>();
        for (int contact = 0; contact < people.count; contact++) {
            if (contact != gone) {
                there.add(contact);
            }
        }
        return there;
    }

    Set<Integer> team() {
        Set<Integer> there = new HashSet<>();
        for (int member = people.count; member < people.count + company.members(); member++) {
            if (member != gone) {
                there.add(member);
            }
        }
        return there;
    }

    int king() {
        return people.heirs.stream().filter(heir -> heir != gone).findFirst().orElse(-1);
    }

    private int unrecorded() {
        return Math.max(0, times.expectedContacts() - people.count);
    }

    double coverage() {
        double there = contacts().size();
        double expected = times.expectedContacts();
        double sum = contacts().stream()
                .filter(this::covered)
                .mapToDouble(contact -> people.influence[contact])
                .sum();
        return there == 0 ? 0 : sum * (expected == 0 ? 1 : Math.min(1, there / expected));
    }

    double material() {
        double all = unrecorded();
        double ours = 0;
        for (int contact : contacts()) {
            if (contact != king()) {
                double m = stance[contact] < 0 ? stance[contact] : reach(contact) * (1 + stance[contact]) / 2;
                ours += people.value(contact) * m;
                all += people.value(contact);
            }
        }
        return all == 0 ? 0 : 10 * ours / all;
    }

    double mobility() {
        NaivePaths ties = links(false);
        double reached = contacts().stream()
                .filter(contact -> covered(contact)
                        || ties.neighbours(contact).keySet().stream()
                                .anyMatch(friend -> covered(friend) && !people.critic[friend]))
                .count();
        double all = contacts().size() + unrecorded();
        return all == 0 ? 0 : 2 * reached / all;
    }

    double kingSafety() {
        if (king() < 0) {
            return -3;
        }
        double value = stance[king()];
        return 2.0 * Math.min(ways(), 3) * (1 + value) / 2 + 3 * value * (value > 0 ? reach(king()) : 1);
    }

    int ways() {
        return links(true).disjoint(team(), king(), people.count);
    }

    double structure() {
        double all = 0;
        double exposed = 0;
        for (int contact : contacts()) {
            if (contact != king() && people.value(contact) >= 3) {
                double guarded = covering(contact) == 1 ? .5 : 0;
                exposed += people.value(contact) * (covered(contact) ? guarded : 1);
                all += people.value(contact);
            }
        }
        return all == 0 ? 0 : -3 * exposed / all;
    }

    double tempo() {
        double ratio = Math.log((5.0 + times.recent()) / (5.0 + times.earlier())) / Math.log(2);
        return Math.min(1, Math.max(-1, ratio));
    }

    double evaluation() {
        return material() + mobility() + kingSafety() + structure() + tempo();
    }

    /** Edges of at least tau among those who are there: ties, and relationships if wanted. */
    private NaivePaths links(boolean ours) {
        NaivePaths links = new NaivePaths();
        company.ties().forEach((pair, tie) -> {
            if (tie.positive() >= TAU && pair.one() != gone && pair.other() != gone) {
                links.edge(pair.one(), pair.other(), tie.positive());
            }
        });
        known.forEach((pair, strength) -> {
            if (ours && strength >= TAU) {
                links.edge(pair.one(), people.count + pair.other(), strength);
            }
        });
        return links;
    }

    /** All edges among those who are there, the team tied by 1; friendly: without hostile and blocking pairs. */
    NaivePaths whole(boolean friendly) {
        NaivePaths whole = new NaivePaths();
        company.ties().forEach((pair, tie) -> {
            boolean open = !tie.blocks() && tie.negative() <= tie.positive();
            if (tie.positive() >= .1 && pair.one() != gone && pair.other() != gone && (open || !friendly)) {
                whole.edge(pair.one(), pair.other(), tie.positive());
            }
        });
        known.forEach((pair, strength) -> {
            if (strength >= .1) {
                whole.edge(pair.one(), people.count + pair.other(), strength);
            }
        });
        team().forEach(one -> team().stream().filter(other -> other > one).forEach(other -> whole.edge(one, other, 1)));
        return whole;
    }

    /** The best path to anyone who decides now and is still there. */
    NaivePaths.Path route() {
        NaivePaths.Path best = NaivePaths.Path.NONE;
        for (int decider : people.deciders()) {
            NaivePaths.Path path = decider == gone ? best : whole(false).best(team(), decider, Set.of());
            best = path.reliability() > best.reliability() ? path : best;
        }
        return best;
    }
}
