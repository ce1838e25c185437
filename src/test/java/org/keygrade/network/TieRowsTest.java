package org.keygrade.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.keygrade.board.Ties;
import org.keygrade.network.TieRows.Arc;
import org.keygrade.network.TieRows.Sign;

class TieRowsTest {
    private static void same(Ties ties, Ties expected) {
        assertThat(ties)
                .usingRecursiveComparison()
                .withComparatorForType(Double::compare, Double.class)
                .isEqualTo(expected);
    }

    private static Ties pairs(int[] one, int[] other, double[] positive, double[] negative, boolean... blocks) {
        return new Ties(one, other, positive, negative, blocks, new int[0], new int[0], new double[0]);
    }

    @Test
    void nothing() {
        same(
                TieRows.of(List.of(), List.of()),
                pairs(new int[0], new int[0], new double[0], new double[0], new boolean[0]));
    }

    @Test
    void weightsOfOneSignComeTogether() {
        Ties ties = TieRows.of(
                List.of(
                        Sign.of(1, 0, .5),
                        Sign.of(0, 1, .5),
                        Sign.of(0, 1, -.5),
                        Sign.of(1, 0, -.25),
                        Sign.of(2, 0, .5)),
                List.of());

        same(
                ties,
                pairs(
                        new int[] {0, 0},
                        new int[] {1, 2},
                        new double[] {.75, .5},
                        new double[] {.625, 0},
                        false,
                        false));
    }

    @Test
    void pairsComeInOrder() {
        Ties ties = TieRows.of(List.of(Sign.of(3, 2, .5), Sign.of(9, 1, -.5), Sign.of(1, 2, .5)), List.of());

        same(
                ties,
                pairs(
                        new int[] {1, 1, 2},
                        new int[] {2, 9, 3},
                        new double[] {.5, 0, .5},
                        new double[] {0, .5, 0},
                        false,
                        false,
                        false));
    }

    @Test
    void weightsStayWithinBounds() {
        Ties ties = TieRows.of(
                List.of(
                        Sign.of(0, 1, 1e-9),
                        Sign.of(0, 1, -1e-9),
                        Sign.of(0, 2, 1.5),
                        Sign.of(0, 2, -7),
                        Sign.of(1, 2, 0)),
                List.of());

        same(
                ties,
                pairs(
                        new int[] {0, 0, 1},
                        new int[] {1, 2, 2},
                        new double[] {1e-6, 1, 1e-6},
                        new double[] {1e-6, 1, 0},
                        false,
                        false,
                        false));
    }

    @Test
    void oneWhoBlocksIsEnoughWhateverElseIsSaid() {
        Sign blocking = Sign.of(0, 1, -.1).blocking();
        Ties ties = TieRows.of(List.of(Sign.of(0, 1, .9), blocking, Sign.of(1, 0, -.5), Sign.of(0, 2, -1)), List.of());

        assertThat(ties.blocks()).containsExactly(true, false);
    }

    @Test
    void arcsAreKeptAsTheyAre() {
        Ties ties = TieRows.of(List.of(), List.of(new Arc(4, 2, .5), new Arc(2, 4, .1), new Arc(4, 2, .5)));

        same(
                ties,
                new Ties(
                        new int[0],
                        new int[0],
                        new double[0],
                        new double[0],
                        new boolean[0],
                        new int[] {4, 2, 4},
                        new int[] {2, 4, 2},
                        new double[] {.5, .1, .5}));
    }

    /** What does not hold: no chance for any of them. */
    @Test
    void asAMapWould() {
        for (int seed = 0; seed < 300; seed++) {
            List<Sign> signs = signs(seed);
            Map<List<Integer>, double[]> missing = new HashMap<>();
            for (Sign sign : signs) {
                double[] rest = missing.computeIfAbsent(List.of(sign.one(), sign.other()), pair -> new double[] {1, 1});
                rest[sign.weight() > 0 ? 0 : 1] *= 1 - Math.abs(sign.weight());
            }

            Ties ties = TieRows.of(signs, List.of());

            assertThat(ties.count()).isEqualTo(missing.size());
            for (int tie = 0; tie < ties.count(); tie++) {
                double[] rest = missing.get(List.of(ties.one()[tie], ties.other()[tie]));
                assertThat(ties.positive()[tie]).isCloseTo(1 - rest[0], within(1e-12));
                assertThat(ties.negative()[tie]).isCloseTo(1 - rest[1], within(1e-12));
            }
        }
    }

    @Test
    void orderTellsNothing() {
        for (int seed = 0; seed < 300; seed++) {
            List<Sign> signs = signs(seed);
            Ties ties = TieRows.of(signs, List.of());
            Collections.shuffle(signs, new Random(seed));

            same(TieRows.of(signs, List.of()), ties);
        }
    }

    private static List<Sign> signs(int seed) {
        Random random = new Random(seed);
        List<Sign> signs = new ArrayList<>();
        for (int i = random.nextInt(100); i > 0; i--) {
            int one = random.nextInt(9);
            Sign sign = Sign.of(one, (one + 1 + random.nextInt(8)) % 9, 1e-3 + .9 * random.nextDouble());
            boolean against = random.nextInt(3) == 0;
            Sign signed = against ? Sign.of(sign.one(), sign.other(), -sign.weight()) : sign;
            signs.add(against && random.nextBoolean() ? signed.blocking() : signed);
        }
        return signs;
    }
}
