package org.keygrade.error;

import org.jspecify.annotations.Nullable;

/**
 * An error for the person who runs keygrade, in three parts: what is wrong (with file, line or key), why it matters,
 * and how to mend it. Only the factories of this package make one.
 */
public final class KeygradeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;
    private final String problem;
    private final String why;
    private final String fix;

    KeygradeException(ExitCode exitCode, String problem, String why, String fix, @Nullable Throwable cause) {
        super(problem + " " + why + " " + fix, cause);
        this.exitCode = exitCode;
        this.problem = problem;
        this.why = why;
        this.fix = fix;
    }

    public ExitCode exitCode() {
        return exitCode;
    }

    /** What is wrong: one sentence that names the file, line or key. */
    public String problem() {
        return problem;
    }

    /** Why that stops the run. */
    public String why() {
        return why;
    }

    /** What the reader can do about it. */
    public String fix() {
        return fix;
    }
}
