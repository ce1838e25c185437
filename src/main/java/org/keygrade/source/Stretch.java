package org.keygrade.source;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * A part of a text file that one task reads: the lines that begin in it.
 *
 * @param start first byte
 * @param end the byte after the last
 */
record Stretch(String path, long start, long end) implements Serializable {
    /** Large enough to keep tasks few, and no setting: positions depend on it. */
    static final long SIZE = 64L << 20;

    static Stretch file(String path) {
        return new Stretch(path, 0, Long.MAX_VALUE);
    }

    /** Whether it is the whole file; its lines are then known by number, else by their first byte. */
    boolean whole() {
        return end == Long.MAX_VALUE;
    }

    /** Cuts files into stretches; compressed ones cannot be cut. */
    static List<Stretch> cut(Configuration hadoop, List<Delivery> deliveries) throws IOException {
        List<Stretch> stretches = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            String path = delivery.path();
            if (delivery.size() <= SIZE || Opened.isCompressed(hadoop, path)) {
                stretches.add(file(path));
                continue;
            }
            for (long start = 0; start < delivery.size(); start += SIZE) {
                stretches.add(new Stretch(path, start, start + SIZE));
            }
        }
        return stretches;
    }
}
