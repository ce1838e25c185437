package org.keygrade.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SpreadTest {
    @Test
    void takesTheMiddleWhateverTheOrder() {
        assertThat(Spread.of(DoubleStream.of(9, 1, 2))).isEqualTo(new Spread(2, 1, 9));
        assertThat(Spread.of(DoubleStream.of(4, 1, 2, 3))).isEqualTo(new Spread(2.5, 1, 4));
        assertThat(Spread.of(DoubleStream.of(7))).isEqualTo(new Spread(7, 7, 7));
    }

    @Test
    void refusesNoMeasurement() {
        assertThatThrownBy(() -> Spread.of(DoubleStream.empty())).hasMessage("nothing was measured");
    }

    @Test
    void scalesAllThree() {
        assertThat(new Spread(2, 1, 4).times(100)).isEqualTo(new Spread(200, 100, 400));
    }

    @Test
    void readsWell() {
        assertThat(new Spread(12.34, 11.9, 14)).hasToString("12.3 (11.9..14.0)");
        assertThat(new Spread(7, 7, 7)).hasToString("7.0");
    }
}
