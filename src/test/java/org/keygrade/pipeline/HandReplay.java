package org.keygrade.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules of docs/scoring.md on plain maps, one account after another: what replays are held against. */
final class HandReplay {
    static final List<String> TIERS = List.of("gold", "silver", "bronze");
    static final double BAND = 3;
    static final int DWELL = 9;
    static final double SEAT_BAND = .25;
    static final int HELD = 12;

    private static final int UNGRADED = TIERS.size();

    /** Lowest score of gold and silver; null: seats. */
    private final double @Nullable [] cuts;

    private final int[] seats;
    private Map<String, State> states = Map.of();
    private @Nullable LocalDate last;

    /** An account on a night. */
    record Found(
            String id, @Nullable Double score, @Nullable Double profit) {}

    /** @param pending where it wants to go; null: it is content */
    private record State(
            int tier, @Nullable Integer pending, @Nullable LocalDate since) {}

    private HandReplay(double @Nullable [] cuts, int... seats) {
        this.cuts = cuts;
        this.seats = seats;
    }

    static HandReplay cuts(double gold, double silver) {
        return new HandReplay(new double[] {gold, silver});
    }

    static HandReplay seats(int gold, int silver) {
        return new HandReplay(null, gold, silver);
    }

    /** The tiers after a night. */
    Map<String, String> night(LocalDate day, List<Found> accounts) {
        Map<String, State> next = new HashMap<>();
        for (Found account : accounts) {
            if (account.score() == null) {
                next.put(account.id(), silent(states.get(account.id()), day));
            }
        }
        List<Found> scored =
                accounts.stream().filter(found -> found.score() != null).toList();
        if (cuts == null) {
            seat(scored, next);
        } else {
            scored.forEach(found -> next.put(found.id(), cut(found, day)));
        }
        states = next;
        last = day;
        Map<String, String> tiers = new TreeMap<>();
        next.forEach((id, state) -> tiers.put(id, state.tier == UNGRADED ? "ungraded" : TIERS.get(state.tier)));
        return tiers;
    }

    private State silent(@Nullable State before, LocalDate day) {
        if (before == null || before.tier == UNGRADED) {
            return new State(UNGRADED, null, null);
        }
        boolean again = before.pending != null && before.pending == UNGRADED;
        LocalDate heard = Objects.requireNonNull(again ? before.since : last);
        return heard.plusDays(HELD).isBefore(day)
                ? new State(UNGRADED, null, null)
                : new State(before.tier, UNGRADED, heard);
    }

    private State cut(Found account, LocalDate day) {
        double score = Objects.requireNonNull(account.score());
        State before = states.get(account.id());
        if (before == null || before.tier == UNGRADED) {
            return new State(reached(score), null, null);
        }
        int up = reached(score - BAND);
        int down = reached(score + BAND);
        int wanted = up < before.tier ? up : Math.max(down, before.tier);
        if (wanted == before.tier) {
            return new State(before.tier, null, null);
        }
        boolean goesOn = before.pending != null
                && before.pending != UNGRADED
                && (before.pending < before.tier) == (wanted < before.tier);
        LocalDate since = goesOn ? Objects.requireNonNull(before.since) : day;
        return since.plusDays(DWELL).isAfter(day)
                ? new State(before.tier, wanted, since)
                : new State(wanted, null, null);
    }

    private int reached(double score) {
        double[] bounds = Objects.requireNonNull(cuts);
        return score >= bounds[0] ? 0 : score >= bounds[1] ? 1 : 2;
    }

    private void seat(List<Found> scored, Map<String, State> next) {
        List<Found> waiting = new ArrayList<>(scored);
        waiting.sort(Comparator.comparing((Found found) -> -Objects.requireNonNull(found.score()))
                .thenComparing(found -> found.profit() == null ? Double.POSITIVE_INFINITY : -found.profit())
                .thenComparing(Found::id));
        for (int tier = 0; tier < seats.length; tier++) {
            int level = tier;
            long held = next.values().stream()
                    .filter(state -> state.tier == level && state.pending != null)
                    .count();
            for (Found winner : winners(waiting, level, (int) Math.max(0, seats[tier] - held))) {
                waiting.remove(winner);
                next.put(winner.id(), new State(level, null, null));
            }
        }
        waiting.forEach(found -> next.put(found.id(), new State(seats.length, null, null)));
    }

    private List<Found> winners(List<Found> byRank, int tier, int free) {
        int safe = Math.min(byRank.size(), (int) Math.floor(free * (1 - SEAT_BAND)));
        int reach = Math.min(byRank.size(), (int) Math.ceil(free * (1 + SEAT_BAND)));
        List<Found> winners = new ArrayList<>(byRank.subList(0, safe));
        List<Found> contest = byRank.subList(safe, reach);
        contest.stream()
                .filter(found -> states.containsKey(found.id()) && states.get(found.id()).tier == tier)
                .limit(free - winners.size())
                .forEach(winners::add);
        contest.stream()
                .filter(found -> !winners.contains(found))
                .limit(free - winners.size())
                .toList()
                .forEach(winners::add);
        return winners;
    }
}
