package org.keygrade.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keygrade.publish.Maintenance;
import org.keygrade.publish.Maintenance.Cleaned;
import org.keygrade.publish.Maintenance.Joined;
import org.keygrade.publish.Publication;
import org.keygrade.publish.Recovery;
import org.keygrade.publish.RunLock;
import org.keygrade.warehouse.DataFiles;

/** The weekly job: fewer files in every table, and none that nobody needs. */
public record Maintain(Run run) {
    /**
     * What became of a table.
     *
     * @param before what lay in its folder
     */
    public record Maintained(String table, DataFiles before, Joined joined, Cleaned cleaned) {
        /** Whether anything is not as it was. */
        public boolean touched() {
            return joined.now() != joined.before()
                    || cleaned.trimmed() + cleaned.held() > 0
                    || !before.equals(cleaned.now());
        }
    }

    /**
     * What was done.
     *
     * @param published the same content at new versions; empty if no table had files to join
     */
    public record Report(List<Maintained> tables, Optional<Publication> published) {}

    /** Maintains all tables under the lock, with a line of progress for each. */
    public Report maintain() {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            run.progress().step("recover", () -> Recovery.run(run.warehouse(), run.id(), run.catalog()));
            return maintain(new Maintenance(run.warehouse(), run.catalog(), run.id()));
        }
    }

    private Report maintain(Maintenance maintenance) {
        Map<String, DataFiles> before = new LinkedHashMap<>();
        Map<String, Joined> joined = new LinkedHashMap<>();
        for (String path : maintenance.tables()) {
            compact(maintenance, path, before, joined);
        }
        Optional<Publication> published = run.progress().step("publish", maintenance::publish, done -> -1);
        if (run.warehouse().exists(Maintenance.LEDGER)) {
            compact(maintenance, Maintenance.LEDGER, before, joined);
        }
        List<Maintained> tables = new ArrayList<>();
        joined.forEach((path, files) -> {
            Cleaned cleaned = run.progress().step("clean " + path, () -> maintenance.clean(path), done -> -1);
            tables.add(new Maintained(path, before.getOrDefault(path, cleaned.now()), files, cleaned));
        });
        return new Report(tables, published);
    }

    private void compact(
            Maintenance maintenance, String path, Map<String, DataFiles> before, Map<String, Joined> joined) {
        before.put(path, DataFiles.of(run.warehouse(), path));
        joined.put(path, run.progress().step("compact " + path, () -> maintenance.compact(path), done -> -1));
    }
}
