package org.keygrade.error;

import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Errors of the disks and file systems that everything lies on; any step may meet them. */
public final class StorageErrors {
    private static final String INTACT = "The run ended there; what was published before is intact.";
    private static final Pattern FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|There is not enough space on the disk");
    private static final Pattern DENIED = Pattern.compile("Permission denied|Operation not permitted");
    private static final Pattern LOST = Pattern.compile("FAILED_READ_FILE|File does not exist|is not a Parquet file");
    private static final Pattern UNSEEN = Pattern.compile("File (\\S+) does not exist");
    private static final Pattern LOG_FILE = Pattern.compile("while reading file (\\S+)/_delta_log/");
    private static final Pattern DATA_FILE = Pattern.compile("(?:file:)?/[^\\s'\"]*?\\.parquet");

    private StorageErrors() {}

    /** What happened to the storage, as the failure's causes tell it; empty if it was something else. */
    public static Optional<KeygradeException> of(Throwable failure) {
        List<String> said = new ArrayList<>();
        boolean denied = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            said.add(String.valueOf(cause.getMessage()));
            denied |= cause instanceof AccessDeniedException
                    || cause.getClass().getSimpleName().equals("AccessControlException");
        }
        String all = String.join("\n", said);
        if (FULL.matcher(all).find()) {
            return Optional.of(full(failure));
        }
        if (denied || DENIED.matcher(all).find()) {
            return Optional.of(denied(failure));
        }
        Matcher log = LOG_FILE.matcher(all);
        if (log.find()) {
            return Optional.of(damagedLog(log.group(1), failure));
        }
        if (LOST.matcher(all).find()) {
            return Optional.of(lost(all, failure));
        }
        Matcher unseen = UNSEEN.matcher(all);
        return unseen.find() ? Optional.of(unseen(unseen.group(1), failure)) : Optional.empty();
    }

    /** A file that was written for a table could not be moved into its folder. */
    public static KeygradeException notMoved(String from, String to, Throwable refusal) {
        return failed(
                from + " could not be moved to " + to + ".",
                INTACT,
                "See whether the user who runs keygrade may write to that folder, and run the night again.",
                refusal);
    }

    /** A file in a folder that may not be entered looks like one that is not there. */
    private static KeygradeException unseen(String file, Throwable failure) {
        return failed(
                file + " is not there, or this user may not see it.",
                INTACT,
                "Run keygrade as the user who owns the warehouse, or give this user the rights. If it is gone, keygrade"
                        + " doctor says what that means.",
                failure);
    }

    private static KeygradeException full(Throwable failure) {
        return failed(
                "There is no room left on a disk: " + InputErrors.sentence(failure),
                INTACT,
                "Make room for the warehouse and for Spark's temporary files (spark.local.dir), then run keygrade"
                        + " recover and the night again.",
                failure);
    }

    private static KeygradeException denied(Throwable failure) {
        return failed(
                "A file or folder may not be read or written: " + InputErrors.sentence(failure),
                INTACT,
                "Run keygrade as the user who owns the warehouse, or give that user the rights, then run the night"
                        + " again.",
                failure);
    }

    private static KeygradeException lost(String said, Throwable failure) {
        Matcher file = DATA_FILE.matcher(said);
        return failed(
                (file.find() ? file.group() : "A data file") + " is missing or damaged.",
                "A table names it, so its rows are lost. " + INTACT,
                "Bring the file back from a backup. If it lies below gold, gold_people or state, keygrade rollback goes"
                        + " back to a publication without it; below silver, keygrade rollback --inputs has what was"
                        + " delivered since read again.",
                failure);
    }

    /** A table whose Delta log cannot be understood. */
    public static KeygradeException damagedLog(String table, Throwable cause) {
        return failed(
                "%s cannot be read; its log in %s/_delta_log is damaged: %s"
                        .formatted(table, table, InputErrors.sentence(cause)),
                INTACT,
                "If a checkpoint there is damaged, delete it and _last_checkpoint. If the newest commit is empty or cut"
                        + " off, move it away and run keygrade recover, which says whether anything published is"
                        + " missing. Else bring the table's folder back from a backup.",
                cause);
    }

    private static KeygradeException failed(String problem, String why, String fix, Throwable cause) {
        return new KeygradeException(ExitCode.FAILED, problem, why, fix, cause);
    }
}
