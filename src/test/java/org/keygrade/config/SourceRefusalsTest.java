package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keygrade.config.SourceConfig.Computed;
import org.keygrade.config.SourceConfig.Files;
import org.keygrade.config.SourceConfig.Format;
import org.keygrade.config.SourceConfig.FromEnvironment;
import org.keygrade.config.SourceConfig.FromFile;
import org.keygrade.config.SourceConfig.Jdbc;
import org.keygrade.config.SourceConfig.Load;
import org.keygrade.config.SourceConfig.Named;

class SourceRefusalsTest {
    @TempDir
    Path folder;

    /** The sales source written in one line, beside a plain one for accounts. */
    private ConfFolder sales(String source) {
        ConfFolder conf = ConfFolder.copy(folder);
        ConfFolder.write(
                folder.resolve("pipeline.yaml"),
                "business_time_zone: UTC\nreporting_currency: EUR\nsources:\n"
                        + "  accounts: {format: csv, path: a.csv, load: snapshot}\n  sales: {" + source + "}\n");
        return conf;
    }

    private static final String FILES = "format: csv, path: s.csv, load: append, ";

    @Test
    void aDatabaseSourceIsReadWhole() {
        Config conf = sales("format: jdbc, url: 'jdbc:postgresql://${HOST}/erp', query: SELECT 1, driver: a.B,"
                        + " user: {env: ERP_USER}, password: {file: secrets/erp}, load: upsert, watermark: changed_at,"
                        + " overlap_seconds: 60, options: {fetchsize: 1000}, max_staleness_days: 3, not_after: 2030-01-01,"
                        + " columns: {revenue: net, sold_on: {expression: to_date(day)}, currency: cur}")
                .load(Map.of("HOST", "erp.example.com"));
        assertThat(conf.pipeline().sources().get("sales"))
                .isEqualTo(new SourceConfig(
                        new Jdbc(
                                "jdbc:postgresql://erp.example.com/erp",
                                "SELECT 1",
                                "a.B",
                                new FromEnvironment("ERP_USER"),
                                new FromFile(folder + "/secrets/erp"),
                                "changed_at",
                                60),
                        Map.of("fetchsize", "1000"),
                        Map.of(
                                "revenue",
                                new Named("net"),
                                "sold_on",
                                new Computed("to_date(day)"),
                                "currency",
                                new Named("cur")),
                        Load.UPSERT,
                        3,
                        null,
                        LocalDate.of(2030, 1, 1),
                        .2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data/*.parquet", "s3a://bucket/sales/", "abfss://lake@account.dfs.core.windows.net/s"})
    void aCompletePathStaysAsItIs(String path) {
        Config conf =
                sales("format: parquet, load: append, path: '" + path + "'").load();
        assertThat(conf.pipeline().sources().get("sales").location()).isEqualTo(new Files(Format.PARQUET, path));
    }

    @Test
    void optionsKeepEmptyAndQuotedText() {
        Config conf = sales(FILES + "options: {delimiter: ';', multiline: true, quote: '', nullValue: 'NULL'}")
                .load();
        assertThat(conf.pipeline().sources().get("sales").options())
                .isEqualTo(Map.of("delimiter", ";", "multiline", "true", "quote", "", "nullValue", "NULL"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "format: cvs, path: a, load: append | .format: unknown format `cvs`."
                        + " Did you mean `csv`? Known: csv, delta, jdbc, json, parquet.",
                "path: a, load: append | : `format` is missing."
                        + " Add `format:` with one of csv, json, parquet, delta, jdbc.",
                "format: csv, load: append | : `path` is missing. Add `path:` with a text.",
                "format: csv, path: a | : `load` is missing. Add `load:` with one of append, upsert, snapshot.",
                "format: csv, path: a, load: apend | .load: unknown load `apend`."
                        + " Did you mean `append`? Known: append, snapshot, upsert.",
                "format: csv, path: a, load: append, watermark: w | : unknown setting `watermark`."
                        + " Known: columns, format, load, max_delete_ratio, max_staleness_days, not_after, not_before,"
                        + " options, path.",
                "format: csv, path: a, load: append, max_delete_ratio: .1 | .max_delete_ratio: only a snapshot closes"
                        + " rows. Remove it, or load a snapshot.",
                "format: csv, path: a, load: append, max_staleness_days: -1 | .max_staleness_days:"
                        + " `-1` is not a whole number of at least 0. Write a whole number of at least 0.",
                "format: csv, path: a, load: append, not_before: 2026-02-01, not_after: 2026-01-01 | .not_before:"
                        + " later than `not_after`. Swap the two.",
                "format: csv, path: a, load: append, columns: {revenu: net} | .columns: unknown column of sales `revenu`."
                        + " Did you mean `revenue`? Known: account_id, cost, currency, order_id, product_id, product_line,"
                        + " quantity, revenue, sale_id, sold_on.",
                "format: csv, path: a, load: append, columns: {revenue: {expresion: net}} | .columns.revenue:"
                        + " unknown setting `expresion`. Did you mean `expression`? Known: expression.",
                "format: csv, path: a, load: append, columns: {revenue: [net]} | .columns.revenue:"
                        + " `a list` is not a text. Write a text.",
                "format: delta, path: a, load: append, options: {versionAsOf: 3} | .options: unknown delta option"
                        + " `versionAsOf`. There are none.",
                "format: json, path: a, load: append, options: {multiLin: true} | .options: unknown json option"
                        + " `multiLin`. Did you mean `multiLine`? Known: allowBackslashEscapingAnyCharacter,"
                        + " allowComments, allowNumericLeadingZeros, allowSingleQuotes, allowUnquotedControlChars,"
                        + " allowUnquotedFieldNames, encoding, multiLine.",
                "format: jdbc, url: 'jdbc:x', load: snapshot | : `query` is missing. Add `query:` with a text.",
                "format: jdbc, url: 'jdbc:x', query: q, load: append | : `watermark` is missing."
                        + " Add `watermark:` with a column of the query that only grows, or load a snapshot.",
                "format: jdbc, url: 'jdbc:x', query: q, load: upsert | : `watermark` is missing."
                        + " Add `watermark:` with a column of the query that only grows, or load a snapshot.",
                "format: jdbc, url: 'jdbc:x', query: q, load: snapshot, watermark: w | .watermark:"
                        + " a snapshot reads the whole query. Remove it, or load by upsert.",
                "format: jdbc, url: 'jdbc:x', query: q, load: snapshot, overlap_seconds: 1 | .overlap_seconds:"
                        + " a snapshot has no watermark. Remove it.",
                "format: jdbc, url: 'jdbc:x', query: q, load: snapshot, options: {dbtable: t} | .options:"
                        + " `dbtable` is not an option. Use the settings of the source: url, driver, query, watermark.",
                "format: jdbc, url: 'jdbc:x', query: q, load: snapshot, user: {} | .user:"
                        + " `this` is not either {env: VARIABLE} or {file: PATH}."
                        + " Write either {env: VARIABLE} or {file: PATH}.",
            })
    void isRefused(String source, String message) {
        assertThat(sales(source).refusal()).isEqualTo("pipeline.yaml:5 sources.sales" + message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "user: tiger",
                "password: tiger",
                "password: '${ERP}'",
                "options: {password: tiger}",
                "options: {javax.net.ssl.trustStorePassword: tiger}",
                "options: {accessToken: tiger}",
                "url: 'jdbc:postgresql://db/erp?user=scott&password=tiger'",
                "url: 'jdbc:sqlserver://db;databaseName=erp;PWD=tiger'",
                "url: 'jdbc:hsqldb:mem:x;password=${ERP}'",
                "url: 'jdbc:mysql://scott:tiger@db/erp'",
                "url: 'jdbc:mysql://scott@db/erp'",
                "url: 'jdbc:oracle:thin:scott/tiger@db:1521:erp'",
            })
    void aSecretInClearIsRefusedAndNotRepeated(String secret) {
        String url = secret.startsWith("url") ? "" : "url: 'jdbc:x', ";
        sales("format: jdbc, query: q, load: snapshot, " + url + secret);
        assertRefusedAsSecret();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "path: 's3a://scott:tiger@bucket/sales'",
                "path: 'https://host/sales.csv?token=tiger'",
                "path: a, options: {fs.s3a.secret.key: tiger}",
            })
    void aSecretInClearBesideFilesIsRefusedAndNotRepeated(String secret) {
        sales("format: csv, load: append, " + secret);
        assertRefusedAsSecret();
    }

    private void assertRefusedAsSecret() {
        assertThatThrownBy(() -> new ConfFolder(folder).load(Map.of("ERP", "tiger")))
                .hasMessageStartingWith(folder + "/pipeline.yaml:5 sources.sales.")
                .hasMessageEndingWith(": holds a user, password or token in clear. Nothing was read or written."
                        + " Take it out and write `user:` and `password:` as {env: VARIABLE} or {file: PATH}.")
                .hasMessageNotContainingAny("tiger", "scott");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:@db:1521:erp",
                "jdbc:oracle:thin:@//db:1521/erp",
                "jdbc:postgresql://db/users?currentSchema=user_data&ssl=true",
                "jdbc:mysql://db/erp?useUnicode=true",
                "jdbc:hsqldb:res:steelwheels",
            })
    void aUrlWithoutSecretsPasses(String url) {
        assertThat(sales("format: jdbc, query: q, load: snapshot, url: '" + url + "'")
                        .load())
                .isNotNull();
    }

    @Test
    void aValueFromTheEnvironmentIsNotRepeated() {
        ConfFolder conf = sales(FILES + "not_before: '${SINCE}'");
        assertThatThrownBy(() -> conf.load(Map.of("SINCE", "hidden")))
                .hasMessageContaining("`${SINCE}` is not a date like 2026-10-31.")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void masterDataHasNoBusinessDate() {
        ConfFolder conf = sales("format: csv, path: a, load: append")
                .replace("pipeline.yaml", "load: snapshot", "load: snapshot, not_before: 2000-01-01");
        assertThat(conf.refusal())
                .isEqualTo("pipeline.yaml:4 sources.accounts.not_before: accounts has no business date. Remove it.");
    }
}
