package org.keygrade.source;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** The lines that begin in a stretch, blank ones left out. */
final class Lines implements Iterator<Line>, Closeable {
    private final Stretch stretch;
    private final Charset charset;
    private final InputStream in;
    private final byte[] block = new byte[1 << 16];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int filled;
    private int used;
    private long at;
    private long number = 1;
    private @Nullable Line next;

    Lines(Configuration hadoop, Stretch stretch, Charset charset) {
        this.stretch = stretch;
        this.charset = charset;
        try {
            in = stretch.start() == 0 ? Opened.whole(hadoop, stretch.path()) : seek(hadoop);
            if (stretch.start() > 0) {
                read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One byte early: a line that begins exactly here is ours, and the byte before it ends another. */
    private InputStream seek(Configuration hadoop) throws IOException {
        Path path = new Path(stretch.path());
        FSDataInputStream opened = path.getFileSystem(hadoop).open(path);
        at = stretch.start() - 1;
        opened.seek(at);
        return opened;
    }

    @Override
    public boolean hasNext() {
        try {
            while (next == null && at < stretch.end()) {
                long begins = at;
                long lines = number;
                if (!read()) {
                    return false;
                }
                String text = text(begins);
                next = text.isBlank() ? null : new Line(stretch.whole() ? lines : begins + 1, text);
            }
            return next != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Line next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        Line found = next;
        next = null;
        return found;
    }

    private String text(long begins) {
        String text = line.toString(charset);
        return begins == 0 && text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Reads up to the next line break; false at the end of the file. */
    private boolean read() throws IOException {
        line.reset();
        long begins = at;
        while (used < filled || fill()) {
            int from = used;
            while (used < filled && block[used] != '\n') {
                used++;
            }
            line.write(block, from, used - from);
            at += used - from;
            if (used < filled) {
                used++;
                at++;
                number++;
                return true;
            }
        }
        return at > begins;
    }

    private boolean fill() throws IOException {
        filled = in.read(block);
        used = 0;
        return filled > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
