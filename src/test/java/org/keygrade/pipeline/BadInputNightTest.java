package org.keygrade.pipeline;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;
import static org.keygrade.testing.SmallCompany.DAY;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keygrade.publish.Publication;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Quality;
import org.keygrade.table.Table;
import org.keygrade.table.Tables;
import org.keygrade.testing.Nights;
import org.keygrade.testing.Said;
import org.keygrade.testing.SmallCompany;
import org.keygrade.warehouse.Warehouse;

/** Every bad input stops the night with its message and leaves everything as it was; then a good night follows. */
@Tag("proof")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BadInputNightTest {
    @TempDir
    static Path folder;

    private static Map<String, List<String>> first;

    /** What was published, and the newest version of every table but the log of checks, which refusals write too. */
    private record Standing(Optional<Publication> head, Map<String, Long> versions) {
        private static final Standing NOTHING = new Standing(Optional.empty(), Map.of());

        static Standing of(Nights nights) {
            Warehouse warehouse = new Warehouse(nights.spark(), nights.warehouse());
            return new Standing(
                    nights.published().publication(),
                    Tables.all().stream()
                            .filter(table -> !table.equals(Quality.TABLE) && warehouse.exists(table))
                            .collect(toMap(Table::path, warehouse::version)));
        }
    }

    private static Nights nights() {
        return SmallCompany.in(folder).nights("warehouse");
    }

    static Stream<BadInput> unreadable() {
        return Stream.of(BadInput.files(), BadInput.configuration(), BadInput.expressions())
                .flatMap(cases -> cases);
    }

    static Stream<BadInput> all() {
        return Stream.concat(unreadable(), BadInput.gates());
    }

    private static void refused(BadInput bad, LocalDate asOf) {
        Said said = bad.spoil().apply(SmallCompany.in(folder)).nightly("warehouse", asOf);
        assertThat(said).isEqualTo(new Said(bad.status(), bad.error()));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource("unreadable")
    void theFirstNightIsRefusedAndThereIsNothing(BadInput bad) {
        refused(bad, DAY);
        assertThat(Standing.of(nights())).isEqualTo(Standing.NOTHING);
    }

    @Test
    @Order(2)
    void theFirstGoodNightFollows() {
        assertThat(SmallCompany.in(folder).nightly("warehouse", DAY)).isEqualTo(new Said(0, ""));
        first = nights().rows();
        assertTiers(
                row("A1", "Company 1", "bronze"),
                row("A2", "Company 2", "bronze"),
                row("A3", "Company 3", "silver"),
                row("A4", "Company 4", "silver"),
                row("A5", "Company 5", "silver"),
                row("A6", "Company 6", "gold"),
                row("A7", "Company 7", "gold"),
                row("A8", "Company 8", "gold"));
    }

    @Order(3)
    @ParameterizedTest
    @MethodSource("all")
    void theNextNightIsRefusedAndAllIsAsBefore(BadInput bad) {
        Standing before = Standing.of(nights());
        refused(bad, DAY.plusDays(1));
        assertThat(Standing.of(nights())).isEqualTo(before);
    }

    @Test
    @Order(4)
    void readersSeeTheSameRows() {
        assertThat(nights().rows()).isEqualTo(first);
    }

    @Test
    @Order(5)
    void theNamedEncodingAndTheAcceptedGateLetTheNightThrough() {
        String names = "account_id,name\nA8,\"Müller\n& \"\"Söhne\"\"\"\nA2,Company 2\nA3,Company 3\nA4,Company 4\n";
        Said said = SmallCompany.in(folder)
                .configure("pipeline.yaml", "load: snapshot", "load: snapshot, options: {encoding: ISO-8859-1}")
                .bytes("data/accounts.csv", names, StandardCharsets.ISO_8859_1)
                .nightly("warehouse", DAY.plusDays(1), "--accept", "deletes");

        assertThat(said).isEqualTo(new Said(0, ""));
        assertThat(nights().published().publication().map(Publication::acceptedGates))
                .contains(List.of("deletes"));
        assertTiers(
                row("A2", "Company 2", "bronze"),
                row("A3", "Company 3", "silver"),
                row("A4", "Company 4", "silver"),
                row("A8", "Müller\n& \"Söhne\"", "gold"));
    }

    private static void assertTiers(Row... expected) {
        assertSameRows(
                frame("account_id string, name string, tier string", expected),
                nights().table(AccountGrades.TABLE).select("account_id", "name", "tier"));
    }
}
