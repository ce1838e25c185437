package org.keygrade.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
    @ParameterizedTest
    @CsvSource({"kitten, sitting, 3", "flaw, lawn, 2", "abc, abc, 0", "'', abc, 3", "abc, '', 3", "ab, ba, 2"})
    void distanceCountsEdits(String from, String to, int edits) {
        assertThat(Nearest.distance(from, to)).isEqualTo(edits);
    }

    @Test
    void theNearestWordIsFoundWhateverItsCase() {
        List<String> known = List.of("max_moves", "max_metric_loss", "encoding");
        assertThat(Nearest.to("max_movs", known)).contains("max_moves");
        assertThat(Nearest.to("ENCODNIG", known)).contains("encoding");
        assertThat(Nearest.to("half_life", known)).isEmpty();
        assertThat(Nearest.to("anything", List.of())).isEmpty();
    }

    @Test
    void amongEqualsTheAlphabetDecides() {
        assertThat(Nearest.to("xbc", List.of("zbc", "abc", "ybc"))).contains("abc");
    }
}
