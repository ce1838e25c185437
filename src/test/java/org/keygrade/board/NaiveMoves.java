package org.keygrade.board;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keygrade.board.SmallCompany.Known;
import org.keygrade.board.SmallCompany.Pair;

/** What to do next, by the book: every candidate is played. */
final class NaiveMoves {
    private final SmallCompany company;
    private final NaivePeople people;
    private final NaivePosition now;
    private final double before;
    private final List<Move> candidates = new ArrayList<>();

    NaiveMoves(SmallCompany company, NaivePeople people, NaivePosition now) {
        this.company = company;
        this.people = people;
        this.now = now;
        this.before = now.evaluation();
        for (int contact = 0; contact < people.count; contact++) {
            introduce(contact);
            secondThread(contact);
            winOver(contact);
        }
        revive();
    }

    /** The three that promise most, one about each contact, one that wins somebody over. */
    List<Move> best() {
        List<Move> sorted = candidates.stream()
                .filter(move -> move.gain() >= .05)
                .sorted(comparingDouble((Move move) -> -Math.rint(move.gain() * move.pathStrength() * 1e9))
                        .thenComparing(Move::kind)
                        .thenComparing(Move::contact))
                .toList();
        List<Move> best = new ArrayList<>();
        for (Move move : sorted) {
            boolean taken = best.stream()
                    .anyMatch(other -> other.contact() == move.contact()
                            || (other.kind() == Move.Kind.WIN_OVER && move.kind() == Move.Kind.WIN_OVER));
            if (!taken && best.size() < 3) {
                best.add(move);
            }
        }
        return best;
    }

    private NaivePaths.Path friendly(int contact) {
        Set<Integer> critics = IntStream.range(0, people.count)
                .filter(at -> people.critic[at])
                .boxed()
                .collect(Collectors.toSet());
        return now.whole(true).best(now.team(), contact, critics);
    }

    private void add(Move.Kind kind, int contact, int member, int other, List<Integer> path) {
        double gain = now.played(contact, member).evaluation() - before;
        candidates.add(
                new Move(kind, contact, member, other, path, friendly(contact).reliability(), gain));
    }

    private void direct(Move.Kind kind, int contact, int member, int other) {
        add(kind, contact, member, other, List.of(people.count + member, contact));
    }

    private void introduce(int contact) {
        NaivePaths.Path path = friendly(contact);
        if (!now.covered(contact) && path.reliability() > 0) {
            int member = path.people().get(0) - people.count;
            add(Move.Kind.INTRODUCE, contact, member, -1, path.people());
        }
    }

    private boolean important(int contact) {
        return contact == now.king() || people.value(contact) >= 3;
    }

    /** Who knows a contact, best first. */
    private List<Integer> known(int contact) {
        return company.relations().entrySet().stream()
                .filter(entry -> entry.getKey().one() == contact)
                .sorted(comparingDouble(entry -> -entry.getValue().now()))
                .map(entry -> entry.getKey().other())
                .toList();
    }

    private void secondThread(int contact) {
        if (important(contact) && now.covering(contact) == 1) {
            int alone = known(contact).get(0);
            List<Integer> others = known(contact).subList(1, known(contact).size());
            List<Integer> busiest = NaivePeople.ranked(
                    IntStream.range(0, company.members())
                            .filter(member -> member != alone)
                            .boxed()
                            .toList(),
                    this::business);
            if (company.members() > 1) {
                direct(Move.Kind.SECOND_THREAD, contact, (others.isEmpty() ? busiest : others).get(0), alone);
            }
        }
    }

    private double business(int member) {
        return company.relations().entrySet().stream()
                .filter(entry -> entry.getKey().other() == member)
                .mapToDouble(entry -> entry.getValue().now())
                .sum();
    }

    private void winOver(int contact) {
        if (important(contact) && people.neutral[contact] && now.covered(contact)) {
            direct(Move.Kind.WIN_OVER, contact, known(contact).get(0), -1);
        }
    }

    private void revive() {
        company.relations().entrySet().stream()
                .filter(entry -> entry.getValue().now() < .5 && lost(entry.getValue()) > 0)
                .min(comparing((Map.Entry<Pair, Known> entry) -> -lost(entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .ifPresent(pair -> direct(Move.Kind.REVIVE, pair.one(), pair.other(), -1));
    }

    private static double lost(Known known) {
        return known.before() - known.now();
    }
}
