package org.keygrade.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.KeygradeException;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.table.Area;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.TableLog;
import org.keygrade.warehouse.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every run does first, under the lock: puts right what a run left behind that died between its commits. Doing it
 * twice changes nothing.
 */
public final class Recovery {
    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);

    private Recovery() {}

    /**
     * What was done; all empty on a sound warehouse.
     *
     * @param restored tables a dead run had committed, brought back to their published versions
     * @param emptied tables no publication names, whose rows were deleted
     * @param publication what was published for it: the same content at the versions after the restore, or the end of a
     *     rollback or of a forgetting that had been cut off
     * @param rolledForward whether the views and _current.json had to catch up with the head
     */
    public record Report(
            List<String> restored, List<String> emptied, Optional<Publication> publication, boolean rolledForward) {
        /** Whether there was nothing to do. */
        public boolean sound() {
            return restored.isEmpty() && emptied.isEmpty() && publication.isEmpty() && !rolledForward;
        }

        /** What was done, for people. */
        public List<String> sentences() {
            List<String> sentences = new ArrayList<>();
            restored.forEach(table -> sentences.add(table + " was put back to its published version."));
            emptied.forEach(table -> sentences.add(table + " was emptied: no publication names it."));
            publication.ifPresent(
                    now -> sentences.add("Published as " + now.id() + ", the tables as of " + now.asOf() + "."));
            if (rolledForward) {
                sentences.add("gold/_current.json was brought up to date.");
            }
            return sentences;
        }
    }

    /**
     * Fails with exit 1 if a published table, or the ledger itself, is not what was published.
     *
     * @param catalog the database of the views; null: none
     */
    public static Report run(Warehouse warehouse, String runId, @Nullable String catalog) {
        return recover(warehouse.light(), runId, catalog);
    }

    /**
     * What a rollback needs done before it. It brings every table back itself, so a damaged head must not keep anybody
     * from leaving it.
     */
    public static void beforeRollback(Warehouse warehouse, String runId, @Nullable String catalog) {
        Publications publications = Publications.read(warehouse);
        Current.refuseLostLedger(warehouse, publications);
        if (publications.head().map(head -> isReadable(warehouse, head)).orElse(true)) {
            run(warehouse, runId, catalog);
        } else {
            RollbackIntent.finish(warehouse, catalog, publications);
        }
    }

    private static boolean isReadable(Warehouse warehouse, Publication head) {
        try {
            new Restore(warehouse, head.runId()).verify(head);
            return true;
        } catch (KeygradeException damaged) {
            LOG.warn("the head is damaged; the rollback goes on without a recovery", damaged);
            return false;
        }
    }

    private static Report recover(Warehouse warehouse, String runId, @Nullable String catalog) {
        Permissions.prepare(warehouse);
        clearWork(warehouse, runId);
        FailPoint.WORK_CLEARED.pass();
        Publications publications = Publications.read(warehouse);
        Current.refuseLostLedger(warehouse, publications);
        Optional<Publication> finished = RollbackIntent.finish(warehouse, catalog, publications);
        if (finished.isPresent()) {
            return new Report(List.of(), List.of(), finished, true);
        }
        return recover(warehouse, runId, catalog, publications);
    }

    private static Report recover(
            Warehouse warehouse, String runId, @Nullable String catalog, Publications publications) {
        Restore restore = new Restore(warehouse, runId);
        Optional<Publication> head = publications.head();
        head.ifPresent(restore::verify);
        Map<String, TableState> ahead =
                head.map(published -> ahead(warehouse, published)).orElse(Map.of());
        List<String> emptied = restore.emptyUnnamed(head);
        Optional<Publication> recovered = head.filter(published -> !ahead.isEmpty())
                .map(published -> publish(restore, publications.nextId(), published, ahead));
        Permissions.apply(warehouse);
        Publications now = recovered.isPresent() ? Publications.read(warehouse) : publications;
        boolean rolled = Current.rollForward(warehouse, catalog, now);
        Optional<Publication> finished = Forget.finish(warehouse, catalog, now);
        FailPoint.RECOVERED.pass();
        return new Report(ahead.keySet().stream().sorted().toList(), emptied, finished.or(() -> recovered), rolled);
    }

    /** The published states of the tables that hold data of a run that never published it. */
    static Map<String, TableState> ahead(Warehouse warehouse, Publication published) {
        Map<String, TableState> ahead = new HashMap<>();
        published.tables().forEach((path, state) -> {
            boolean dead = warehouse.log(path).after(state.version()).stream().anyMatch(TableLog.Commit::changesData);
            if (dead) {
                ahead.put(path, state);
            }
        });
        return ahead;
    }

    private static Publication publish(Restore restore, long id, Publication published, Map<String, TableState> ahead) {
        Map<String, TableState> tables = new HashMap<>(published.tables());
        tables.putAll(restore.tables(published.id(), ahead));
        FailPoint.ALL_RESTORED.pass();
        Publication recovery = published.again(id, Kind.RECOVERY, restore.runId(), tables, published.inputs());
        Publications.commit(restore.warehouse(), recovery);
        return recovery;
    }

    private static void clearWork(Warehouse warehouse, String runId) {
        try {
            FileSystem files = warehouse.fileSystem();
            Path work = new Path(warehouse.path(Area.WORK.folder()));
            if (files.exists(work)) {
                for (FileStatus run : files.listStatus(work)) {
                    if (!run.getPath().getName().equals(runId)) {
                        files.delete(run.getPath(), true);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
