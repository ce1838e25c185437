package org.keygrade.pipeline;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keygrade.publish.Forget;
import org.keygrade.publish.Forget.Unknown;
import org.keygrade.publish.Recovery;
import org.keygrade.publish.RunLock;

/** Erasing people on their word. */
public record Forgetting(Run run) {
    /**
     * Erases contacts from every table and keeps them out; says in sentences what was done and what was not.
     *
     * @param because what control/suppressed gives as the reason; null: nothing
     */
    public List<String> forget(Set<String> contacts, Unknown unknown, @Nullable String because) {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            Recovery.run(run.warehouse(), run.id(), run.catalog());
            Forget forget = new Forget(run.warehouse(), run.catalog());
            return sentences(forget.contacts(contacts, unknown, because, run.id()));
        }
    }

    private List<String> sentences(Forget.Report report) {
        List<String> sentences = new ArrayList<>();
        report.erased()
                .forEach((table, rows) -> sentences.add("%s: %d %s erased, or emptied of their names."
                        .formatted(table, rows, rows == 1 ? "row" : "rows")));
        if (report.erased().isEmpty()) {
            sentences.add("No table names them.");
        }
        report.publication()
                .ifPresent(
                        now -> sentences.add("Published as %d, the tables as of %s.".formatted(now.id(), now.asOf())));
        sentences.add("No delivery and no rollback brings them back: control/suppressed.");
        sentences.add("Counts, scores and evaluations change with the next night.");
        sentences.add("Older versions of the tables can still be read by time travel until VACUUM runs after %s."
                .formatted(
                        LocalDate.now(ZoneOffset.UTC).plusDays(run.warehouse().keptDays())));
        sentences.add("The delivered files and databases are not touched: have them erased there as well.");
        if (!report.alike().isEmpty()) {
            sentences.add("The same e-mail stands at %s: forget them too if they are the same person."
                    .formatted(String.join(", ", report.alike())));
        }
        return sentences;
    }
}
