package org.keygrade.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.source.Configs.path;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.SourceConfig;
import org.keygrade.config.SourceConfig.Format;
import org.keygrade.error.KeygradeException;
import org.keygrade.table.Inputs;

class CsvSourceTest {
    private static final String COLUMNS = "_path string, _position bigint, _raw string, _corrupt string,"
            + " member_id string, full_name string, job_title string, department string, left_on string";

    @TempDir
    Path folder;

    @Test
    void headersAreReadByNameAndQuotedBreaksAreKept() throws IOException {
        Path a = write("a.csv", "\ufeffmember_id,full_name,other\nM1,\"Ann\nLee\",x\nM2,  Bo ,\n");
        Path b = write("deeper/b [1]+%.csv", "full_name;member_id\nüla;M3\n".replace(';', ','));
        write("_SUCCESS", "");
        write(".hidden/c.csv", "no");
        Source source = members(Map.of());
        List<Delivery> deliveries = source.deliveries(Known.NOTHING);
        assertThat(deliveries).extracting(Delivery::path).containsExactly(path(a), path(b));
        assertThat(source.columns(deliveries)).containsExactly("member_id", "full_name");
        assertSameRows(
                frame(
                        COLUMNS,
                        row(
                                path(a),
                                2L,
                                json("member_id", "M1", "full_name", "Ann\\nLee", "other", "x"),
                                null,
                                "M1",
                                "Ann\nLee",
                                null,
                                null,
                                null),
                        row(
                                path(a),
                                4L,
                                json("member_id", "M2", "full_name", "  Bo "),
                                null,
                                "M2",
                                "Bo",
                                null,
                                null,
                                null),
                        row(
                                path(b),
                                2L,
                                json("full_name", "üla", "member_id", "M3"),
                                null,
                                "M3",
                                "üla",
                                null,
                                null,
                                null)),
                RawColumns.asText(source.read(deliveries)));
    }

    @Test
    void rowsThatCannotBeSplitSayWhy() throws IOException {
        Path a = write("a.csv", "member_id,full_name\nM1\nM2,x,y\nM3,\"z\nM4,w\n");
        for (String multiLine : List.of("true", "false")) {
            assertSameRows(
                    frame(
                            COLUMNS,
                            row(
                                    path(a),
                                    2L,
                                    json("_line", "M1"),
                                    "fields: 1, but the header names 2",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            row(
                                    path(a),
                                    3L,
                                    json("_line", "M2,x,y"),
                                    "fields: 3, but the header names 2",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            row(
                                    path(a),
                                    4L,
                                    json("_line", "M3,\\\"z"),
                                    "a quote is not closed",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            row(
                                    path(a),
                                    5L,
                                    json("member_id", "M4", "full_name", "w"),
                                    null,
                                    "M4",
                                    "w",
                                    null,
                                    null,
                                    null)),
                    readAll(members(Map.of("multiLine", multiLine))));
        }
    }

    @Test
    void delimiterEncodingNullValueAndNoHeader() throws IOException {
        write("a.csv", "member_id;full_name;department\r\nM1;Zoë;NULL\r\n", StandardCharsets.ISO_8859_1);
        List<Row> rows = readAll(members(Map.of("sep", ";", "encoding", "ISO-8859-1", "nullValue", "NULL")))
                .select("member_id", "full_name", "department")
                .collectAsList();
        assertThat(rows).containsExactly(row("M1", "Zoë", null));

        Source bare = Configs.source(
                Inputs.TEAM_MEMBERS,
                new SourceConfig.Files(
                        Format.CSV, write("bare/b.csv", "M1,Ann\nM2,Bo\n").toString()),
                Map.of("header", "false"),
                Map.of("member_id", Configs.named("_c0"), "full_name", Configs.computed("upper(_c1)")));
        assertThat(readAll(bare).select("_position", "member_id", "full_name").collectAsList())
                .containsExactly(row(1L, "M1", "ANN"), row(2L, "M2", "BO"));
    }

    @Test
    void columnsAreMappedByNameAndExpression() throws IOException {
        write("a.csv", "Line No,Kunde,day,net,cur\n1,A1,2026-01-02,\"1,5\",CHF\n");
        Source source = Configs.source(
                Inputs.SALES,
                new SourceConfig.Files(Format.CSV, folder.toString()),
                Map.of(),
                Map.of(
                        "sale_id", Configs.computed("concat('S', `Line No`)"),
                        "account_id", Configs.named("Kunde"),
                        "sold_on", Configs.computed("to_date(day)"),
                        "revenue", Configs.computed("cast(replace(net, ',', '.') as decimal(10,2)) * 2"),
                        "currency", Configs.named("cur")));
        List<Delivery> deliveries = source.deliveries(Known.NOTHING);
        assertThat(source.columns(deliveries))
                .containsExactly("sale_id", "account_id", "sold_on", "revenue", "currency");
        assertThat(RawColumns.asText(source.read(deliveries))
                        .select("sale_id", "account_id", "sold_on", "revenue", "cost", "currency")
                        .collectAsList())
                .containsExactly(row("S1", "A1", "2026-01-02", "3.00", null, "CHF"));
    }

    @Test
    void whatIsMissingInAHeaderIsNamed() throws IOException {
        Path a = write("a.csv", "member_id,fullname,email\nM1,x,y\n");
        Source source = members(Map.of());
        List<Delivery> deliveries = source.deliveries(Known.NOTHING);
        assertThatThrownBy(() -> source.read(deliveries))
                .isInstanceOf(KeygradeException.class)
                .hasMessage("Input team_members: " + path(a)
                        + " has no column full_name. It has: member_id, fullname, email. Nothing was taken from it and"
                        + " nothing was published. Did you mean fullname? Map it in pipeline.yaml:"
                        + " sources.team_members.columns: {full_name: fullname}.");
        Source mapped = Configs.source(
                Inputs.TEAM_MEMBERS,
                new SourceConfig.Files(Format.CSV, folder.toString()),
                Map.of(),
                Map.of("full_name", Configs.named("fullname"), "department", Configs.named("dept")));
        assertThatThrownBy(() -> mapped.columns(deliveries))
                .hasMessageContaining("has no column dept (mapped to department)");
        write("a.csv", "member_id,full_name,Member_ID\n");
        assertThatThrownBy(() -> source.read(deliveries)).hasMessageContaining("names Member_ID twice");
    }

    @Test
    void aHeaderAloneIsADeliveryWithoutRowsAndNoByteIsAnError() throws IOException {
        write("a.csv", "member_id,full_name");
        assertThat(readAll(members(Map.of())).count()).isZero();
        Path empty = write("b.csv", "");
        assertThatThrownBy(() -> members(Map.of()).deliveries(Known.NOTHING))
                .hasMessageContaining(path(empty) + " is an empty file: not even a header.");
    }

    @Test
    void anotherEncodingIsNeverReplacedSilently() throws IOException {
        Path a = write("a.csv", "member_id,full_name\nM1,Zoë\n", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> members(Map.of()).deliveries(Known.NOTHING))
                .hasMessageContaining("byte 25 of " + path(a) + " is not UTF-8 text.")
                .hasMessageContaining("options.encoding");
        assertThatThrownBy(() -> members(Map.of("encoding", "latin-99")))
                .hasMessageContaining("Java knows no encoding latin-99.");
    }

    @Test
    void locationsWithoutFiles() {
        assertThatThrownBy(() -> Configs.files(Inputs.TEAM_MEMBERS, Format.CSV, folder.resolve("x/*.csv"), Map.of())
                        .deliveries(Known.NOTHING))
                .hasMessageContaining("there is nothing at " + folder + "/x/*.csv");
        assertThatThrownBy(() -> members(Map.of()).deliveries(Known.NOTHING)).hasMessageContaining("holds no file");
        Source elsewhere = Configs.files(Inputs.TEAM_MEMBERS, Format.CSV, Path.of("x"), Map.of());
        assertThatThrownBy(() -> elsewhere.deliveries(Known.NOTHING)).hasMessageContaining("nothing at x");
    }

    @Test
    void filesAreToldApartByContentAndReadAgainOnlyWhenTouched() throws IOException {
        Path a = write("a.csv", "member_id,full_name\nM1,x\n");
        Files.setLastModifiedTime(a, FileTime.fromMillis(1_000_000));
        Source source = members(Map.of());
        Delivery first = source.deliveries(Known.NOTHING).get(0);
        assertThat(first.size()).isEqualTo(Files.size(a));
        assertThat(first.modifiedMillis()).isEqualTo(1_000_000);
        Known known = new Known(null, Map.of(first.path(), first));

        Files.setLastModifiedTime(a, FileTime.fromMillis(2_000_000));
        Delivery touched = source.deliveries(known).get(0);
        assertThat(touched.contentHash()).isEqualTo(first.contentHash());
        assertThat(known.has(touched)).isTrue();

        write("a.csv", "member_id,full_name\nM1,y\n");
        assertThat(known.has(source.deliveries(known).get(0))).isFalse();

        Files.setLastModifiedTime(a, FileTime.fromMillis(1_000_000));
        assertThat(source.deliveries(known))
                .as("same size and time: not read again")
                .containsExactly(first);
    }

    @Test
    void nothingToReadStillHasTheColumns() {
        assertSameRows(frame(COLUMNS), members(Map.of()).read(List.of()));
    }

    private Source members(Map<String, String> options) {
        return Configs.files(Inputs.TEAM_MEMBERS, Format.CSV, folder, options);
    }

    private static org.apache.spark.sql.Dataset<Row> readAll(Source source) {
        return RawColumns.asText(source.read(source.deliveries(Known.NOTHING)));
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text, StandardCharsets.UTF_8);
    }

    private Path write(String name, String text, Charset charset) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, charset);
    }

    private static String json(String... words) {
        return java.util.stream.IntStream.range(0, words.length / 2)
                .mapToObj(i -> "\"" + words[2 * i] + "\":\"" + words[2 * i + 1] + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
