package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.Publications;
import org.keygrade.table.Tables;
import org.keygrade.testing.LaunchedNight;
import org.keygrade.testing.Nights;
import org.keygrade.testing.Program.Ended;
import org.keygrade.warehouse.Warehouse;

/** Two nights at once on one warehouse, each a process of its own. */
@Tag("proof")
class TwoNightsTest {
    private final LaunchedNight night = LaunchedNight.shared();

    @Test
    void theSecondOneIsRefusedAndToldWhoHoldsTheLock() {
        Ended second = night.meeting().second();

        assertThat(second.status()).as(second.err()).isEqualTo(4);
        assertThat(night.holder()).matches("run \\S+ \\(process \\d+ on \\S+, since \\S+Z\\)");
        assertThat(second.err()).isEqualTo("""
                keygrade: %s is locked by %s.
                  Two runs at once would mix their tables.
                  Wait until it has ended, or end that process; its lock goes with it.
                """.formatted(LaunchedNight.published(), night.holder()));
    }

    @Test
    void theSecondOneTouchesNothing() {
        assertThat(night.meeting().before()).isNotEmpty();
        assertThat(night.meeting().after()).isEqualTo(night.meeting().before());
    }

    @Test
    void theFirstOnePublishesAllThereIs() {
        Path root = LaunchedNight.published();
        Nights nights = Nights.over(Nights.sampleConf(), root);
        Warehouse warehouse = new Warehouse(nights.spark(), root.toString());
        PublishedTables published = nights.published();

        assertThat(warehouse.read(Publications.TABLE).count()).isEqualTo(1);
        assertThat(Tables.all())
                .filteredOn(table -> table.area().inPublication())
                .allSatisfy(table -> assertThat(warehouse.version(table))
                        .as("newest version of %s is the published one", table.path())
                        .isEqualTo(published
                                .publication()
                                .orElseThrow()
                                .tables()
                                .get(table.path())
                                .version()));
    }
}
