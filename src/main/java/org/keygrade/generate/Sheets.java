package org.keygrade.generate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;

/** The sample's lines by dataset, in the order they will stand in. Small: everything is held in memory. */
final class Sheets {
    /** Datasets that are a folder with a file per year. */
    private static final Set<String> YEARLY = Set.of(Inputs.SALES.name(), Inputs.INTERACTIONS.name());

    private static final int YEAR_DIGITS = 4;

    private final Map<Input, List<Line>> lines = new LinkedHashMap<>();

    /** A new empty line at the end of the dataset. */
    Line line(Input input) {
        return add(input, new Line(input));
    }

    Line add(Input input, Line line) {
        lines.computeIfAbsent(input, key -> new ArrayList<>()).add(line);
        return line;
    }

    void add(Input input, Row row) {
        add(input, Line.of(input, row));
    }

    int count(Input input) {
        return lines.getOrDefault(input, List.of()).size();
    }

    void write(Path folder) {
        lines.forEach((input, sheet) -> {
            if (YEARLY.contains(input.name())) {
                byYear(input, sheet)
                        .forEach((year, part) ->
                                CsvFile.write(folder.resolve(input.name()).resolve(year + ".csv"), input, part));
            } else {
                CsvFile.write(folder.resolve(input.name() + ".csv"), input, sheet);
            }
        });
    }

    private static Map<String, List<Line>> byYear(Input input, List<Line> sheet) {
        Map<String, List<Line>> years = new TreeMap<>();
        for (Line line : sheet) {
            String day = String.valueOf(line.value(String.valueOf(input.dateColumn())));
            years.computeIfAbsent(day.substring(0, YEAR_DIGITS), year -> new ArrayList<>())
                    .add(line);
        }
        return years;
    }
}
