package org.keygrade.publish;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.delta.DeltaConcurrentModificationException;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.PublishErrors;
import org.keygrade.table.Table;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Warehouse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The publications of a warehouse as they stood when read.
 *
 * @param all oldest first
 */
public record Publications(List<Publication> all) {
    private static final Logger LOG = LoggerFactory.getLogger(Publications.class);
    private static final Table TABLE = org.keygrade.table.Publications.TABLE;

    public Publications {
        all = List.copyOf(all);
    }

    /** Reads control/publications; none if nothing was ever published. */
    public static Publications read(Warehouse warehouse) {
        return new Publications(warehouse.exists(TABLE) ? PublicationRows.read(warehouse.read(TABLE)) : List.of());
    }

    /** The publication readers see. */
    public Optional<Publication> head() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    public Optional<Publication> find(long id) {
        return all.stream().filter(publication -> publication.id() == id).findFirst();
    }

    /** The head, its parent, and so on: the line of nights the visible content descends from. */
    public List<Publication> chain() {
        List<Publication> chain = new ArrayList<>();
        Optional<Publication> next = head();
        while (next.isPresent()) {
            chain.add(next.get());
            Long parent = next.get().parentId();
            next = parent == null ? Optional.empty() : find(parent);
        }
        return chain;
    }

    /**
     * What the night of this date builds on: the first publication on the chain with an earlier date. Re-runs of the
     * date and recoveries of them are passed over, so they do not step dwell or history twice; what was rolled back is
     * not on the chain.
     */
    public Optional<Publication> base(LocalDate asOf) {
        return chain().stream()
                .filter(publication -> publication.asOf().isBefore(asOf))
                .findFirst();
    }

    /** Fails if the date lies before the head's: exit 2. */
    public void admit(LocalDate asOf) {
        head().filter(head -> asOf.isBefore(head.asOf())).ifPresent(head -> {
            throw PublishErrors.olderThanHead(asOf, head.asOf(), head.id());
        });
    }

    /** The id of the head; null if nothing was published yet. */
    public @Nullable Long headId() {
        return head().map(Publication::id).orElse(null);
    }

    /** Whether a run got so far. A run that had to recover first has published that too, under the same id. */
    boolean isPublished(String runId, Publication.Kind kind) {
        return all.stream().anyMatch(publication -> publication.runId().equals(runId) && publication.kind() == kind);
    }

    long nextId() {
        return head().map(Publication::id).orElse(0L) + 1;
    }

    /**
     * Commits a publication, unless there is one of its id already: the fence that holds whatever the lock said. A
     * MERGE, because it conflicts with any other one that inserts at the same moment, which an append would not.
     */
    static void commit(Warehouse warehouse, Publication publication) {
        try {
            insert(warehouse, publication);
        } catch (DeltaConcurrentModificationException e) {
            LOG.warn("another run published at the same moment", e);
        }
        Optional<Publication> now = read(warehouse).find(publication.id());
        if (now.isEmpty() || !now.get().runId().equals(publication.runId())) {
            throw moved(publication, now);
        }
        FailPoint.PUBLISHED.pass();
    }

    private static void insert(Warehouse warehouse, Publication publication) {
        warehouse.createOrWiden(TABLE);
        warehouse
                .lightHandle(TABLE, publication.runId())
                .as("published")
                .merge(PublicationRows.rows(warehouse.spark(), publication).as("new"), "published.id >= new.id")
                .whenNotMatched()
                .insertAll()
                .execute();
    }

    private static RuntimeException moved(Publication publication, Optional<Publication> now) {
        return PublishErrors.headMoved(
                publication.runId(),
                publication.id() == 1 ? "none" : String.valueOf(publication.id() - 1),
                now.map(found -> String.valueOf(found.id())).orElse("none"));
    }
}
