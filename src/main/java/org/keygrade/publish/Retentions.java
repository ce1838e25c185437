package org.keygrade.publish;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keygrade.warehouse.Upkeep;
import org.keygrade.warehouse.Warehouse;

/** Whether tables keep what was replaced for as long as a publication may need it. */
record Retentions(Warehouse warehouse) {
    /** How long a table must keep replaced files: the age of the oldest kept publication, and the days one is kept. */
    static Duration least(Warehouse warehouse, Kept kept, Instant now) {
        Duration days = Duration.ofDays(warehouse.publicationDays());
        Duration age = kept.age(now);
        return age.compareTo(days) > 0 ? age : days;
    }

    List<Finding> findings(Kept kept) {
        List<Finding> findings = new ArrayList<>();
        Duration least = least(warehouse, kept, Instant.now());
        tooShort(kept, least)
                .forEach(path -> findings.add(Finding.repairable(
                        "%s keeps replaced files for %d days only, and a publication may need them for %d."
                                .formatted(path, warehouse.log(path).retention().toDays(), least.toDays()),
                        "A VACUUM would make publications that are kept unreadable.")));
        return findings;
    }

    /** Has every table keep what it must; the tables that did not. */
    List<String> mend(Kept kept, String runId) {
        Duration least = least(warehouse, kept, Instant.now());
        List<String> tables = tooShort(kept, least);
        tables.forEach(path -> Upkeep.of(warehouse, path, runId).retain(least));
        return tables;
    }

    private List<String> tooShort(Kept kept, Duration least) {
        return kept.versions().keySet().stream()
                .filter(path -> warehouse.log(path).version() >= 0)
                .filter(path -> warehouse.log(path).retention().compareTo(least) < 0)
                .toList();
    }
}
