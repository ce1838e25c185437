package org.keygrade.network;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.keygrade.attention.SharedContactsBuilder;
import org.keygrade.config.Config;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;
import org.keygrade.table.Type;
import org.keygrade.testing.TestSpark;

/** Every concept of the board has a story in sample-data, and is found there. */
class SampleBoardsTest {
    private static final Path HOME = Path.of(System.getProperty("keygrade.home", "."));
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final Set<String> ONE_FILE =
            Set.of("accounts", "contacts", "contact_ties", "team_members", "account_team");

    private static Silver silver;
    private static RelationshipNetwork network;

    @BeforeAll
    static void studyTheSample() {
        Map<String, Dataset<Row>> tables = new HashMap<>();
        for (Input input : Inputs.all()) {
            if (ONE_FILE.contains(input.name())) {
                tables.put(input.name(), read(input, input.name() + ".csv"));
            }
        }
        tables.put("interactions", read(Inputs.INTERACTIONS, "interactions/"));
        tables.put("sales", read(Inputs.SALES, "sales/"));
        silver = new Silver(tables, Map.of());
        Config config = Config.load(HOME.resolve("conf"));
        NetworkClock clock = NetworkClock.everybody(silver.of(Inputs.ACCOUNTS), AS_OF);
        network = new RelationshipNetwork(
                RelationshipNetwork.compute(silver, config.network(), clock, AS_OF, ZoneOffset.UTC)
                        .rows()
                        .cache());
    }

    /** The stories' rows as they stand, without the checks of ingest; what cannot be read is null. */
    private static Dataset<Row> read(Input input, String path) {
        Column[] columns = input.columns().stream()
                .map(column -> value(column.name(), column.type()))
                .toArray(Column[]::new);
        Dataset<Row> rows = TestSpark.session()
                .read()
                .option("header", true)
                .option("multiLine", true)
                .option("quote", "\"")
                .option("escape", "\"")
                .csv(HOME.resolve("sample-data").resolve(path).toString());
        Dataset<Row> stories = Arrays.asList(rows.columns()).contains("account_id")
                ? rows.where(col("account_id").startsWith("S-"))
                : rows;
        return stories.select(columns);
    }

    private static Column value(String name, Type type) {
        return type.equals(Type.MONEY)
                ? expr("try_cast(round(try_cast(" + name + " AS DECIMAL(20,2)) * 100) AS BIGINT)")
                        .as(name)
                : expr("try_cast(" + name + " AS " + type.internal().sql() + ")")
                        .as(name);
    }

    @Test
    void theBigStableCustomerIsWonAndNobodyIsMissed() {
        Row board = board("S-BIG-STABLE");

        assertThat(told(board, "verdict", "members", "contacts", "silos", "single_threaded"))
                .containsExactly("winning", 6, 40, 0, false);
        assertThat(board.<Double>getAs("coverage")).isCloseTo(1, within(1e-9));
        assertThat(board.<Integer>getAs("disjoint_paths")).isGreaterThan(3);
        assertThat(departures("S-BIG-STABLE"))
                .as("whoever leaves, it stays won")
                .allSatisfy(row -> assertThat(board.<Double>getAs("evaluation") - row.<Double>getAs("evaluation_lost"))
                        .isGreaterThan(10));
    }

    @Test
    void oneFanCarriesTheMidSizedAccount() {
        Row board = board("S-ONE-FAN");

        assertThat(told(board, "verdict", "single_threaded", "members", "contacts"))
                .containsExactly("worse", true, 1, 9);
        assertThat(board.<Double>getAs("coverage")).isLessThan(.1);
        assertThat(moves("S-ONE-FAN").get(0).<String>getAs("sentence"))
                .as("the next step comes before the last")
                .startsWith("Ask Thabo Lindholm to introduce Inês Carvalho to Pavel Richter");
    }

    @Test
    void aTenderIsWaitedFor() {
        assertThat(moves("S-TENDER"))
                .extracting(row -> row.getAs("move"), row -> row.getAs("blocked_by"), row -> row.getAs("sentence"))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "wait", "tender", "Nobody may be approached until 2027-01-15 (tender)."));
        assertThat(board("S-TENDER").<Double>getAs("tempo"))
                .as("silence is no bad sign")
                .isZero();
    }

    @Test
    void theGatekeeperIsPassedByAllPaths() {
        Row gatekeeper = person("S-GATEKEEPER", "C-GATEKEEPER-gate");

        assertThat(told(gatekeeper, "gatekeeping", "is_cut_point")).containsExactly(1.0, true);
        assertThat(gatekeeper.<Double>getAs("worth")).isGreaterThan(5);
        assertThat(moves("S-GATEKEEPER"))
                .as("she is not asked to introduce us to the one she keeps from us")
                .extracting(row -> row.<String>getAs("contact_id"))
                .contains("C-GATEKEEPER-chief")
                .doesNotContain("C-GATEKEEPER-eng");
    }

    @Test
    void theScientistsAreASilo() {
        assertThat(told(board("S-SILO"), "silos")).containsExactly(1);
    }

    @Test
    void productionAndPurchasingAreAtOdds() {
        assertThat(board("S-TENSION").<Double>getAs("tension")).isGreaterThan(.5);
        assertThat(network.departmentTies()
                        .where(col("account_id").equalTo("S-TENSION"))
                        .sort(col("tension").desc())
                        .takeAsList(1)
                        .get(0))
                .satisfies(row -> assertThat(told(row, "from_department", "to_department"))
                        .containsExactly("production", "purchasing"));
    }

    @Test
    void noPathLeadsToTheChiefExecutive() {
        assertThat(told(board("S-UNREACHED-KING"), "decision_maker_reach", "disjoint_paths"))
                .containsExactly(0.0, 0);
    }

    @Test
    void ifInesLeavesWeLoseThePresident() {
        Row departure = departures("S-DEPARTURE").stream()
                .filter(row -> row.getAs("person_id").equals("M-INES"))
                .findFirst()
                .orElseThrow();

        assertThat(told(departure, "side", "decision_maker_lost")).containsExactly("member", true);
        assertThat(departure.<Double>getAs("evaluation_lost")).isGreaterThan(3);
    }

    @Test
    void nobodyJoinsPumpsAndControls() {
        assertThat(ProductBridgesBuilder.of(network, silver, AS_OF)
                        .where(col("account_id").equalTo("S-BRIDGE"))
                        .select("product_line_a", "product_line_b", "ties", "gap")
                        .collectAsList())
                .containsExactly(org.apache.spark.sql.RowFactory.create("pumps", "controls", 0, true));
    }

    @Test
    void whoLeftIsOutAndTheManagerWhoLeftLeavesNobody() {
        assertThat(told(board("S-CONTACT-LEFT"), "contacts", "missing_seats").get(0))
                .isEqualTo(1);
        assertThat(told(board("S-MANAGER-LEFT"), "members", "relationships", "coverage"))
                .containsExactly(0, 0, 0.0);
    }

    @Test
    void theHeadOfQualityWorksForTwoCompaniesOfTheGroup() {
        assertThat(SharedContactsBuilder.of(silver.of(Inputs.CONTACTS), AS_OF)
                        .select("contact_id", "accounts")
                        .sort("contact_id")
                        .collectAsList())
                .containsExactly(
                        org.apache.spark.sql.RowFactory.create("C-GROUP-NORTH-quality", 2),
                        org.apache.spark.sql.RowFactory.create("C-GROUP-SOUTH-quality", 2));
    }

    private static List<Object> told(Row row, String... columns) {
        return Arrays.stream(columns).map(row::getAs).toList();
    }

    private static Row board(String account) {
        return only(network.accountNetworks(), account);
    }

    private static Row person(String account, String id) {
        return only(network.personPositions().where(col("person_id").equalTo(id)), account);
    }

    private static List<Row> moves(String account) {
        return of(NextMovesBuilder.of(network, silver).sort("rank"), account);
    }

    private static List<Row> departures(String account) {
        Dataset<Row> nothing = silver.of(Inputs.ACCOUNTS)
                .select(
                        col("account_id"),
                        expr("CAST(0 AS DOUBLE)").cast(DataTypes.DoubleType).as("revenue_ttm"));
        return of(DeparturesBuilder.of(network, nothing), account);
    }

    private static Row only(Dataset<Row> rows, String account) {
        List<Row> found = of(rows, account);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<Row> of(Dataset<Row> rows, String account) {
        return rows.where(col("account_id").equalTo(account)).collectAsList();
    }
}
