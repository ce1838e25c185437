package org.keygrade.error;

/** Errors of ingest. */
public final class IngestErrors {
    private IngestErrors() {}

    /** A delivery whose rows do not add up: a fault of keygrade or a file that changed while it was read. */
    public static KeygradeException unreconciled(String path, long read, long judged) {
        return new KeygradeException(
                ExitCode.FAILED,
                path + ": " + read + " rows were read, but " + judged
                        + " were accepted, rejected, parked or found to be duplicates.",
                "Rows would be lost or counted twice; nothing was written to silver.",
                "See that nobody writes to the file during the run, and run again.",
                null);
    }
}
