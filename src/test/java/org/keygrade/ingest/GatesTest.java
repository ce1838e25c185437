package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.keygrade.table.Check;

class GatesTest {
    private static final LocalDate AS_OF = LocalDate.of(2024, 6, 30);

    @Test
    void theShareOfRejectsIsBounded() {
        Check check = Gates.rejects("sales", 6, 100, 0.05);
        assertThat(check.message()).isEqualTo("sales: 6 of 100 delivered rows were rejected (6.0 %, allowed 5.0 %).");
        assertThat(check.passed()).as("6 of 100 rejected, 5 % allowed").isFalse();
        assertThat(Gates.rejects("sales", 5, 100, 0.05).passed()).as("5 of 100").isTrue();
        assertThat(Gates.rejects("sales", 0, 0, 0.05).passed())
                .as("nothing read")
                .isTrue();
    }

    @Test
    void aFeedThatStoppedIsStale() {
        Check check = Gates.staleness("sales", LocalDate.of(2024, 6, 20), AS_OF, 7);
        assertThat(check.message())
                .isEqualTo("sales: the newest row is of 2024-06-20, 10 days before 2024-06-30 (allowed 7).");
        assertThat(check.passed()).as("10 days, 7 allowed").isFalse();
        assertThat(Gates.staleness("sales", LocalDate.of(2024, 6, 23), AS_OF, 7).passed())
                .as("7 days")
                .isTrue();
        assertThat(Gates.staleness("sales", null, AS_OF, 7).passed())
                .as("no row at all")
                .isFalse();
    }
}
