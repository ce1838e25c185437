package org.keygrade.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.publish.Nights.HISTORY;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.error.ExitCode;
import org.keygrade.error.KeygradeException;
import org.keygrade.table.Column;
import org.keygrade.table.Table;
import org.keygrade.table.Type;

/** A published table read by a later release's definition of it. */
class PublishedTablesTest {
    @TempDir
    Path folder;

    private static Table history(Column... more) {
        return Table.of(
                        HISTORY.area(),
                        HISTORY.name(),
                        HISTORY.grain(),
                        HISTORY.key(),
                        HISTORY.columns().get(0),
                        HISTORY.columns().get(1))
                .and(List.of(more));
    }

    @Test
    void aNewColumnIsNullAndAnotherTypeIsRefused() {
        Nights nights = new Nights(folder);
        nights.publish(Nights.D1, "run-1", "first");
        PublishedTables published = PublishedTables.head(nights.warehouse);

        assertThat(published
                        .asDefined(history(Column.of("later", Type.DOUBLE, "came later")))
                        .head()
                        .isNullAt(2))
                .isTrue();
        Table other = history(Column.of("tier", Type.DOUBLES_BY_NAME, "was a string"));
        assertThatThrownBy(() -> published.asDefined(other))
                .isInstanceOfSatisfying(
                        KeygradeException.class,
                        refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining("gold/history.tier is string here, and this release reads map<string,double>.");
    }
}
