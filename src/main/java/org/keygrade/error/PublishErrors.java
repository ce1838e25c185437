package org.keygrade.error;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Errors of the lock, the staged tables, the publication, recovery and rollback. */
public final class PublishErrors {
    private static final String NOTHING_PUBLISHED = "Nothing was published; readers still see the publication before.";

    private PublishErrors() {}

    /** Another run holds the lock of the warehouse. */
    public static KeygradeException locked(String root, String holder) {
        return new KeygradeException(
                ExitCode.LOCKED,
                "%s is locked by %s.".formatted(root, holder),
                "Two runs at once would mix their tables.",
                "Wait until it has ended, or end that process; its lock goes with it.",
                null);
    }

    /** The lock cannot be taken for a reason of the file system. */
    public static KeygradeException lockFailed(String place, Throwable cause) {
        return new KeygradeException(
                ExitCode.FAILED,
                "%s cannot be locked: %s".formatted(place, InputErrors.sentence(cause)),
                "Without the lock two runs could mix their tables.",
                "Check that the folder may be written and that its file system has room.",
                cause);
    }

    /** A night before the date that is published. */
    public static KeygradeException olderThanHead(LocalDate asOf, LocalDate head, long id) {
        return new KeygradeException(
                ExitCode.USAGE,
                "The night of %s lies before %s, the date of publication %d.".formatted(asOf, head, id),
                "Tiers and their history are built forward, one date on another.",
                "Roll back first (keygrade rollback), or ask for %s or later.".formatted(head),
                null);
    }

    /** The head is not the one the run started from. */
    public static KeygradeException headMoved(String runId, String before, String now) {
        return new KeygradeException(
                ExitCode.FAILED,
                "Run %s started from publication %s, but the newest is %s now.".formatted(runId, before, now),
                "Another run has published in the meantime; publishing this one would undo it. " + NOTHING_PUBLISHED,
                "Find out who runs beside the schedule, then run again.",
                null);
    }

    /** Failed checks nobody accepted. */
    public static KeygradeException gatesClosed(List<String> messages, List<String> gates) {
        return new KeygradeException(
                ExitCode.GATE,
                String.join(" ", messages),
                NOTHING_PUBLISHED,
                "Find out why first. If it is right as it is, accept it by name: "
                        + String.join(
                                " ", gates.stream().map(g -> "--accept " + g).toList()),
                null);
    }

    /** A staged column that is not of its definition's type, or is not there. */
    public static KeygradeException wrongColumn(String table, String column, String expected, String found) {
        return new KeygradeException(
                ExitCode.FAILED,
                "%s.%s should be %s but is %s.".formatted(table, column, expected, found),
                NOTHING_PUBLISHED,
                "This is a defect of the program: please report it with this message.",
                null);
    }

    /** A staged column that must not be null. */
    public static KeygradeException nulls(String table, String column, long rows, String example) {
        return new KeygradeException(
                ExitCode.FAILED,
                "%s.%s is null in %d rows, for example where %s.".formatted(table, column, rows, example),
                "The column is promised never to be. " + NOTHING_PUBLISHED,
                "Look at the inputs of that key (keygrade show); if they are right, please report this message.",
                null);
    }

    /** A staged key that names more than one row. */
    public static KeygradeException duplicateKey(String table, String example, long rows) {
        return new KeygradeException(
                ExitCode.FAILED,
                "%s has %d rows where %s.".formatted(table, rows, example),
                "Its key must name one row. " + NOTHING_PUBLISHED,
                "Look at the inputs of that key (keygrade show); if they are right, please report this message.",
                null);
    }

    /** Two totals that should agree and do not. */
    public static KeygradeException totalsDiffer(String message) {
        return new KeygradeException(
                ExitCode.FAILED,
                message,
                NOTHING_PUBLISHED,
                "This is a defect of the program: please report it with this message.",
                null);
    }

    /** A commit that does not hold the rows that were staged. */
    public static KeygradeException rowsLost(String table, long committed, long staged) {
        return new KeygradeException(
                ExitCode.FAILED,
                "%s was committed with %d rows, but %d were computed.".formatted(table, committed, staged),
                NOTHING_PUBLISHED,
                "Run keygrade recover, then the night again; check the storage if it happens twice.",
                null);
    }

    /** A published table that no longer is what was published. */
    public static KeygradeException damaged(
            String table, long version, long id, String found, @Nullable Throwable cause) {
        return new KeygradeException(
                ExitCode.FAILED,
                "%s version %d is not what publication %d published: %s.".formatted(table, version, id, found),
                "A file of the table or of its log was lost or changed, so readers may miss rows without a word.",
                "If a checkpoint in its _delta_log is cut off, delete it and _last_checkpoint. Else bring the table's"
                        + " folder back from a backup, or roll back to an earlier publication (keygrade rollback).",
                cause);
    }

    /** A table whose rows are not the same after its files were joined. */
    public static KeygradeException compactedOtherwise(String table, long version, long rows, long published) {
        return new KeygradeException(
                ExitCode.FAILED,
                "%s has other rows in version %d (%d rows) than were published (%d rows)."
                        .formatted(table, version, rows, published),
                "Joining files must not change a row. " + NOTHING_PUBLISHED,
                "Run keygrade doctor; it says what can be read and how to mend the rest.",
                null);
    }

    /** The pointer names a publication that the ledger does not have. */
    public static KeygradeException ledgerBehind(String pointer, long named, String head) {
        return new KeygradeException(
                ExitCode.FAILED,
                "%s names publication %d, but the newest in control/publications is %s."
                        .formatted(pointer, named, head),
                "Publications were lost; going on would undo what they published.",
                "Bring control/publications back from a backup, or delete %s to go on from %s."
                        .formatted(pointer, head),
                null);
    }

    /** Nothing to roll back to. */
    public static KeygradeException noEarlier(String head) {
        return new KeygradeException(
                ExitCode.USAGE,
                "There is no night before " + head + ".",
                "A rollback brings back an earlier night.",
                "Nothing has to be done: the warehouse stays as it is.",
                null);
    }

    /** A publication that does not exist. */
    public static KeygradeException noSuchPublication(long id, List<Long> known) {
        return new KeygradeException(
                ExitCode.USAGE,
                "There is no publication %d.".formatted(id),
                "A rollback brings back an earlier publication.",
                "Name one of " + known + ".",
                null);
    }

    /** A publication whose files are gone. */
    public static KeygradeException retentionOver(long id, String table, long version, Throwable cause) {
        return new KeygradeException(
                ExitCode.USAGE,
                "Publication %d cannot be brought back: version %d of %s cannot be read (%s)."
                        .formatted(id, version, table, firstLine(cause)),
                "Publications are kept for retention.publication_days; later their files are deleted.",
                "Roll back to a newer publication, or bring the table's folder back from a backup.",
                cause);
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    /** A column that is stored as another release defined it. */
    public static KeygradeException otherType(String table, String column, String found, String expected) {
        return new KeygradeException(
                ExitCode.USAGE,
                "%s.%s is %s here, and this release reads %s.".formatted(table, column, found, expected),
                "The warehouse was made by another release. " + NOTHING_PUBLISHED,
                "Go on with the release that made it, or grade into a new warehouse; CHANGELOG.md says what changed.",
                null);
    }

    /** A table nobody published. */
    public static KeygradeException notPublished(String table) {
        return new KeygradeException(
                ExitCode.USAGE,
                table + " is not published.",
                "Only what a publication names can be read.",
                "Run keygrade nightly first, or see keygrade tables for what there is.",
                null);
    }

    /** Contacts to forget that silver never had. */
    public static KeygradeException unknownContacts(List<String> contacts) {
        return new KeygradeException(
                ExitCode.USAGE,
                "No contact has the key %s.".formatted(String.join(" or ", contacts)),
                "A mistyped key would leave the person in. Nobody was forgotten.",
                "Look the key up (keygrade show contacts), or keep it out all the same with --unknown.",
                null);
    }
}
