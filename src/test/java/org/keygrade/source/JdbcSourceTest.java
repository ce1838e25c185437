package org.keygrade.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig.FromEnvironment;
import org.keygrade.config.SourceConfig.FromFile;
import org.keygrade.config.SourceConfig.Jdbc;
import org.keygrade.config.SourceConfig.Mapping;
import org.keygrade.config.SourceConfig.Secret;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;

class JdbcSourceTest {
    private static final String URL = "jdbc:hsqldb:mem:source";
    private static final String QUERY = "select * from rates";
    private static final Map<String, Mapping> NONE = Map.of();

    @TempDir
    Path folder;

    @BeforeEach
    void database() throws SQLException {
        run(
                "drop schema public cascade",
                "create table rates (currency varchar(3), valid_on date, rate decimal(9,4), changed timestamp(6), n int)");
    }

    @Test
    void aDatabaseThatGoesAwayIsSaidTo() throws SQLException, IOException {
        run("insert into rates values ('USD', date '2026-01-01', 0.9, null, 2)");
        Source source = source(QUERY, null, 0, password(""), NONE);
        Dataset<Row> rows = source.read(source.deliveries(Known.NOTHING));
        run("drop table rates");
        Exception failure = catchThrowableOfType(Exception.class, rows::collectAsList);
        assertThat(source.explained(failure).orElseThrow().getMessage())
                .startsWith("Input fx_rates: the database at " + URL + " went away while its rows were read: ")
                .endsWith(
                        "Nothing was taken from it and nothing was published. Run the night again when the database is"
                                + " up; it asks for the same rows once more.");
        assertThat(source.explained(new IllegalStateException("something else")))
                .isEmpty();
    }

    @Test
    void aSnapshotIsTheWholeQuery() throws SQLException, IOException {
        run(
                "insert into rates values ('USD', date '2026-01-01', 0.9, null, 2)",
                "insert into rates values ('CHF', date '2026-01-01', 1.1, timestamp '2026-01-01 10:00:00.5', 1)");
        Source source = source(QUERY + ";", null, 0, password(""), NONE);
        List<Delivery> deliveries = source.deliveries(Known.NOTHING);
        assertThat(deliveries).hasSize(1);
        assertThat(source.columns(deliveries)).containsExactly("currency", "valid_on", "rate");
        assertThat(new Known(null, Map.of(URL, deliveries.get(0))).has(deliveries.get(0)))
                .isFalse();
        assertSameRows(
                frame(
                        "_path string, _position bigint, _raw string, _corrupt string, currency string, valid_on string, rate string",
                        row(
                                URL,
                                1L,
                                "{\"currency\":\"CHF\",\"valid_on\":\"2026-01-01\",\"rate\":\"1.1000\",\"CHANGED\":\"2026-01-01T10:00:00.500000\",\"N\":\"1\"}",
                                null,
                                "CHF",
                                "2026-01-01",
                                "1.1000"),
                        row(
                                URL,
                                2L,
                                "{\"currency\":\"USD\",\"valid_on\":\"2026-01-01\",\"rate\":\"0.9000\",\"N\":\"2\"}",
                                null,
                                "USD",
                                "2026-01-01",
                                "0.9000")),
                RawColumns.asText(source.read(deliveries)));
    }

    @Test
    void windowsByTimestampMeetAndOverlap() throws SQLException, IOException {
        insert("A", "2026-01-01 10:00:00.000001");
        insert("B", "2026-01-01 11:00:00");
        Source source = source(QUERY, "changed", 60, password(""), NONE);
        Delivery first = source.deliveries(Known.NOTHING).get(0);
        insert("C", "2026-01-01 12:00:00");
        assertThat(first.watermark()).isEqualTo("2026-01-01T11:00:00.000000");
        assertThat(currencies(source, first))
                .as("C came after the end was fixed")
                .containsExactly("A", "B");

        insert("D", "2026-01-01 10:59:30");
        Delivery second = source.deliveries(known(first)).get(0);
        assertThat(second.watermark()).isEqualTo("2026-01-01T12:00:00.000000");
        assertThat(currencies(source, second)).as("D was late").containsExactly("D", "B", "C");

        Delivery third = source.deliveries(known(second)).get(0);
        assertThat(currencies(source, third)).containsExactly("C");
        assertThat(known(second).has(third)).isFalse();
    }

    @Test
    void windowsByDateAndNumber() throws SQLException, IOException {
        run(
                "insert into rates values ('A', date '2026-01-01', 1, null, 10)",
                "insert into rates values ('B', date '2026-01-02', 1, null, 20)");
        Source byDate = source(QUERY, "valid_on", 0, password(""), NONE);
        Source byNumber = source(QUERY, "N", 0, password(""), NONE);
        Delivery date = byDate.deliveries(Known.NOTHING).get(0);
        Delivery number = byNumber.deliveries(Known.NOTHING).get(0);
        assertThat(date.watermark()).isEqualTo("2026-01-02");
        assertThat(number.watermark()).isEqualTo("20");
        run("insert into rates values ('C', date '2026-01-02', 1, null, 21)");
        assertThat(currencies(byDate, byDate.deliveries(known(date)).get(0))).containsExactly("B", "C");
        assertThat(currencies(byNumber, byNumber.deliveries(known(number)).get(0)))
                .containsExactly("C");
    }

    @Test
    void anEmptyTableIsAnEmptyExtraction() throws SQLException, IOException {
        Source source = source(QUERY, "n", 0, password(""), NONE);
        Delivery none = source.deliveries(Known.NOTHING).get(0);
        assertThat(none.watermark()).isNull();
        assertThat(source.read(List.of(none)).count()).isZero();
    }

    @Test
    void watermarksThatCannotServe() throws SQLException, IOException {
        run("insert into rates values ('A', date '2026-01-01', 1, null, 10)");
        assertThatThrownBy(() -> source(QUERY, "changed", 0, password(""), NONE).deliveries(Known.NOTHING))
                .hasMessageContaining("the watermark changed of the query at " + URL + " is null in 1 rows.");
        assertThatThrownBy(
                        () -> source(QUERY, "currency", 0, password(""), NONE).deliveries(Known.NOTHING))
                .hasMessageContaining("is a string");
        assertThatThrownBy(() -> source(QUERY, "change", 0, password(""), NONE).deliveries(Known.NOTHING))
                .hasMessageContaining("has no column change")
                .hasMessageContaining("Did you mean CHANGED?");
    }

    @Test
    void secretsStayOutOfMessages() throws IOException {
        Source wrong = source(QUERY, null, 0, password("hunter2\nnot this"), NONE);
        assertThatThrownBy(() -> wrong.columns(List.of()))
                .hasMessageContaining("the database at " + URL + " refused: invalid authorization specification")
                .hasNoCause()
                .extracting(Throwable::toString)
                .asString()
                .doesNotContain("hunter2");
        Source missing = source(QUERY, null, 0, new FromEnvironment("KEYGRADE_NO_SUCH_VARIABLE"), NONE);
        assertThatThrownBy(() -> missing.columns(List.of()))
                .hasMessageContaining("the environment variable KEYGRADE_NO_SUCH_VARIABLE is not set.");
        Source lost = source(QUERY, null, 0, new FromFile(folder.resolve("none").toString()), NONE);
        assertThatThrownBy(() -> lost.columns(List.of())).hasMessageContaining("cannot be read: NoSuchFileException");
    }

    @Test
    void databasesThatCannotBeAsked() throws IOException {
        Secret password = password("");
        assertThatThrownBy(
                        () -> source(Inputs.FX_RATES, new Jdbc("jdbc:nodb:x", QUERY, null, null, null, null, 0), NONE)
                                .columns(List.of()))
                .hasMessageContaining("jdbc:nodb:x refused: No suitable driver.");
        assertThatThrownBy(() ->
                        source("select * from nowhere", null, 0, password, NONE).columns(List.of()))
                .hasMessageContaining("object not found: NOWHERE");
        Jdbc inUrl = new Jdbc("jdbc:hsqldb:hsql://me:pw@localhost:9/x;password=pw", QUERY, null, null, null, null, 0);
        assertThatThrownBy(() -> source(Inputs.FX_RATES, inUrl, NONE).columns(List.of()))
                .hasMessageContaining("jdbc:hsqldb:hsql://localhost:9/x;password=***");
    }

    /** A company's database that nobody here made: the documented numbers must come out. */
    @Test
    void steelWheels() {
        String lines = """
                select d.ORDERNUMBER || '-' || d.PRODUCTCODE as "line", o.CUSTOMERNUMBER as "customer",
                       o.ORDERDATE as "day", p.PRODUCTLINE as "kind", d.QUANTITYORDERED * d.PRICEEACH as "net",
                       d.QUANTITYORDERED * p.BUYPRICE as "buy"
                  from "orderdetails" d
                  left join "orders" o on o.ORDERNUMBER = d.ORDERNUMBER
                  left join "products" p on p.PRODUCTCODE = d.PRODUCTCODE
                """;
        Map<String, Mapping> columns = Map.of(
                "sale_id", Configs.named("line"),
                "account_id", Configs.named("customer"),
                "sold_on", Configs.computed("to_date(day)"),
                "product_line", Configs.named("kind"),
                "revenue", Configs.named("net"),
                "cost", Configs.named("buy"));
        Source source = source(Inputs.SALES, steelWheels(lines), columns);
        Dataset<Row> sales = RawColumns.asText(source.read(source.deliveries(Known.NOTHING)));
        assertThat(sales.selectExpr(
                                "count(*)",
                                "count(distinct sale_id)",
                                "sum(cast(revenue as bigint))",
                                "sum(cast(cost as bigint))",
                                "count_if(account_id is null)",
                                "count(distinct account_id)",
                                "max(sold_on)")
                        .head())
                .isEqualTo(row(3001L, 3001L, 11_581_065L, 6_037_015L, 1L, 102L, "2005-05-31"));
    }

    private Jdbc steelWheels(String query) {
        Secret same = secret("steelwheels", "STEELWHEELS");
        return new Jdbc("jdbc:hsqldb:res:steelwheels", query, null, same, same, null, 0);
    }

    private Source source(
            String query, @Nullable String watermark, long overlap, Secret password, Map<String, Mapping> columns) {
        Jdbc jdbc =
                new Jdbc(URL, query, "org.hsqldb.jdbc.JDBCDriver", secret("user", "SA"), password, watermark, overlap);
        return source(Inputs.FX_RATES, jdbc, columns);
    }

    private static Source source(Input input, Jdbc jdbc, Map<String, Mapping> columns) {
        return Configs.source(input, jdbc, Map.of(), columns);
    }

    private Secret password(String text) {
        return secret("password", text + "\n");
    }

    private Secret secret(String name, String text) {
        try {
            return new FromFile(Files.writeString(folder.resolve(name), text).toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Known known(Delivery last) {
        return new Known(last.watermark(), Map.of(last.path(), last));
    }

    private static List<String> currencies(Source source, Delivery delivery) {
        return source.read(List.of(delivery)).sort("_position").select("currency").collectAsList().stream()
                .map(found -> found.getString(0))
                .toList();
    }

    private static void insert(String currency, String changed) throws SQLException {
        run("insert into rates values ('" + currency + "', date '2026-01-01', 1, timestamp '" + changed + "', 1)");
    }

    private static void run(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(URL, "SA", "")) {
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
        }
    }
}
