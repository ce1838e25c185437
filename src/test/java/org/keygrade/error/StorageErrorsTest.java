package org.keygrade.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

/** What a step fails with deep down, as the sentence a person sees. */
class StorageErrorsTest {
    private static String said(Throwable cause) {
        KeygradeException error = StorageErrors.of(new IllegalStateException("Job aborted.", cause))
                .orElseThrow();
        assertThat(error.exitCode()).isEqualTo(ExitCode.FAILED);
        return error.problem();
    }

    @Test
    void theDisksTroubleIsNamed() {
        assertThat(said(new IOException("No space left on device")))
                .isEqualTo("There is no room left on a disk: No space left on device.");
        assertThat(said(new AccessDeniedException("/data/gold")))
                .isEqualTo("A file or folder may not be read or written: /data/gold: permission denied.");
        assertThat(said(new IOException("/data/gold/x (Permission denied)")))
                .isEqualTo("A file or folder may not be read or written: /data/gold/x (Permission denied).");
        assertThat(said(new IOException("[FAILED_READ_FILE.FILE_NOT_EXIST] Encountered error while reading file"
                        + " file:///data/gold/t/part-0.snappy.parquet. File does not exist.")))
                .isEqualTo("file:///data/gold/t/part-0.snappy.parquet is missing or damaged.");
        assertThat(said(new IOException("File file:/data/gold/t/_delta_log does not exist")))
                .isEqualTo("file:/data/gold/t/_delta_log is not there, or this user may not see it.");
    }

    @Test
    void otherTroubleIsNot() {
        assertThat(StorageErrors.of(new IllegalStateException("Division by zero")))
                .isEmpty();
    }
}
