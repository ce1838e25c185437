package org.keygrade.pipeline;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keygrade.publish.Night;
import org.keygrade.publish.Publications;
import org.keygrade.publish.QualityLog;
import org.keygrade.table.Check;

/** Stops a night at a closed gate before it has touched silver; the publisher holds the gates once more at its end. */
record Gatekeeper(Run run, Publications before, Set<String> accepted) {
    /** Fails with exit 3 if a check failed whose gate nobody accepted; the checks are in control/quality then. */
    void pass(List<Check> checks) {
        boolean closed = checks.stream().anyMatch(check -> check.closes() && !accepted.contains(check.gate()));
        if (closed) {
            QualityLog.pass(run.warehouse(), night(checks));
        }
    }

    private Night night(List<Check> checks) {
        return new Night(run.asOf(), run.id(), before.headId(), "", null, null, Map.of(), checks, accepted);
    }
}
