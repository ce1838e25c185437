package org.keygrade.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.spark.sql.delta.DeltaLog;
import org.jspecify.annotations.Nullable;
import org.keygrade.warehouse.FailPoint;

/**
 * Deaths in this JVM. What a run catches and finally does after one is little: it releases its lock, its threads and its
 * memory, as the system does for a process that was killed; files stay as they are. Commits of other threads that had
 * begun are finished, which a kill may have allowed too; none begins any more.
 */
public final class Deaths {
    private static final String PROPERTY = "keygrade.fail-at";

    private Deaths() {}

    /** Runs until it dies there; fails if it never comes by. */
    public static void at(FailPoint point, Runnable run) {
        at(point, 1, run);
    }

    /** The same, when it comes by for this time. */
    public static void at(FailPoint point, int times, Runnable run) {
        System.setProperty(PROPERTY, point + ":" + times + ":throw");
        try {
            assertThat(root(catchThrowable(run::run)))
                    .as("the end of a run that is to die at %s, time %d", point, times)
                    .isInstanceOf(FailPoint.Died.class)
                    .hasMessage("died at " + point);
        } finally {
            System.clearProperty(PROPERTY);
            // Without the property it forgets the death; the tables are read anew, as by another process.
            FailPoint.LOCKED.pass();
            DeltaLog.clearCache();
        }
    }

    private static @Nullable Throwable root(@Nullable Throwable thrown) {
        Throwable root = thrown;
        while (root != null && root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
