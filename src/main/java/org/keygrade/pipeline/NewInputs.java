package org.keygrade.pipeline;

/** Whether a re-run of a date takes what was delivered since. */
public enum NewInputs {
    /** It grades from the inputs of the publication it repeats. The first run of a date always reads. */
    KEEP,
    /** What was delivered since is read. */
    TAKE
}
