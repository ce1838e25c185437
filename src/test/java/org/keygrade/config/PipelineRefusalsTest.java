package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineRefusalsTest {
    private static final String PIPELINE = """
            as_of: 2026-10-31
            business_time_zone: Europe/Berlin
            reporting_currency: EUR
            catalog:
            sources:
              accounts: {format: csv, path: a.csv, load: snapshot}
              sales: {format: csv, path: s.csv, load: append}
            gates:
              max_moves: 0.1
            retention:
              publication_days: 14
              history_days: 400
            customer_value:
              min_retention: 0.1
              rating_max_age_days: 365
            """;

    @TempDir
    Path folder;

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(
                        "max_moves: 0.1",
                        "max_movs: 0.1",
                        "pipeline.yaml:9 gates: unknown setting `max_movs`."
                                + " Did you mean `max_moves`? Known: max_metric_loss, max_moves, max_reject_ratio."),
                arguments(
                        "reporting_currency: EUR",
                        "reporting_curency: EUR",
                        "pipeline.yaml:3: unknown setting `reporting_curency`. Did you mean `reporting_currency`? Known:"
                                + " as_of, business_time_zone, catalog, customer_value, gates, people_tables,"
                                + " privacy, reporting_currency, retention, sources."),
                arguments(
                        "catalog:",
                        "privacy: {pseudonymise: true}",
                        "pipeline.yaml:4 privacy: `key` is missing. Add `key:` with {env: VARIABLE} or {file: PATH}."),
                arguments(
                        "catalog:",
                        "people_tables: [departures, atention]",
                        "pipeline.yaml:4 people_tables[2]: unknown table about people `atention`."
                                + " Did you mean `attention`? Known: attention, departures, member_portfolios,"
                                + " next_moves, person_positions, relationships, shared_contacts."),
                arguments(
                        "catalog:",
                        "people_tables: attention",
                        "pipeline.yaml:4 people_tables: `attention` is not a list, each item one of relationships,"
                                + " person_positions, departures, next_moves, attention, member_portfolios,"
                                + " shared_contacts. Write a list, each item one of relationships, person_positions,"
                                + " departures, next_moves, attention, member_portfolios, shared_contacts."),
                arguments(
                        "reporting_currency: EUR",
                        "",
                        "pipeline.yaml:1: `reporting_currency` is missing."
                                + " Add `reporting_currency:` with a currency of ISO 4217 like EUR."),
                arguments(
                        "reporting_currency: EUR",
                        "reporting_currency: EURO",
                        "pipeline.yaml:3 reporting_currency: `EURO` is not a currency of ISO 4217 like EUR."
                                + " Write a currency of ISO 4217 like EUR."),
                arguments(
                        "Europe/Berlin",
                        "Europe/Berlyn",
                        "pipeline.yaml:2 business_time_zone: `Europe/Berlyn` is not a time zone like Europe/Berlin."
                                + " Write a time zone like Europe/Berlin."),
                arguments(
                        "as_of: 2026-10-31",
                        "as_of: 31.10.2026",
                        "pipeline.yaml:1 as_of: `31.10.2026` is not a date like 2026-10-31."
                                + " Write a date like 2026-10-31."),
                arguments(
                        "max_moves: 0.1",
                        "max_moves: 10",
                        "pipeline.yaml:9 gates.max_moves: `10` is not a number between 0 and 1."
                                + " Write a number between 0 and 1."),
                arguments(
                        "max_moves: 0.1",
                        "max_moves: [0.1]",
                        "pipeline.yaml:9 gates.max_moves: `a list` is not a number between 0 and 1."
                                + " Write a number between 0 and 1."),
                arguments(
                        "publication_days: 14",
                        "publication_days: -14",
                        "pipeline.yaml:11 retention.publication_days: `-14` is not a whole number of at least 1."
                                + " Write a whole number of at least 1."),
                arguments(
                        "publication_days: 14",
                        "publication_days: 1.5",
                        "pipeline.yaml:11 retention.publication_days: `1.5` is not a whole number of at least 1."
                                + " Write a whole number of at least 1."),
                arguments(
                        "history_days: 400",
                        "history_days: 6",
                        "pipeline.yaml:12 retention.history_days: shorter than `history_every`."
                                + " Keep at least one row's distance."),
                arguments(
                        "min_retention: 0.1",
                        "min_retention: 0.99",
                        "pipeline.yaml:14 customer_value.min_retention: above `max_retention`. Swap the two."),
                arguments(
                        "rating_max_age_days: 365",
                        "rating_max_age_days: -1",
                        "pipeline.yaml:15 customer_value.rating_max_age_days: `-1` is not a whole number of at least 0."
                                + " Write a whole number of at least 0."),
                arguments(
                        "gates:\n  max_moves: 0.1",
                        "gates: none",
                        "pipeline.yaml:8 gates: `none` is not a block of keys (pipeline.yaml: gates)."
                                + " Write a block of keys (pipeline.yaml: gates)."),
                arguments(
                        "gates:\n",
                        "as_of: 2026-11-01\ngates:\n",
                        "pipeline.yaml:8 as_of: `as_of` is there twice. Keep one of them, or rename it."),
                arguments(
                        "catalog:",
                        "catalog: ${KEYGRADE_CATALOG}",
                        "pipeline.yaml:4 catalog: the environment variable `KEYGRADE_CATALOG` is not set."
                                + " Export KEYGRADE_CATALOG, or write the value itself."),
                arguments(
                        "  accounts:",
                        "  acounts:",
                        "pipeline.yaml:6 sources.acounts: unknown dataset `acounts`. Did you mean `accounts`? Known:"
                                + " account_team, accounts, contact_ties, contacts, fx_rates, interactions, opportunities,"
                                + " ratings, sales, service_costs, team_members, tier_overrides."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isRefused(String from, String to, String message) {
        ConfFolder conf = ConfFolder.copy(folder);
        ConfFolder.write(folder.resolve("pipeline.yaml"), PIPELINE);
        assertThat(conf.replace("pipeline.yaml", from, to).refusal()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accounts", "sales"})
    void theMandatoryDatasetsMustBeThere(String dataset) {
        ConfFolder conf = ConfFolder.copy(folder);
        String other = dataset.equals("sales") ? "accounts: {load: snapshot" : "sales: {load: append";
        ConfFolder.write(
                folder.resolve("pipeline.yaml"),
                "business_time_zone: UTC\nreporting_currency: EUR\nsources:\n  " + other
                        + ", format: csv, path: a.csv}\n");
        assertThat(conf.refusal())
                .isEqualTo("pipeline.yaml:3 sources: `" + dataset + "` is missing. Add `" + dataset
                        + ":` with its source.");
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        ConfFolder conf = ConfFolder.copy(folder);
        Files.delete(folder.resolve("tiers.yaml"));
        assertThat(conf.refusal())
                .isEqualTo("tiers.yaml: there is no such file."
                        + " Name the configuration folder with --conf, and check the file.");
    }

    @Test
    void aFileThatIsNotUtf8IsNamed() throws IOException {
        ConfFolder conf = ConfFolder.copy(folder);
        Files.write(folder.resolve("tiers.yaml"), new byte[] {'s', (byte) 0xfc, ':'});
        assertThat(conf.refusal()).startsWith("tiers.yaml: the file is not UTF-8 text.");
    }
}
