package org.keygrade.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.source.Configs.path;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig.Format;
import org.keygrade.table.Inputs;

class JsonSourceTest {
    private static final String COLUMNS =
            "_path string, _position bigint, _raw string, _corrupt string, rate string, currency string";

    @TempDir
    Path folder;

    @Test
    void anObjectPerLine() throws IOException {
        Path a = write("a.json", """
                {"currency":"CHF","rate":1.10,"valid_on":"2026-01-01","junk":{"deep":[1,{"x":null}]}}
                {"currency":"USD",

                [{"currency":"EUR"},{"currency":"GBP"}]
                {"currency":{"code":"SEK"},"rate":true,"rate2":12345678901234567890}
                "text"
                """);
        Source source = rates(Map.of());
        List<Delivery> deliveries = source.deliveries(Known.NOTHING);
        assertThat(source.columns(deliveries)).containsExactly("currency", "valid_on", "rate");
        assertSameRows(
                frame(
                        COLUMNS,
                        row(
                                path(a),
                                1L,
                                "{\"currency\":\"CHF\",\"junk\":\"{\\\"deep\\\":[1,{\\\"x\\\":null}]}\",\"rate\":\"1.1\",\"valid_on\":\"2026-01-01\"}",
                                null,
                                "1.1",
                                "CHF"),
                        row(
                                path(a),
                                2L,
                                "{\"_line\":\"{\\\"currency\\\":\\\"USD\\\",\"}",
                                "not a JSON object",
                                null,
                                null),
                        row(
                                path(a),
                                4L,
                                "{\"_line\":\"[{\\\"currency\\\":\\\"EUR\\\"},{\\\"currency\\\":\\\"GBP\\\"}]\"}",
                                "not a JSON object",
                                null,
                                null),
                        row(
                                path(a),
                                5L,
                                "{\"currency\":\"{\\\"code\\\":\\\"SEK\\\"}\",\"rate\":\"true\",\"rate2\":\"12345678901234567890\"}",
                                null,
                                "true",
                                "{\"code\":\"SEK\"}"),
                        row(path(a), 6L, "{\"_line\":\"\\\"text\\\"\"}", "not a JSON object", null, null)),
                shown(RawColumns.asText(source.read(deliveries))));
    }

    @Test
    void aListPerFile() throws IOException {
        Path a = write("a.json", "\ufeff[{\"currency\":\"CHF\",\n\"rate\":1},\n{\"currency\":\"USD\",\"valid_on\":2}]");
        Path b = write("b.json", "{\n\"currency\":\"EUR\"\n}");
        Path c = write("c.json", "[{\"currency\":\"GBP\"");
        write("d.json", "[]");
        assertSameRows(
                frame(
                        COLUMNS,
                        row(path(a), 1L, "{\"currency\":\"CHF\",\"rate\":\"1\"}", null, "1", "CHF"),
                        row(path(a), 2L, "{\"currency\":\"USD\",\"valid_on\":\"2\"}", null, null, "USD"),
                        row(path(b), 1L, "{\"currency\":\"EUR\"}", null, null, "EUR"),
                        row(
                                path(c),
                                1L,
                                "{\"_line\":\"[{\\\"currency\\\":\\\"GBP\\\"\"}",
                                "not a JSON object",
                                null,
                                null)),
                shown(readAll(rates(Map.of("multiLine", "true")))));
    }

    @Test
    void mandatoryColumnsMustOccur() throws IOException {
        write("a.json", "{\"currency\":\"CHF\",\"Rate\":1,\"valid_on\":2}");
        assertThatThrownBy(() -> readAll(rates(Map.of())))
                .hasMessageContaining("has no column rate. It has: Rate, currency, valid_on.")
                .hasMessageContaining("Did you mean Rate?");
    }

    private Source rates(Map<String, String> options) {
        return Configs.files(Inputs.FX_RATES, Format.JSON, folder, options);
    }

    private static Dataset<Row> readAll(Source source) {
        return RawColumns.asText(source.read(source.deliveries(Known.NOTHING)));
    }

    private static Dataset<Row> shown(Dataset<Row> rows) {
        return rows.select("_path", "_position", "_raw", "_corrupt", "rate", "currency");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
