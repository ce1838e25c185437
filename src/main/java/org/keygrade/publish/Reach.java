package org.keygrade.publish;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.keygrade.warehouse.DataFiles;
import org.keygrade.warehouse.TableLog;
import org.keygrade.warehouse.Warehouse;

/**
 * Which versions of one table can be read: their log entries are there, and so are their data files.
 *
 * @param found what lies in the table's folder
 */
record Reach(Warehouse warehouse, String path, DataFiles found) {
    static Reach of(Warehouse warehouse, String path) {
        return new Reach(warehouse, path, DataFiles.of(warehouse, path));
    }

    /**
     * What is wrong with a version; empty if nothing is. No row is read.
     *
     * @param published what the publication says of it; null for an input, of which it says nothing but the version
     */
    Optional<String> broken(long version, @Nullable TableState published) {
        TableLog.Files files;
        try {
            files = warehouse.log(path).files(version);
        } catch (Exception e) { // Spark's checked ones included, which Java is not told of
            return Optional.of("its log cannot be read (%s)".formatted(firstLine(e)));
        }
        return Optional.ofNullable(published)
                .flatMap(state -> state.unlike(files))
                .or(() -> missing(files.sizes()));
    }

    private Optional<String> missing(Map<String, Long> sizes) {
        Set<String> missing = new TreeSet<>();
        sizes.forEach((name, bytes) -> {
            DataFiles.Found there = found.byPath().get(name);
            if (there == null || there.bytes() != bytes) {
                missing.add(name);
            }
        });
        return missing.stream()
                .findFirst()
                .map(first -> "%d of its %d data files are missing or cut off, for example %s"
                        .formatted(missing.size(), sizes.size(), first));
    }

    /** The same by reading every value of a published version. */
    Optional<String> changed(TableState published) {
        Content content;
        try {
            content = Content.scan(warehouse.readAt(path, published.version()));
        } catch (Exception e) { // Spark throws a checked one for a file it cannot read, without declaring it
            return Optional.of("its rows cannot be read (%s)".formatted(firstLine(e)));
        }
        return content.equals(published.content())
                ? Optional.empty()
                : Optional.of("its rows are not the ones that were published");
    }

    /** Data files that neither one of these versions names nor the newest one. */
    List<DataFiles.Found> unnamed(Set<Long> versions) {
        TableLog log = warehouse.log(path);
        Set<String> named = new TreeSet<>(log.files(log.version()).sizes().keySet());
        versions.forEach(version -> named.addAll(log.files(version).sizes().keySet()));
        return found.byPath().entrySet().stream()
                .filter(file ->
                        file.getKey().endsWith(".parquet") && !file.getKey().startsWith("_"))
                .filter(file -> !named.contains(file.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    static String firstLine(Throwable e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
    }
}
