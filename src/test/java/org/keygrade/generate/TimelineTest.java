package org.keygrade.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimelineTest {
    @Test
    void oldestFirstAndNothingInEmptyMonths() {
        Timeline timeline = Timeline.of(3, ago -> ago == 1 ? 0 : 1);
        List<Integer> days = IntStream.range(0, 100)
                .mapToObj(i -> timeline.daysAgo((i + 0.5) / 100))
                .toList();
        assertThat(days.get(0)).isBetween(89, 91);
        assertThat(days.get(99)).isZero();
        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(days).noneMatch(day -> day > 30 && day < 60);
    }

    @Test
    void endsOnTheAsOfDate() {
        Timeline timeline = Timeline.of(2, ago -> 1);
        assertThat(timeline.daysAgo(1)).isZero();
        assertThat(timeline.daysAgo(0)).isEqualTo(60);
        assertThat(Timeline.of(2, ago -> 0).total()).isZero();
    }
}
