package org.keygrade.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.util.SerializableConfiguration;

/** What a task does with JSON files: path, position and text of every line or of the whole file. */
record JsonReading(SerializableConfiguration hadoop, String encoding) implements Serializable {
    Iterator<Row> lines(Stretch stretch) {
        Lines lines = new Lines(hadoop.value(), stretch, Charset.forName(encoding));
        Opened.closeWithTask(lines);
        Iterable<Line> once = () -> lines;
        return StreamSupport.stream(once.spliterator(), false)
                .map(line -> RowFactory.create(stretch.path(), line.position(), line.text()))
                .iterator();
    }

    Iterator<Row> whole(Stretch stretch) {
        try (InputStream in = Opened.whole(hadoop.value(), stretch.path())) {
            String text = new String(in.readAllBytes(), Charset.forName(encoding));
            String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
            return List.of(RowFactory.create(stretch.path(), 0L, plain)).iterator();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
