package org.keygrade.error;

/** What a process that ends tells its scheduler. */
public enum ExitCode {
    /** The command did what it was asked to do. */
    DONE(0),
    /** Something failed that neither the command line nor the configuration explains. */
    FAILED(1),
    /** The command line, the configuration or an input does not fit; nothing was written. */
    USAGE(2),
    /** A gate refused to go on; nothing was published. */
    GATE(3),
    /** Another run holds the lock of this warehouse. */
    LOCKED(4);

    private final int status;

    ExitCode(int status) {
        this.status = status;
    }

    /** The process exit status, 0..4. */
    public int status() {
        return status;
    }
}
