package org.keygrade.config;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keygrade.config.NetworkConfig.State;
import org.keygrade.config.NetworkConfig.Strength;
import org.keygrade.config.SourceConfig.Files;
import org.keygrade.config.SourceConfig.Format;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.config.TierScheme.Tier;
import org.keygrade.table.AccountNetworks;
import org.keygrade.table.Attention;
import org.keygrade.table.Departures;
import org.keygrade.table.Domain;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Relationships;
import org.keygrade.table.Tables;

class ShippedConfTest {
    static final NetworkConfig.Ties TIES = new NetworkConfig.Ties(
            .6, Map.of("works_with", .4, "influences", .5, "conflicts_with", .5, "blocks", .5), 20);

    private static final Config CONF = Config.load(ConfFolder.SHIPPED);
    private static final ScoringModel MODEL = CONF.models().get(0);

    @Test
    void theSampleIsPinned() {
        Pipeline pipeline = CONF.pipeline();
        assertThat(pipeline.asOf()).isEqualTo(LocalDate.of(2026, 10, 31));
        assertThat(pipeline.businessTimeZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(pipeline.reportingCurrency()).isEqualTo("EUR");
        assertThat(pipeline.catalog()).isNull();
        assertThat(pipeline.gates()).isEqualTo(new Pipeline.Gates(.05, .1, .2));
        assertThat(pipeline.retention()).isEqualTo(new Pipeline.Retention(14, 7, 400));
        assertThat(pipeline.customerValue()).isEqualTo(new Pipeline.CustomerValue(.1, .1, .98, 365));
    }

    @Test
    void everyDatasetComesFromTheSample() {
        Map<String, SourceConfig> sources = CONF.pipeline().sources();
        assertThat(List.copyOf(sources.keySet()))
                .isEqualTo(Inputs.all().stream().map(Input::name).toList());
        String sample = ConfFolder.SHIPPED
                .resolveSibling("sample-data")
                .toAbsolutePath()
                .normalize()
                .toString();
        assertThat(sources.get("accounts").location()).isEqualTo(new Files(Format.CSV, sample + "/accounts.csv"));
        assertThat(sources.get("sales").location()).isEqualTo(new Files(Format.CSV, sample + "/sales"));
        assertThat(sources.get("accounts").load()).isEqualTo(Load.SNAPSHOT);
        assertThat(sources.get("accounts").maxDeleteRatio()).isEqualTo(.2);
        assertThat(sources.get("contacts").load()).isEqualTo(Load.UPSERT);
        assertThat(sources.get("sales").load()).isEqualTo(Load.APPEND);
        assertThat(sources.get("sales").maxStalenessDays()).isEqualTo(14);
        assertThat(sources.get("sales").notBefore()).isEqualTo(LocalDate.of(2000, 1, 1));
    }

    @Test
    void theModelIsProfitOverVolumeRelationshipOverProduct() {
        assertThat(CONF.models()).hasSize(1);
        double groups =
                MODEL.groups().stream().mapToDouble(ScoringModel.Group::weight).sum();
        Map<String, Double> shares = MODEL.groups().stream()
                .collect(toMap(ScoringModel.Group::name, group -> 100 * group.weight() / groups));
        assertThat(shares)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "profit",
                        25.0,
                        "volume",
                        10.0,
                        "growth",
                        10.0,
                        "potential",
                        10.0,
                        "loyalty",
                        5.0,
                        "relationships",
                        30.0,
                        "strategy",
                        10.0));
        assertThat(MODEL.criteria())
                .hasSize(12)
                .allSatisfy(criterion -> assertThat(criterion.why()).isNotBlank());
        assertThat(MODEL.minCoverage()).isEqualTo(.5);
        assertThat(MODEL.baseline()).isNull();
    }

    @Test
    void theModelNamesMetricsOfTheCatalogueOnly() {
        ModelCheck.metrics(
                MODEL,
                Set.of(
                        "gross_profit_ttm",
                        "revenue_ttm",
                        "profit_growth_yoy",
                        "share_of_wallet",
                        "weighted_pipeline",
                        "tenure_years",
                        "relationship_coverage",
                        "decision_maker_reach",
                        "effective_threads",
                        "relationship_sentiment",
                        "engagement_trend"));
    }

    @ParameterizedTest
    @CsvSource({
        "football, THRESHOLD, premier first second, 3, 14, 0",
        "medals, SHARE, gold silver bronze, 3, 14, 0",
        "airline, CAPACITY, first club economy standby, 0, 0, 0.1",
    })
    void allSchemesAreReady(
            String scheme, Method method, String tiers, double band, int dwell, double seats, @TempDir Path folder) {
        TierScheme chosen = ConfFolder.copy(folder)
                .replace("tiers.yaml", "scheme: football", "scheme: " + scheme)
                .load()
                .tiers();
        assertThat(chosen.name()).isEqualTo(scheme);
        assertThat(chosen.method()).isEqualTo(method);
        assertThat(chosen.tiers()).extracting(Tier::name).containsExactly(tiers.split(" "));
        assertThat(chosen.band()).isEqualTo(band);
        assertThat(chosen.dwellDays()).isEqualTo(dwell);
        assertThat(chosen.seatBand()).isEqualTo(seats, within(0.0));
        assertThat(chosen.heldDays()).isEqualTo(30);
    }

    @Test
    void aSegmentInheritsWhatItDoesNotName() {
        NetworkConfig network = CONF.network();
        Map<String, Double> channels = Map.of("meeting", 3.0, "call", 2.0, "event", 1.5, "email", 1.0, "message", .5);
        Strength defaults = new Strength(90, 3, 1, 1.5, channels, new State(-.3, 3, 90, 60, -.5, .6), List.of());
        Strength tenders = new Strength(365, 3, 1, 1.5, channels, new State(-.3, 3, 365, 60, -.5, .6), List.of());
        assertThat(network)
                .isEqualTo(new NetworkConfig(
                        defaults, Map.of("public_sector", tenders), .3, 2, TIES, NetworkConfig.Board.SHIPPED));
        assertThat(network.strength("retail")).isEqualTo(defaults);
    }

    @Test
    void everyChannelHasAWeight() {
        Domain.OneOf channels =
                (Domain.OneOf) Inputs.INTERACTIONS.silver().column("channel").domain();
        assertThat(CONF.network().defaults().channels().keySet()).containsExactlyInAnyOrderElementsOf(channels.words());
    }

    @Test
    void theShippedNumbersAreTheDefaults(@TempDir Path folder) {
        ConfFolder bare = ConfFolder.copy(folder);
        ConfFolder.write(
                folder.resolve("network.yaml"),
                "segments: {public_sector: {half_life_days: 365, state: {dormant_days: 365}}}");
        String pipeline = ConfFolder.read(folder.resolve("pipeline.yaml"));
        ConfFolder.write(folder.resolve("pipeline.yaml"), pipeline.substring(0, pipeline.indexOf("\ngates:")));
        Config loaded = bare.load();
        assertThat(loaded.network()).isEqualTo(CONF.network());
        assertThat(loaded.pipeline().gates()).isEqualTo(CONF.pipeline().gates());
        assertThat(loaded.pipeline().retention()).isEqualTo(CONF.pipeline().retention());
        assertThat(loaded.pipeline().customerValue()).isEqualTo(CONF.pipeline().customerValue());
        assertThat(loaded.pipeline().peopleTables()).isEqualTo(CONF.pipeline().peopleTables());
    }

    @Test
    void whatRestsOnOneMemberIsSaidIfAsked(@TempDir Path folder) {
        assertThat(CONF.pipeline().soleCoverage()).isFalse();
        assertThat(ConfFolder.copy(folder)
                        .replace("pipeline.yaml", "# privacy:", "privacy: {sole_coverage_revenue: true}\n#")
                        .load()
                        .pipeline()
                        .soleCoverage())
                .isTrue();
    }

    @Test
    void tablesAboutPeopleCanBeSwitchedOff(@TempDir Path folder) {
        ConfFolder conf = ConfFolder.copy(folder);
        String all = ConfFolder.read(folder.resolve("pipeline.yaml"));
        String list =
                all.substring(all.indexOf("people_tables: ["), all.indexOf("]", all.indexOf("people_tables: [")) + 1);

        Pipeline some = conf.replace("pipeline.yaml", list, "people_tables: [departures]")
                .load()
                .pipeline();
        Pipeline none =
                conf.replace("pipeline.yaml", "[departures]", "[]").load().pipeline();

        assertThat(Tables.published())
                .filteredOn(some::publishes)
                .contains(Departures.TABLE, AccountNetworks.TABLE)
                .doesNotContain(Attention.TABLE, Relationships.TABLE);
        assertThat(Tables.published())
                .filteredOn(none::publishes)
                .contains(AccountNetworks.TABLE)
                .doesNotContainAnyElementsOf(Tables.people());
        assertThat(Tables.people()).hasSize(7);
    }
}
