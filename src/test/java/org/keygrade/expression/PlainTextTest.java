package org.keygrade.expression;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.trim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.keygrade.testing.TestSpark;

/** Held against Spark's own functions on thousands of odd texts. */
class PlainTextTest {
    private static final String BLANKS = " \t\r\n\f\u00a0\ufeff";
    private static final String[] SCRAPS = {
        " ",
        "\t",
        "\r",
        "\n",
        "\f",
        "\u00a0",
        "\ufeff",
        "é",
        "日",
        "a",
        "~",
        "\u007f",
        "\u0000",
        "0",
        "7",
        "12",
        ".",
        "-",
        "+",
        "e",
        "E",
        "d",
        "NaN",
        ":",
        "T",
        "Z",
        "2026-10-31",
        "2024-02-29",
        "0000-01-01",
        "2023-02-29",
        "23:59:59",
        "24:00:00",
        "09:30:60",
        "T09:30:00Z"
    };

    @Test
    void trimsAsSparkDoes() {
        assertAlike(PlainText.trimmed(col("text")), nullif(trim(col("text"), BLANKS), lit("")), texts());
    }

    @Test
    void knowsNumbers() {
        assertAlike(PlainText.isNumber(col("text")), col("text").rlike("^[-+]?[0-9.]+([eE][-+]?[0-9]+)?\\z"), texts());
        assertAlike(PlainText.isWholeNumber(col("text")), col("text").rlike("^[-+]?[0-9]+([.]0*)?\\z"), texts());
    }

    @Test
    void instantsAreSparks() {
        Column spark = col("text").try_cast(DataTypes.TimestampType);
        Column ours = PlainText.instant(col("text"));
        Dataset<Row> known = texts().where(ours.isNotNull());
        assertAlike(ours, spark, known);
        assertAlike(ours, spark, moments());
        assertThat(moments().where(ours.isNull().and(spark.isNotNull())).count())
                .as("moments that took the long way")
                .isZero();
    }

    private static void assertAlike(Column ours, Column sparks, Dataset<Row> texts) {
        assertSameRows(texts.select(col("text"), sparks.as("value")), texts.select(col("text"), ours.as("value")));
    }

    private static Dataset<Row> texts() {
        Random random = new Random(7);
        List<String> texts = new ArrayList<>();
        texts.add(null);
        texts.add("");
        Stream.generate(() -> text(random)).limit(5_000).forEach(texts::add);
        return frame(texts);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int scraps = random.nextInt(6); scraps >= 0; scraps--) {
            text.append(SCRAPS[random.nextInt(SCRAPS.length)]);
        }
        return text.toString();
    }

    /** From year 1 on: some that never were, and leap days among them. */
    private static Dataset<Row> moments() {
        Random random = new Random(8);
        return frame(Stream.generate(() -> "%04d-%02d-%02dT%02d:%02d:%02dZ"
                        .formatted(
                                1 + random.nextInt(9999),
                                1 + random.nextInt(12),
                                1 + random.nextInt(31),
                                random.nextInt(24),
                                random.nextInt(60),
                                random.nextInt(60)))
                .limit(2_000)
                .toList());
    }

    private static Dataset<Row> frame(List<String> texts) {
        return TestSpark.session().createDataset(texts, Encoders.STRING()).toDF("text");
    }
}
