package org.keygrade.warehouse;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The moments at which a run that dies leaves a warehouse in between, so that tests can have it die there. With the
 * system property {@code keygrade.fail-at} set to a name, the Java virtual machine halts there as if it was killed;
 * {@code NAME:3} means the third time it comes by, {@code NAME:throw} and {@code NAME:3:throw} have it throw {@link Died}
 * there and at every moment after it, for tests that see many deaths in one process. Nothing happens otherwise.
 */
public enum FailPoint {
    /** The lock is taken, nothing is done. */
    LOCKED,
    /** Recovery has deleted the work of dead runs. */
    WORK_CLEARED,
    /** A table was brought back to a published version, by a recovery or a rollback. */
    TABLE_RESTORED,
    /** A table that is not in the publication was emptied. */
    TABLE_EMPTIED,
    /** A recovery has brought all tables back and not yet published it. */
    ALL_RESTORED,
    /** A recovery is over. */
    RECOVERED,
    /** All inputs are read and judged. */
    INPUTS_STAGED,
    /** The tables of silver and control are there. */
    SILVER_DEFINED,
    /** A dataset is in silver. */
    SILVER_MERGED,
    /** The rejected rows are recorded. */
    REJECTS_WRITTEN,
    /** The rows that wait are recorded. */
    PARKED_WRITTEN,
    /** The deliveries are recorded: silver is done. */
    DELIVERIES_WRITTEN,
    /** A table of a first night was created beside its computing. */
    GROUND_LAID,
    /** A table of the night lies in work. */
    TABLE_STAGED,
    /** The gates have let the night pass, and their checks are recorded. */
    CHECKS_WRITTEN,
    /** All tables have the columns of their definitions. */
    TABLES_DEFINED,
    /** The files of a table of the night lie in its folder, and no version names them. */
    FILES_MOVED,
    /** A table of the night is committed and not published. */
    TABLE_COMMITTED,
    /** All tables of the night are committed and none is published. */
    TABLES_COMMITTED,
    /** The publication is committed, by a night, a recovery or a rollback; nothing that follows from it is done. */
    PUBLISHED,
    /** The views show the publication, {@code _current.json} does not. */
    VIEWS_MADE,
    /** A small file is written beside the one it replaces. */
    SMALL_FILE_WRITTEN,
    /** {@code _current.json} shows the publication. */
    CURRENT_WRITTEN,
    /** The night is published and reported, its work still there. */
    REPORTED,
    /** A rollback of inputs has said what it will do. */
    ROLLBACK_INTENDED,
    /** A rollback has brought the published tables back, not the inputs. */
    ROLLBACK_RESTORED,
    /** A rollback is published and its intent deleted. */
    ROLLBACK_DONE;

    private static final String PROPERTY = "keygrade.fail-at";

    private static volatile @Nullable Death death;

    /** A death in a test. Not an exception, so that nobody handles it. */
    public static final class Died extends Error {
        private static final long serialVersionUID = 1L;

        private Died(FailPoint point) {
            super("died at " + point);
        }
    }

    /** Goes by, unless the run is to die here. */
    public void pass() {
        String wanted = System.getProperty(PROPERTY);
        if (wanted != null) {
            death(wanted).meet(this);
        } else if (death != null) {
            death = null;
        }
    }

    private static synchronized Death death(String wanted) {
        Death known = death;
        if (known == null || !known.wanted().equals(wanted)) {
            known = Death.of(wanted);
            death = known;
        }
        return known;
    }

    /**
     * One death and how near it is.
     *
     * @param left how often the point is still to be passed; from 0 on the run is dead
     */
    private record Death(String wanted, FailPoint at, AtomicInteger left, boolean thrown) {
        /** What {@code kill -9} ends with, to a shell. */
        private static final int KILLED = 137;

        private static final Pattern WANTED = Pattern.compile("([A-Z_]+)(?::(\\d+))?(:throw)?");

        static Death of(String wanted) {
            Matcher words = WANTED.matcher(wanted);
            if (!words.matches()) {
                throw new IllegalArgumentException(PROPERTY + " is " + wanted + ", not NAME[:TIMES][:throw]");
            }
            int times = words.group(2) == null ? 1 : Integer.parseInt(words.group(2));
            return new Death(wanted, valueOf(words.group(1)), new AtomicInteger(times), words.group(3) != null);
        }

        /** The dead stay dead: other threads of the run may still come by. */
        void meet(FailPoint point) {
            int more = point == at ? left.decrementAndGet() : left.get();
            if (more <= 0 && !thrown) {
                Runtime.getRuntime().halt(KILLED);
            }
            if (more <= 0) {
                throw new Died(at);
            }
        }
    }
}
