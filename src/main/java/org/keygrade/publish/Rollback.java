package org.keygrade.publish;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.PublishErrors;
import org.keygrade.publish.Publication.Kind;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Warehouse;
import org.keygrade.warehouse.Workers;

/**
 * Brings an earlier publication back, under the lock. The rollback is a publication itself, so readers see the old
 * content at once and a rollback can be rolled back. People who were forgotten since are erased from it again. It can be run on a warehouse a dead run left half written.
 *
 * @param catalog the database of the views; null: none
 * @param inputs what becomes of the inputs that have arrived since
 */
public record Rollback(Warehouse warehouse, @Nullable String catalog, Inputs inputs) {
    public Rollback {
        warehouse = warehouse.light();
    }

    /** What a rollback does with silver and the deliveries. */
    public enum Inputs {
        /** They stay: the next night grades what has arrived since. */
        KEPT,
        /** They go back as well: the next night reads again what has arrived since. */
        RESTORED
    }

    /** To the night before the head's date; fails with exit 2 if there is none. */
    public Publication toPreviousNight(String runId) {
        Publications publications = Publications.read(warehouse);
        Publication head = publications.head().orElseThrow(() -> PublishErrors.noEarlier("the first publication"));
        Publication target = publications
                .base(head.asOf())
                .orElseThrow(() -> PublishErrors.noEarlier(head.asOf() + ", the first one published"));
        return to(target, publications, runId);
    }

    /** To this publication; fails with exit 2 if it does not exist or its files are gone. */
    public Publication to(long id, String runId) {
        Publications publications = Publications.read(warehouse);
        Publication target = publications
                .find(id)
                .orElseThrow(() -> PublishErrors.noSuchPublication(
                        id, publications.all().stream().map(Publication::id).toList()));
        return to(target, publications, runId);
    }

    private Publication to(Publication target, Publications publications, String runId) {
        Permissions.prepare(warehouse);
        refuseForgotten(target);
        Restore restore = new Restore(warehouse, runId);
        if (inputs == Inputs.RESTORED) {
            RollbackIntent.write(warehouse, target.id(), runId);
            FailPoint.ROLLBACK_INTENDED.pass();
        }
        Map<String, TableState> tables = restore.tables(target.id(), target.tables());
        restore.emptyUnnamed(Optional.of(target));
        FailPoint.ROLLBACK_RESTORED.pass();
        Map<String, Long> from =
                inputs == Inputs.RESTORED ? restoreInputs(restore, target, publications) : target.inputs();
        Erasure erasure = Erasure.begin(warehouse, target.inputs(), runId);
        Map<String, Long> clean = erasure.silver(from);
        Publication rollback =
                target.again(publications.nextId(), Kind.ROLLBACK, runId, erasure.published(tables), clean);
        Permissions.apply(warehouse);
        Publications.commit(warehouse, rollback);
        RollbackIntent.delete(warehouse);
        FailPoint.ROLLBACK_DONE.pass();
        Current.publish(warehouse, catalog, rollback);
        return rollback;
    }

    /** Before anything is changed: each version must be within the reach of its log. */
    private void refuseForgotten(Publication target) {
        Map<String, Long> versions = new HashMap<>();
        target.tables().forEach((path, state) -> versions.put(path, state.version()));
        if (inputs == Inputs.RESTORED) {
            versions.putAll(target.inputs());
        }
        Workers.map(warehouse.spark(), versions.entrySet(), entry -> {
            try {
                return warehouse.log(entry.getKey()).files(entry.getValue());
            } catch (Exception e) { // Spark's checked ones included, which Java is not told of
                throw PublishErrors.retentionOver(target.id(), entry.getKey(), entry.getValue(), e);
            }
        });
        new Restore(warehouse, "").verify(target);
    }

    /** An input that came after the target is emptied: its deliveries are forgotten, so they will be read again. */
    private Map<String, Long> restoreInputs(Restore restore, Publication target, Publications publications) {
        Map<String, Long> now = new HashMap<>();
        target.inputs().forEach((path, version) -> now.put(path, restore.table(target.id(), path, version)));
        publications.all().stream()
                .flatMap(publication -> publication.inputs().keySet().stream())
                .distinct()
                .filter(path -> !target.inputs().containsKey(path))
                .forEach(restore::empty);
        return now;
    }
}
