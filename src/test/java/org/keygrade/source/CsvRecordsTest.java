package org.keygrade.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {
    private static final CsvFormat COMMA = format(",", '"', '"');

    @Test
    void fieldsMayHoldDelimitersBreaksAndQuotes() {
        assertThat(fields(COMMA, "a,\"b,c\",\"d\r\ne\",\"say \"\"hi\"\"\"\n1,,\"\",5\" wide\n"))
                .containsExactly(List.of("a", "b,c", "d\r\ne", "say \"hi\""), List.of("1", "", "", "5\" wide"));
    }

    @Test
    void anyLineBreakAndNoneAtTheEndAndBlankLines() {
        assertThat(fields(COMMA, "\ufeffa,b\r\n\r\nc,d\re,f\n  \n\ng,h"))
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"), List.of("g", "h"));
    }

    @Test
    void aQuoteThatIsNeverClosedCostsOneLine() {
        assertThat(all(COMMA, "1,\"two,3\n4,5,6\n7,8,9\n"))
                .containsExactly(
                        new CsvRecord(1, "1,\"two,3", List.of(), "a quote is not closed"),
                        new CsvRecord(2, "4,5,6", List.of("4", "5", "6"), null),
                        new CsvRecord(3, "7,8,9", List.of("7", "8", "9"), null));
    }

    @Test
    void aQuoteThatIsClosedByAnotherOneCostsOneLine() {
        assertThat(all(COMMA, "1,2,\"3\n4,\"5\",6\n\"x\"y,8,9\n\"a\nb\",c,d\ne"))
                .containsExactly(
                        new CsvRecord(1, "1,2,\"3", List.of(), "text follows a closing quote"),
                        new CsvRecord(2, "4,\"5\",6", List.of("4", "5", "6"), null),
                        new CsvRecord(3, "\"x\"y,8,9", List.of(), "text follows a closing quote"),
                        new CsvRecord(4, "\"a\nb\",c,d", List.of("a\nb", "c", "d"), null),
                        new CsvRecord(6, "e", List.of("e"), null));
    }

    @Test
    void otherDelimitersQuotesAndEscapes() {
        assertThat(fields(format("||", '\'', '\\'), "a|b||'it\\'s \\\\ \\n'||c"))
                .containsExactly(List.of("a|b", "it's \\ \\n", "c"));
        assertThat(fields(format(";", CsvFormat.NONE, CsvFormat.NONE), "\"a;b\""))
                .containsExactly(List.of("\"a", "b\""));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatIsWrittenIsReadAgain(long seed) {
        Random random = new Random(seed);
        List<List<String>> records = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            List<String> record = List.of("k" + i, word(random), word(random));
            records.add(record);
            text.append(
                    String.join(",", record.stream().map(CsvRecordsTest::quoted).toList()));
            text.append(random.nextBoolean() ? "\n" : "\r\n");
        }
        assertThat(fields(COMMA, text.toString())).isEqualTo(records);
    }

    @Test
    void aLongFieldIsReadAndALongerOneHasLostItsQuote() {
        String field = "x\n".repeat(200_000);
        assertThat(fields(COMMA, "\"" + field + "\",b\nc,d")).containsExactly(List.of(field, "b"), List.of("c", "d"));
        List<CsvRecord> lost = all(COMMA, "\"" + "x\n".repeat(600_000) + "\",b\nc,d");
        assertThat(lost.get(0)).isEqualTo(new CsvRecord(1, "\"x", List.of(), "a quote is not closed"));
        assertThat(lost.get(lost.size() - 1).fields()).containsExactly("c", "d");
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            word.append("ab ,\"\n\r;é".charAt(random.nextInt(9)));
        }
        return word.toString();
    }

    private static String quoted(String word) {
        return "\"" + word.replace("\"", "\"\"") + "\"";
    }

    private static CsvFormat format(String delimiter, char quote, char escape) {
        return new CsvFormat(delimiter, "UTF-8", quote, escape, true, true, "");
    }

    private static List<List<String>> fields(CsvFormat format, String text) {
        return all(format, text).stream().map(CsvRecord::fields).toList();
    }

    /** Read a few characters at a time, so that everything is cut in two somewhere. */
    private static List<CsvRecord> all(CsvFormat format, String text) {
        List<CsvRecord> records = new ArrayList<>();
        new CsvRecords(new Dripping(text), format).forEachRemaining(records::add);
        return records;
    }

    private static final class Dripping extends Reader {
        private final Reader in;
        private final int drop;

        Dripping(String text) {
            in = new StringReader(text);
            drop = text.length() < 1000 ? 1 : 1 + text.length() / 50;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            return in.read(into, from, Math.min(length, drop));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
