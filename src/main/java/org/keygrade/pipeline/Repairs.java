package org.keygrade.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Recovery;
import org.keygrade.publish.Rollback;
import org.keygrade.publish.RunLock;

/** Putting a warehouse back: after a failure, or on a person's word. Each returns sentences for people. */
public record Repairs(Run run) {
    /** Puts tables that ran ahead of the publication back to it. */
    public List<String> recover() {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            Recovery.Report report = Recovery.run(run.warehouse(), run.id(), run.catalog());
            return report.sound()
                    ? List.of("Nothing to recover: every table is at its published version.")
                    : report.sentences();
        }
    }

    /**
     * Brings an earlier publication back.
     *
     * @param to its id; null for the night before the head's date
     */
    public List<String> rollback(@Nullable Long to, Rollback.Inputs inputs) {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            Recovery.beforeRollback(run.warehouse(), run.id(), run.catalog());
            Rollback rollback = new Rollback(run.warehouse(), run.catalog(), inputs);
            Publication now = to == null ? rollback.toPreviousNight(run.id()) : rollback.to(to, run.id());
            return List.of("Publication %d shows the tables as of %s again, as publication %d had them."
                    .formatted(now.id(), now.asOf(), now.parentId()));
        }
    }
}
