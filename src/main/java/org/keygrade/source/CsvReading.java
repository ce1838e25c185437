package org.keygrade.source;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What a task does with CSV files.
 *
 * @param width how many fields the header names
 */
record CsvReading(SerializableConfiguration hadoop, CsvFormat format, int width) implements Serializable {
    /** The rows of {@link RawRows}. The file is closed when the task ends. */
    Iterator<Row> rows(Stretch stretch) throws IOException {
        return format.multiLine() ? records(stretch) : lines(stretch);
    }

    /** The records of a whole file, the header with them. */
    static Iterator<CsvRecord> open(Reader reader, CsvFormat format) {
        return new CsvRecords(reader, format);
    }

    static Reader reader(Configuration hadoop, String path, CsvFormat format) throws IOException {
        return new InputStreamReader(Opened.whole(hadoop, path), format.charset());
    }

    private Iterator<Row> records(Stretch stretch) throws IOException {
        Reader reader = reader(hadoop.value(), stretch.path(), format);
        Opened.closeWithTask(reader);
        Iterator<CsvRecord> records = open(reader, format);
        if (format.header() && records.hasNext()) {
            records.next();
        }
        return stream(records)
                .map(record -> row(stretch.path(), record.line(), record.text(), record.fields(), record.problem()))
                .iterator();
    }

    private Iterator<Row> lines(Stretch stretch) {
        Lines lines = new Lines(hadoop.value(), stretch, format.charset());
        Opened.closeWithTask(lines);
        if (format.header() && stretch.start() == 0 && lines.hasNext()) {
            lines.next();
        }
        CsvSplitter splitter = new CsvSplitter(format);
        return stream(lines).map(line -> split(stretch.path(), splitter, line)).iterator();
    }

    private Row split(String path, CsvSplitter splitter, Line line) {
        String text = line.text().endsWith("\r")
                ? line.text().substring(0, line.text().length() - 1)
                : line.text();
        List<String> fields = new ArrayList<>();
        int end = splitter.split(text, 0, false, fields);
        String problem = end >= 0 && end < text.length() ? "a line break inside the line" : CsvSplitter.problem(end);
        return row(path, line.position(), text, fields, problem);
    }

    private Row row(String path, long position, String text, List<String> fields, @Nullable String problem) {
        String corrupt = problem == null && fields.size() != width
                ? "fields: " + fields.size() + ", but the header names " + width
                : problem;
        Object[] values = new Object[4 + width];
        values[0] = path;
        values[1] = position;
        values[2] = corrupt;
        values[3] = corrupt == null ? null : text;
        for (int i = 0; corrupt == null && i < width; i++) {
            String field = fields.get(i);
            values[4 + i] = field.equals(format.nullValue()) ? null : field;
        }
        return RowFactory.create(values);
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
