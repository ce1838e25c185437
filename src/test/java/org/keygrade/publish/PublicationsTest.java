package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.keygrade.publish.Publication.Kind;

/** What a night builds on, after every way a warehouse can have come to its head. */
class PublicationsTest {
    private static final String D1 = "2026-01-01";
    private static final String D2 = "2026-01-02";
    private static final String D3 = "2026-01-03";

    @Test
    void theFirstNightHasNoBase() {
        Publications none = new Publications(List.of());

        assertThat(none.head()).isEmpty();
        assertThat(none.headId()).isNull();
        assertThat(none.base(LocalDate.parse(D1))).isEmpty();
        assertThat(none.nextId()).isEqualTo(1);
    }

    @Test
    void reRunsAndRecoveriesArePassedOver() {
        Publications all = new Publications(List.of(
                at(1, null, Kind.NIGHT, D1),
                at(2, 1L, Kind.NIGHT, D2),
                at(3, 2L, Kind.RERUN, D2),
                at(4, 3L, Kind.RECOVERY, D2)));

        assertThat(base(all, D2)).as("a further re-run").isEqualTo(1);
        assertThat(base(all, D3)).as("the next night").isEqualTo(4);
    }

    @Test
    void whatWasRolledBackIsOffTheChain() {
        Publications all = new Publications(List.of(
                at(1, null, Kind.NIGHT, D1),
                at(2, 1L, Kind.NIGHT, D2),
                at(3, 2L, Kind.NIGHT, D3),
                at(4, 2L, Kind.ROLLBACK, D2)));

        assertThat(all.chain()).extracting(Publication::id).containsExactly(4L, 2L, 1L);
        assertThat(base(all, D3)).isEqualTo(4);
        assertThat(base(all, D2)).as("the restored night run again").isEqualTo(1);
    }

    @Test
    void aRollbackThatIsRolledBackFindsItsOldBase() {
        Publications all = new Publications(List.of(
                at(1, null, Kind.NIGHT, D1),
                at(2, 1L, Kind.NIGHT, D2),
                at(3, 2L, Kind.NIGHT, D3),
                at(4, 1L, Kind.ROLLBACK, D1),
                at(5, 3L, Kind.ROLLBACK, D3)));

        assertThat(base(all, D3)).isEqualTo(2);
    }

    @Test
    void anOlderNightIsRefused() {
        Publications all = new Publications(List.of(at(1, null, Kind.NIGHT, D2)));
        all.admit(LocalDate.parse(D2));

        assertThatThrownBy(() -> all.admit(LocalDate.parse(D1)))
                .hasMessage("The night of 2026-01-01 lies before 2026-01-02, the date of publication 1. Tiers and their"
                        + " history are built forward, one date on another. Roll back first (keygrade rollback), or"
                        + " ask for 2026-01-02 or later.");
    }

    private static long base(Publications all, String asOf) {
        return all.base(LocalDate.parse(asOf)).orElseThrow().id();
    }

    private static Publication at(long id, @Nullable Long parent, Kind kind, String asOf) {
        return new Publication(
                id,
                parent,
                kind,
                LocalDate.parse(asOf),
                "run-" + id,
                Instant.EPOCH,
                "model",
                null,
                null,
                Map.of(),
                Map.of(),
                List.of());
    }
}
