package org.keygrade.publish;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.KeygradeException;
import org.keygrade.warehouse.Warehouse;

/**
 * Mends what can be mended without a decision of a person, under the lock, which clears one that a dead run left. Nothing
 * that is published is lost by it; done twice it changes nothing.
 *
 * @param catalog the database of the views; null: none
 */
public record Treatment(Warehouse warehouse, @Nullable String catalog, String runId) {
    /** What was done, in sentences; none if there was nothing to do. */
    public List<String> repair() {
        List<String> done = new ArrayList<>();
        List<String> work = new Leftovers(warehouse).work();
        try {
            Recovery.Report report = Recovery.run(warehouse, runId, catalog);
            done.addAll(report.sentences());
            afterRecovery(done);
        } catch (KeygradeException e) {
            done.add("What dead runs have left cannot be put back yet: " + e.problem() + " " + e.fix());
        }
        List<String> left = new Leftovers(warehouse).work();
        work.stream().filter(run -> !left.contains(run)).forEach(run -> done.add("work/" + run + " was deleted."));
        return done;
    }

    private void afterRecovery(List<String> done) {
        Publications publications = Publications.read(warehouse);
        publications
                .head()
                .filter(head -> !new Pointers(warehouse, catalog).say(head))
                .ifPresent(head -> {
                    Current.publish(warehouse, catalog, head);
                    done.add(
                            "gold/_current.json and the views say what publication %d published.".formatted(head.id()));
                });
        Kept kept = Kept.of(publications, warehouse.publicationDays(), Instant.now());
        new Retentions(warehouse)
                .mend(kept, runId)
                .forEach(path -> done.add(path + " keeps replaced files for as long as a publication may need them."));
    }
}
