package org.keygrade.source;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.keygrade.error.InputErrors;

/** Column names must differ by more than case, as in SQL. */
final class Headers {
    private Headers() {}

    static void check(String dataset, String path, List<String> header) {
        Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : header) {
            if (!seen.add(name)) {
                throw InputErrors.duplicateHeader(dataset, path, name, header);
            }
        }
    }
}
