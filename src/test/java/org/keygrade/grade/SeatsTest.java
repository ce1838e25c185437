package org.keygrade.grade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.grade.Seats.Bench;
import org.keygrade.grade.Seats.Candidate;
import org.keygrade.grade.Seats.Plan;
import org.keygrade.grade.Seats.Seat;

class SeatsTest {
    @Test
    void incumbentKeepsItsSeatWithinTheBand() {
        List<Candidate> ranked = new ArrayList<>();
        for (int rank = 1; rank <= 12; rank++) {
            ranked.add(new Candidate("r" + rank, rank == 10 || rank == 12 ? null : "gold"));
        }
        Map<String, String> seats = seated(ranked, new Plan(List.of(new Bench("gold", 10)), "wood", .1));
        assertThat(seats)
                .as("rank 11 was gold, rank 10 was not")
                .containsEntry("r9", "gold")
                .containsEntry("r10", "wood")
                .containsEntry("r11", "gold")
                .containsEntry("r12", "wood");
    }

    @Test
    void reachIsExactWhereDoublesAreNot() {
        Plan plan = new Plan(List.of(new Bench("gold", 10)), "wood", .1);
        assertThat(plan.reach()).as("10 x 1.1").isEqualTo(11);
        assertThat(plan.safe(plan.benches().get(0))).as("10 x 0.9").isEqualTo(9);
    }

    @Test
    void fewerAccountsThanSeatsLeaveSeatsEmpty() {
        Plan plan = new Plan(List.of(new Bench("gold", 3), new Bench("silver", 5)), "wood", .1);
        assertThat(seated(List.of(new Candidate("a", null), new Candidate("b", "wood")), plan))
                .isEqualTo(Map.of("a", "gold", "b", "gold"));
    }

    @Test
    void nobodyLeftIsTheEnd() {
        Seats none = new Seats(List.<Candidate>of().iterator(), new Plan(List.of(), "wood", .1));
        assertThat(none.hasNext()).isFalse();
        assertThatThrownBy(none::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPopulationIsSeatedAsDefined(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Plan plan = plan(random);
            List<Candidate> ranked = population(random);
            assertThat(seated(ranked, plan))
                    .as("seed %d round %d: %s of %s", seed, round, plan, ranked)
                    .isEqualTo(byDefinition(ranked, plan));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void whoIsBeyondReachSitsInTheLastTier(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Plan plan = plan(random);
            List<Candidate> ranked = population(random);
            Map<String, String> all = seated(ranked, plan);
            int reach = (int) Math.min(plan.reach(), ranked.size());
            Map<String, String> within = seated(ranked.subList(0, reach), plan);
            ranked.subList(reach, ranked.size()).forEach(candidate -> within.put(candidate.account(), plan.last()));
            assertThat(within).as("seed %d round %d: %s", seed, round, plan).isEqualTo(all);
        }
    }

    /** The rules, tier by tier over the whole list. */
    private static Map<String, String> byDefinition(List<Candidate> ranked, Plan plan) {
        Map<String, String> seats = new LinkedHashMap<>();
        List<Candidate> rest = new ArrayList<>(ranked);
        for (Bench bench : plan.benches()) {
            List<Candidate> seated = new ArrayList<>();
            for (int rank = 1; rank <= rest.size(); rank++) {
                if (rank <= Math.floor(bench.free() * (1 - plan.band()) + 1e-9)) {
                    seated.add(rest.get(rank - 1));
                }
            }
            for (int rank = 1; rank <= rest.size() && seated.size() < bench.free(); rank++) {
                Candidate candidate = rest.get(rank - 1);
                if (!seated.contains(candidate)
                        && bench.tier().equals(candidate.incumbentOf())
                        && rank <= Math.ceil(bench.free() * (1 + plan.band()) - 1e-9)) {
                    seated.add(candidate);
                }
            }
            for (int rank = 1; rank <= rest.size() && seated.size() < bench.free(); rank++) {
                if (!seated.contains(rest.get(rank - 1))) {
                    seated.add(rest.get(rank - 1));
                }
            }
            seated.forEach(candidate -> seats.put(candidate.account(), bench.tier()));
            rest.removeAll(seated);
        }
        rest.forEach(candidate -> seats.put(candidate.account(), plan.last()));
        return seats;
    }

    private static Plan plan(Random random) {
        List<Bench> benches = new ArrayList<>();
        for (String tier : List.of("gold", "silver", "bronze").subList(0, random.nextInt(4))) {
            benches.add(new Bench(tier, random.nextInt(15)));
        }
        return new Plan(benches, "wood", random.nextInt(11) / 10.0);
    }

    private static List<Candidate> population(Random random) {
        String[] before = {"gold", "silver", "bronze", "wood", null};
        List<Candidate> ranked = new ArrayList<>();
        for (int i = random.nextInt(45); i > 0; i--) {
            ranked.add(new Candidate("a" + i, before[random.nextInt(before.length)]));
        }
        return ranked;
    }

    private static Map<String, String> seated(List<Candidate> ranked, Plan plan) {
        Map<String, String> seats = new LinkedHashMap<>();
        new Seats(ranked.iterator(), plan).forEachRemaining((Seat seat) -> seats.put(seat.account(), seat.tier()));
        return seats;
    }
}
