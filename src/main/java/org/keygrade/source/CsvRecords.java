package org.keygrade.source;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Splits CSV text (RFC 4180) into records. Spark's own reader lets a quote that is never closed swallow the records
 * after it without a word. Here such a record is its first line, marked as a problem, and the next line starts afresh.
 */
final class CsvRecords implements Iterator<CsvRecord> {
    /** No quoted field goes on for longer: what does has lost its closing quote. */
    private static final int LONGEST = 1 << 20;

    private static final int BLOCK = 1 << 16;

    private final Reader in;
    private final CsvSplitter splitter;
    private final StringBuilder text = new StringBuilder();
    private final char[] block = new char[BLOCK];
    private int at;
    private long line = 1;
    private boolean ended;
    private @Nullable CsvRecord next;

    CsvRecords(Reader in, CsvFormat format) {
        this.in = in;
        this.splitter = new CsvSplitter(format);
        fill();
        at = text.length() > 0 && text.charAt(0) == '\ufeff' ? 1 : 0;
    }

    @Override
    public boolean hasNext() {
        while (next == null && more()) {
            CsvRecord record = record();
            next = record.text().isBlank() && record.fields().size() <= 1 ? null : record;
        }
        return next != null;
    }

    @Override
    public CsvRecord next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        CsvRecord record = next;
        next = null;
        return record;
    }

    private CsvRecord record() {
        List<String> fields = new ArrayList<>();
        int end = splitter.split(text, at, !ended, fields);
        while (end == CsvSplitter.MORE && text.length() - at <= LONGEST) {
            fill();
            fields.clear();
            end = splitter.split(text, at, !ended, fields);
        }
        if (end >= 0) {
            return taken(end, fields, null);
        }
        return taken(lineEnd(), List.of(), CsvSplitter.problem(end));
    }

    private CsvRecord taken(int end, List<String> fields, @Nullable String problem) {
        String record = text.substring(at, end);
        long first = line;
        line += 1 + record.chars().filter(c -> c == '\n').count();
        at = end;
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (!more() || text.charAt(at) != '\n') {
            return new CsvRecord(first, record, fields, problem);
        }
        at++;
        return new CsvRecord(first, record, fields, problem);
    }

    private int lineEnd() {
        int length = 0;
        // fill() moves what was not taken to the front, so only the distance from there holds.
        while ((at + length < text.length() || fill()) && !CsvSplitter.isBreak(text.charAt(at + length))) {
            length++;
        }
        return at + length;
    }

    private boolean more() {
        return at < text.length() || fill();
    }

    /** Reads on; false at the end. Drops what was taken. */
    private boolean fill() {
        try {
            text.delete(0, at);
            at = 0;
            int read = in.read(block);
            ended = read < 0;
            text.append(block, 0, Math.max(read, 0));
            return !ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
