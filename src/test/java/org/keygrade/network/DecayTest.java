package org.keygrade.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecayTest {
    @ParameterizedTest
    @CsvSource({"90, 0, 1.0", "90, 90, 0.5", "90, 180, 0.25", "365, 365, 0.5"})
    void halvesWithEveryHalfLife(double halfLife, int age, double expected) {
        assertThat(new Decay(halfLife).at(age)).isEqualTo(expected);
    }

    @Test
    void agesBeyondTheTableAreComputedAlike() {
        Decay decay = new Decay(365);
        assertThat(decay.at(4095)).isEqualTo(StrictMath.pow(2, -4095 / 365.0));
        assertThat(decay.at(4096)).isEqualTo(StrictMath.pow(2, -4096 / 365.0));
    }

    @Test
    void whatIsAncientCountsNothingAndHarmsNothing() {
        assertThat(new Decay(7).at(20_000)).isZero();
    }
}
