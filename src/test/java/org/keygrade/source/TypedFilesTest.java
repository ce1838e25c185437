package org.keygrade.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig;
import org.keygrade.config.SourceConfig.Format;
import org.keygrade.table.Inputs;

/** Parquet and Delta. */
class TypedFilesTest {
    @TempDir
    Path folder;

    @Test
    void everyTypeBecomesTextThatCastsBack() {
        Dataset<Row> typed = frame(
                        "d date, t timestamp, n timestamp_ntz, m decimal(20,7), f double, g float, b boolean, i bigint,"
                                + " x binary, l array<string>, st struct<a int>",
                        row(
                                Date.valueOf("2026-01-02"),
                                java.sql.Timestamp.from(Instant.parse("2026-01-02T03:04:05.000006Z")),
                                LocalDateTime.parse("2026-01-02T03:04:05"),
                                new BigDecimal("0.0000001"),
                                0.1 + 0.2,
                                0.1f,
                                true,
                                Long.MIN_VALUE,
                                new byte[] {0, -1},
                                new String[] {"a"},
                                row(1)))
                .coalesce(1);
        assertThat(Texts.of(typed).head())
                .isEqualTo(row(
                        "2026-01-02",
                        "2026-01-02T03:04:05.000006Z",
                        "2026-01-02T03:04:05.000000",
                        "0.0000001",
                        "0.30000000000000004",
                        "0.1",
                        "true",
                        "-9223372036854775808",
                        "00FF",
                        "[\"a\"]",
                        "{\"a\":1}"));
        assertSameRows(
                typed.select("d", "t", "n", "m", "f", "b", "i"),
                Texts.of(typed)
                        .selectExpr(
                                "cast(d as date) d",
                                "cast(t as timestamp) t",
                                "cast(n as timestamp_ntz) n",
                                "cast(m as decimal(20,7)) m",
                                "cast(f as double) f",
                                "cast(b as boolean) b",
                                "cast(i as bigint) i"));
    }

    @Test
    void parquetFilesMayDifferInTypesAndOrder() throws IOException {
        parquet(
                "a b",
                frame(
                        "currency string, valid_on date, rate double",
                        row("CHF", Date.valueOf("2026-01-01"), 1.1),
                        row("USD", Date.valueOf("2026-01-01"), 0.9)));
        parquet(
                "c",
                frame(
                        "rate decimal(9,3), valid_on string, currency string",
                        row(new BigDecimal("1.250"), "2026-01-02", "EUR")));
        Source source = Configs.files(Inputs.FX_RATES, Format.PARQUET, folder, Map.of());
        List<Delivery> deliveries = source.deliveries(Known.NOTHING);
        assertThat(deliveries).hasSize(2);
        assertThat(source.columns(deliveries)).containsExactly("currency", "valid_on", "rate");
        String first = deliveries.get(0).path();
        String second = deliveries.get(1).path();
        assertThat(first).contains("a b/part-");
        assertSameRows(
                frame(
                        "_path string, _position bigint, _raw string, _corrupt string, currency string, valid_on string, rate string",
                        row(
                                first,
                                1L,
                                "{\"currency\":\"CHF\",\"valid_on\":\"2026-01-01\",\"rate\":\"1.1\"}",
                                null,
                                "CHF",
                                "2026-01-01",
                                "1.1"),
                        row(
                                first,
                                2L,
                                "{\"currency\":\"USD\",\"valid_on\":\"2026-01-01\",\"rate\":\"0.9\"}",
                                null,
                                "USD",
                                "2026-01-01",
                                "0.9"),
                        row(
                                second,
                                1L,
                                "{\"rate\":\"1.250\",\"valid_on\":\"2026-01-02\",\"currency\":\"EUR\"}",
                                null,
                                "EUR",
                                "2026-01-02",
                                "1.250")),
                RawColumns.asText(source.read(deliveries)));
        Known known = new Known(null, Map.of(first, deliveries.get(0)));
        assertThat(source.deliveries(known)).isEqualTo(deliveries);
        assertThat(known.has(deliveries.get(0))).isTrue();
    }

    @Test
    void aParquetFileThatIsCutOffIsNamed() throws IOException {
        parquet("a", frame("currency string", row("CHF")));
        Path file = files(".parquet").get(0);
        Files.delete(files(".parquet.crc").get(0));
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> Configs.files(Inputs.FX_RATES, Format.PARQUET, folder, Map.of())
                        .deliveries(Known.NOTHING))
                .hasMessageContaining("file:" + file + " is not a whole Parquet file: its footer is missing.");
    }

    @Test
    void aDeltaTableIsReadAsItStoodWhenItWasDelivered() {
        String path = folder.resolve("rates").toString();
        frame(
                        "currency string, valid_on date, rate double",
                        row("CHF", Date.valueOf("2026-01-01"), 1.1),
                        row("USD", Date.valueOf("2026-01-01"), 0.9))
                .repartition(2, functions.col("currency"))
                .write()
                .format("delta")
                .save(path);
        Source source = Configs.source(Inputs.FX_RATES, new SourceConfig.Files(Format.DELTA, path), Map.of(), Map.of());
        List<Delivery> deliveries = source.deliveries(Known.NOTHING);
        frame("currency string, valid_on date, rate double", row("EUR", Date.valueOf("2026-01-01"), 1.2))
                .write()
                .format("delta")
                .mode("append")
                .save(path);

        assertThat(deliveries).hasSize(1);
        assertThat(deliveries.get(0).path()).isEqualTo("file:" + path);
        assertThat(deliveries.get(0).contentHash()).startsWith("0@");
        Dataset<Row> before = RawColumns.asText(source.read(deliveries));
        assertThat(before.select("_path", "currency", "valid_on", "rate").collectAsList())
                .containsExactlyInAnyOrder(
                        row("file:" + path, "CHF", "2026-01-01", "1.1"),
                        row("file:" + path, "USD", "2026-01-01", "0.9"));
        assertThat(before.select("_position").distinct().count()).isEqualTo(2);

        List<Delivery> later =
                source.deliveries(new Known(null, Map.of(deliveries.get(0).path(), deliveries.get(0))));
        assertThat(later.get(0).contentHash()).startsWith("1@");
        assertThat(source.read(later).count()).isEqualTo(3);
        Source nowhere =
                Configs.source(Inputs.FX_RATES, new SourceConfig.Files(Format.DELTA, path + "x"), Map.of(), Map.of());
        assertThatThrownBy(() -> nowhere.deliveries(Known.NOTHING))
                .hasMessageContaining("Input fx_rates: " + path + "x cannot be read: ");
    }

    private void parquet(String name, Dataset<Row> rows) {
        rows.coalesce(1).write().parquet(folder.resolve(name).toString());
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }
}
