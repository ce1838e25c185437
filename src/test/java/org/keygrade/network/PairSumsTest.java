package org.keygrade.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairSumsTest {
    private static Map<List<Integer>, Double> all(PairSums sums) {
        Map<List<Integer>, Double> found = new HashMap<>();
        sums.forEach((lower, higher, sum) -> assertThat(found.put(List.of(lower, higher), sum))
                .as("told once")
                .isNull());
        return found;
    }

    @Test
    void whicheverComesFirst() {
        PairSums sums = new PairSums();
        sums.add(3, 1, .25);
        sums.add(1, 3, .5);
        sums.add(1, 2, 1);

        assertThat(all(sums)).isEqualTo(Map.of(List.of(1, 3), .75, List.of(1, 2), 1.0));
    }

    @Test
    void nothingIsAPairToo() {
        PairSums sums = new PairSums();
        assertThat(all(sums)).isEmpty();

        sums.add(0, 1, 0);
        assertThat(all(sums)).isEqualTo(Map.of(List.of(0, 1), 0.0));
    }

    @Test
    void theLargestNumbers() {
        PairSums sums = new PairSums();
        sums.add(Integer.MAX_VALUE, 0, 1);
        sums.add(Integer.MAX_VALUE, Integer.MAX_VALUE - 1, 2);

        assertThat(all(sums))
                .isEqualTo(Map.of(
                        List.of(0, Integer.MAX_VALUE), 1.0, List.of(Integer.MAX_VALUE - 1, Integer.MAX_VALUE), 2.0));
    }

    /** The same bits as a map's: each pair's sum runs in the order of adding. */
    @Test
    void asAMapWould() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            int people = 2 + random.nextInt(300);
            PairSums sums = new PairSums();
            Map<List<Integer>, Double> expected = new HashMap<>();
            for (int i = random.nextInt(10_000); i > 0; i--) {
                int one = random.nextInt(people);
                int other = (one + 1 + random.nextInt(people - 1)) % people;
                double amount = random.nextDouble();
                sums.add(one, other, amount);
                expected.merge(List.of(Math.min(one, other), Math.max(one, other)), amount, Double::sum);
            }

            assertThat(all(sums)).isEqualTo(expected);
        }
    }
}
