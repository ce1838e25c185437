package org.keygrade.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    /** Worked out apart, in Python. */
    private static final long FIRST = -143_623_553_187_782_313L;

    private static final int THROWS = 200_000;

    private static double mean(ToDoubleFunction<Dice> draw) {
        return IntStream.range(0, THROWS)
                .mapToDouble(i -> draw.applyAsDouble(Dice.of(7, "mean", i, 0)))
                .average()
                .orElseThrow();
    }

    @Test
    void sameSaltsFallAlikeOnEveryMachine() {
        Dice dice = Dice.of(7, "sales", 3, 1);
        Dice again = Dice.of(7, "sales", 3, 1);
        assertThat(dice.next()).isEqualTo(again.next()).isEqualTo(FIRST);
        assertThat(dice.normal()).isEqualTo(again.normal());
    }

    @Test
    void everySaltCounts() {
        long[] first = {
            Dice.of(7, "a", 0, 0).next(),
            Dice.of(8, "a", 0, 0).next(),
            Dice.of(7, "b", 0, 0).next(),
            Dice.of(7, "a", 1, 0).next(),
            Dice.of(7, "a", 0, 1).next()
        };
        assertThat(first).doesNotHaveDuplicates();
    }

    @Test
    void drawsOfNeighboursAreSpreadEvenly() {
        assertThat(mean(Dice::uniform)).isCloseTo(0.5, within(0.003));
        assertThat(mean(dice -> dice.chance(0.2) ? 1 : 0)).isCloseTo(0.2, within(0.003));
        assertThat(mean(dice -> dice.within(1, 3))).isCloseTo(2, within(0.01));
        assertThat(mean(dice -> dice.around(2.3))).isCloseTo(2.3, within(0.005));
    }

    @Test
    void distributionsHaveTheirMoments() {
        assertThat(mean(Dice::normal)).isCloseTo(0, within(0.01));
        assertThat(mean(dice -> Math.pow(dice.normal(), 2))).isCloseTo(1, within(0.02));
        assertThat(mean(dice -> dice.lognormal(0.5))).isCloseTo(Math.exp(0.125), within(0.01));
        assertThat(mean(dice -> dice.pareto(4))).isCloseTo(4 / 3.0, within(0.01));
    }

    @Test
    void weightsSayHowOften() {
        Weighted<String> coin = Weighted.of("heads", 3).or("tails", 1);
        assertThat(mean(dice -> dice.pick(coin).equals("heads") ? 1 : 0)).isCloseTo(0.75, within(0.005));
        assertThat(Weighted.of("never", 0).or("always", 1).at(0)).isEqualTo("always");
    }
}
