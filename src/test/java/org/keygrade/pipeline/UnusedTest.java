package org.keygrade.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.Config;
import org.keygrade.table.Silver;

/** The shipped configuration has numbers for segment public_sector and reads rating.strategic_fit. */
class UnusedTest {
    private static final Config SHIPPED =
            Config.load(Path.of(System.getProperty("keygrade.home", ".")).resolve("conf"));

    @Test
    void wordsThatTheDataSpellsOtherwiseAreTold() {
        assertThat(new Unused(SHIPPED, silver("public sector", "strategic-fit")).notes())
                .containsExactly(
                        "No account is of segment \"public_sector\", for which network.yaml has numbers; they have no"
                                + " effect.",
                        "Nobody has rated an account on \"strategic_fit\", which the model reads as"
                                + " rating.strategic_fit.");
    }

    @Test
    void whatIsThereOrNotConfiguredIsNotTold() {
        assertThat(new Unused(SHIPPED, silver("public_sector", "strategic_fit")).notes())
                .isEmpty();
        assertThat(new Unused(
                                SHIPPED,
                                new Silver(
                                        Map.of("accounts", frame("account_id string", row("a"))),
                                        Map.of("accounts", Set.of("account_id"))))
                        .notes())
                .isEmpty();
    }

    private static Silver silver(String segment, String criterion) {
        Map<String, Dataset<Row>> tables = new HashMap<>();
        tables.put("accounts", frame("account_id string, segment string", row("a", segment), row("b", null)));
        tables.put("ratings", frame("account_id string, criterion string", row("a", criterion)));
        return new Silver(
                tables,
                Map.of("accounts", Set.of("account_id", "segment"), "ratings", Set.of("account_id", "criterion")));
    }
}
