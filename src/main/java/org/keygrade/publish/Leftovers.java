package org.keygrade.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.keygrade.table.Area;
import org.keygrade.warehouse.Warehouse;

/** What runs that died have left: locks, work folders, rows that nobody published. */
record Leftovers(Warehouse warehouse) {
    /**
     * Nothing but a note while a run is at work: what it writes looks the same.
     *
     * @param publications may be of a moment before
     */
    List<Finding> findings(Publications publications, boolean headIsReadable) {
        RunLock.Seen lock = RunLock.look(warehouse);
        if (lock.state() == RunLock.State.HELD) {
            return List.of(Finding.note(
                    "%s is at work.".formatted(lock.holder()),
                    "What it writes cannot be told from what a dead run left, so that was not looked for.",
                    "Look again when it has ended."));
        }
        List<Finding> findings = new ArrayList<>();
        if (lock.state() == RunLock.State.STALE) {
            findings.add(Finding.note(
                    "The lock still names %s, which has died.".formatted(lock.holder()),
                    "It keeps nobody out.",
                    "keygrade doctor --repair clears it, and so does the next run."));
        }
        work().forEach(run -> findings.add(Finding.repairable(
                "work/%s was left by a run that died.".formatted(run), "It takes up room; no run will read it.")));
        if (headIsReadable) {
            findings.addAll(unpublished(publications));
        }
        return findings;
    }

    /** The folders below work/, each of one run. */
    List<String> work() {
        try {
            FileSystem files = warehouse.fileSystem();
            Path work = new Path(warehouse.path(Area.WORK.folder()));
            return !files.exists(work)
                    ? List.of()
                    : Stream.of(files.listStatus(work))
                            .map(run -> run.getPath().getName())
                            .sorted()
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Finding> unpublished(Publications publications) {
        Optional<Publication> head = publications.head();
        List<Finding> findings = new ArrayList<>();
        head.map(published -> Recovery.ahead(warehouse, published).keySet()).orElse(Set.of()).stream()
                .sorted()
                .forEach(path -> findings.add(Finding.repairable(
                        "%s is ahead of its publication: a run that died has written to it.".formatted(path),
                        "Who reads the newest version sees rows that were never published.")));
        Set<String> named = new HashSet<>();
        head.ifPresent(published -> named.addAll(published.tables().keySet()));
        Restore.inPublication(warehouse).stream()
                .filter(path -> !named.contains(path) && warehouse.log(path).rows() > 0)
                .forEach(path -> findings.add(Finding.repairable(
                        "%s has rows, but no publication names it.".formatted(path),
                        "Who reads the newest version sees rows that were never published.")));
        return findings;
    }
}
