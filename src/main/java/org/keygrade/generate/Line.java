package org.keygrade.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.table.Input;

/** One line of a sample file, as text. */
final class Line {
    private static final int DECIMALS = 4;

    private final List<String> names;
    private final @Nullable String[] texts;

    Line(Input input) {
        this.names = Shape.names(input);
        this.texts = new String[names.size()];
    }

    static Line of(Input input, Row row) {
        Line line = new Line(input);
        for (int i = 0; i < row.size(); i++) {
            line.texts[i] = text(row.get(i));
        }
        return line;
    }

    /** The same line again. */
    Line copy(Input input) {
        Line line = new Line(input);
        System.arraycopy(texts, 0, line.texts, 0, texts.length);
        return line;
    }

    Line set(String column, @Nullable Object value) {
        texts[at(column)] = text(value);
        return this;
    }

    @Nullable
    String value(String column) {
        return texts[at(column)];
    }

    List<@Nullable String> texts() {
        return Arrays.asList(texts);
    }

    private int at(String column) {
        int at = names.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("No column " + column + " in " + names);
        }
        return at;
    }

    /** Doubles are written by BigDecimal: Double.toString differs between Java versions. */
    private static @Nullable String text(@Nullable Object value) {
        if (value instanceof Double number) {
            BigDecimal exact = new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN);
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        }
        return value == null ? null : value.toString();
    }
}
