package org.keygrade.ingest;

import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.source.Delivery;
import org.keygrade.source.Known;
import org.keygrade.source.Source;
import org.keygrade.table.Input;

/** A source whose files are lines typed into a test: {@code "id,account,..."} under a header; empty text is null. */
final class Feed implements Source {
    private record File(String header, long modified, List<String> lines) {}

    private final Input input;
    private final Map<String, File> files = new TreeMap<>();

    Feed(Input input) {
        this.input = input;
    }

    /** Puts a file there, or overwrites it. */
    Feed file(String path, long modified, String header, String... lines) {
        files.put(path, new File(header, modified, List.of(lines)));
        return this;
    }

    void remove(String path) {
        files.remove(path);
    }

    @Override
    public List<Delivery> deliveries(Known known) {
        List<Delivery> deliveries = new ArrayList<>();
        files.forEach((path, file) -> deliveries.add(new Delivery(
                input.name(), path, 1, file.modified(), "hash" + file.lines().hashCode(), null)));
        return deliveries;
    }

    @Override
    public Dataset<Row> read(List<Delivery> deliveries) {
        List<String> names = names();
        List<Row> rows = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            File file = files.get(delivery.path());
            List<String> header = Arrays.asList(file.header().split(","));
            for (int i = 0; i < file.lines().size(); i++) {
                rows.add(rowOf(delivery.path(), i + 1L, file.lines().get(i), header, names));
            }
        }
        String ddl = "_path string, _position bigint, _raw string, _corrupt string, " + String.join(" string, ", names);
        return frame(ddl + " string", rows.toArray(Row[]::new));
    }

    private static Row rowOf(String path, long position, String line, List<String> header, List<String> names) {
        String[] texts = line.split(",", -1);
        boolean corrupt = texts.length != header.size();
        List<Object> values = new ArrayList<>(Arrays.asList(path, position, "{\"_line\":\"" + line + "\"}", null));
        values.set(3, corrupt ? "wrong number of fields" : null);
        for (String name : names) {
            int at = header.indexOf(name);
            values.add(corrupt || at < 0 || texts[at].isEmpty() ? null : texts[at]);
        }
        return row(values.toArray());
    }

    @Override
    public Set<String> columns(List<Delivery> deliveries) {
        Set<String> columns = new java.util.TreeSet<>();
        deliveries.forEach(delivery ->
                columns.addAll(Arrays.asList(files.get(delivery.path()).header().split(","))));
        return columns;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(Staging.business(input));
        if (input.hasMoney()) {
            names.add("currency");
        }
        return names;
    }
}
