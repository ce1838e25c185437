package org.keygrade.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A heap that was too small, as the sentence a person sees. */
class MemoryErrorsTest {
    @Test
    void aFullHeapIsNamedHoweverDeepItLies() {
        IllegalStateException failure = new IllegalStateException(
                "Job aborted.", new IllegalStateException("Task failed", new OutOfMemoryError("Java heap space")));
        KeygradeException said = MemoryErrors.of(failure).orElseThrow();
        assertThat(said.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(said.problem()).isEqualTo("There was not enough memory: Java heap space.");
        assertThat(said.fix()).contains("KEYGRADE_MEMORY");
    }

    /** Spark gives its own words for it, without the cause. */
    @Test
    void aTableThatCannotBeSentToEveryExecutor() {
        assertThat(MemoryErrors.of(new IllegalStateException("Not enough memory to build and broadcast the table to all"
                        + " worker nodes. As a workaround, you can")))
                .isPresent();
    }

    @Test
    void anExecutorsIsKnownByWhatTheDriverIsToldOfIt() {
        assertThat(MemoryErrors.of(new IllegalStateException("Job aborted due to stage failure: ExecutorLostFailure:"
                        + " java.lang.OutOfMemoryError: Java heap")))
                .isPresent();
        assertThat(MemoryErrors.of(new IllegalStateException("Division by zero")))
                .isEmpty();
    }
}
