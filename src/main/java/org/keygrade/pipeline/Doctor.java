package org.keygrade.pipeline;

import java.util.List;
import org.keygrade.publish.Checkup;
import org.keygrade.publish.Finding;
import org.keygrade.publish.RunLock;
import org.keygrade.publish.Treatment;

/** Looks at a warehouse as a whole, and mends what can be mended without a decision of a person. */
public record Doctor(Run run) {
    /** What is not as it should be; reads only. */
    public List<Finding> findings() {
        return new Checkup(run.warehouse(), run.catalog()).findings();
    }

    /** Mends what is safe to mend; what was done, in sentences. */
    public List<String> repair() {
        try (RunLock lock = RunLock.acquire(run.warehouse(), run.id())) {
            return new Treatment(run.warehouse(), run.catalog(), run.id()).repair();
        }
    }
}
