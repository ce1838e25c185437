package org.keygrade.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a CSV file.
 *
 * @param line the line it begins on, from 1
 * @param text as it stands in the file
 * @param fields its fields, unquoted; empty if it cannot be split
 * @param problem why it cannot be split; null if it can
 */
record CsvRecord(
        long line,
        String text,
        List<String> fields,
        @Nullable String problem) {}
