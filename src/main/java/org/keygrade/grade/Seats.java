package org.keygrade.grade;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the seats of a capacity scheme in one pass over the candidates, best rank first. Per tier of N seats, among
 * those not seated yet: ranks up to floor(N(1 - b)) sit; then incumbents with a rank up to ceil(N(1 + b)), by rank;
 * then whoever is next by rank, to exactly N. Who finds no seat goes to the last tier. Holds no more than the
 * candidates between the two ranks in memory.
 */
final class Seats implements Iterator<Seats.Seat> {
    private final Iterator<Candidate> byRank;
    private final Plan plan;
    private final Deque<Candidate> waiting = new ArrayDeque<>();
    private final Deque<Seat> ready = new ArrayDeque<>();
    private int level;
    private long safeSeats;

    /**
     * A ranked account that nobody has forced into a tier.
     *
     * @param incumbentOf its graded tier at the base publication; null: it had none
     */
    record Candidate(String account, @Nullable String incumbentOf) {}

    /** An account and the tier it sits in. */
    record Seat(String account, String tier) {}

    /**
     * A tier and its seats.
     *
     * @param free what overrides and accounts held without data leave of them
     */
    record Bench(String tier, long free) implements Serializable {}

    /**
     * All that is to be handed out.
     *
     * @param benches best first, without the last tier
     * @param last the tier of those without a seat
     * @param band b, 0..1
     */
    record Plan(List<Bench> benches, String last, double band) implements Serializable {
        Plan {
            benches = List.copyOf(benches);
        }

        /** floor(N(1 - b)): ranks that sit whoever had the seat before. */
        long safe(Bench bench) {
            return scaled(bench, BigDecimal.ONE.subtract(BigDecimal.valueOf(band)), RoundingMode.FLOOR);
        }

        /** ceil(N(1 + b)): the rank up to which an incumbent may keep a seat. */
        long reach(Bench bench) {
            return scaled(bench, BigDecimal.ONE.add(BigDecimal.valueOf(band)), RoundingMode.CEILING);
        }

        /** A candidate behind this many others finds no seat. */
        long reach() {
            return benches.stream().mapToLong(this::reach).sum();
        }

        /** In decimals: 10 x 1.1 is 11, where doubles make it 11.000000000000002 and round it up to 12. */
        private static long scaled(Bench bench, BigDecimal factor, RoundingMode rounding) {
            return factor.multiply(BigDecimal.valueOf(bench.free))
                    .setScale(0, rounding)
                    .longValueExact();
        }
    }

    Seats(Iterator<Candidate> byRank, Plan plan) {
        this.byRank = byRank;
        this.plan = plan;
        open(0);
    }

    @Override
    public boolean hasNext() {
        return !ready.isEmpty() || candidateLeft();
    }

    @Override
    public Seat next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        while (ready.isEmpty()) {
            advance();
        }
        return ready.remove();
    }

    private void advance() {
        if (level == plan.benches().size()) {
            ready.add(new Seat(take().account, plan.last()));
        } else if (safeSeats > 0) {
            safeSeats--;
            ready.add(new Seat(take().account, bench().tier));
        } else {
            contest();
            open(level + 1);
        }
    }

    private void open(int next) {
        level = next;
        safeSeats = level == plan.benches().size() ? 0 : plan.safe(bench());
    }

    /** Hands out the seats behind the safe ones; who gets none waits for the next tier. */
    private void contest() {
        List<Candidate> contestants = new ArrayList<>();
        long width = plan.reach(bench()) - plan.safe(bench());
        while (contestants.size() < width && candidateLeft()) {
            contestants.add(take());
        }
        boolean[] seated = new boolean[contestants.size()];
        long left = bench().free - plan.safe(bench());
        for (int i = 0; i < seated.length && left > 0; i++) {
            seated[i] = bench().tier.equals(contestants.get(i).incumbentOf);
            left -= seated[i] ? 1 : 0;
        }
        for (int i = 0; i < seated.length && left > 0; i++) {
            left -= seated[i] ? 0 : 1;
            seated[i] = true;
        }
        part(contestants, seated);
    }

    private void part(List<Candidate> contestants, boolean[] seated) {
        List<Candidate> unseated = new ArrayList<>();
        for (int i = 0; i < seated.length; i++) {
            Candidate candidate = contestants.get(i);
            if (seated[i]) {
                ready.add(new Seat(candidate.account, bench().tier));
            } else {
                unseated.add(candidate);
            }
        }
        Collections.reverse(unseated);
        unseated.forEach(waiting::addFirst);
    }

    private Bench bench() {
        return plan.benches().get(level);
    }

    private boolean candidateLeft() {
        return !waiting.isEmpty() || byRank.hasNext();
    }

    private Candidate take() {
        return waiting.isEmpty() ? byRank.next() : waiting.remove();
    }
}
