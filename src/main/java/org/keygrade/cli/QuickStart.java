package org.keygrade.cli;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.keygrade.config.Config;
import org.keygrade.config.SourceConfig;

/**
 * The launcher starts a Java machine with its quick compiler only, by which a small night takes half the time and a
 * large one twice. A command that has much to read ends at once with {@link #AGAIN}, and is started again with both.
 */
final class QuickStart {
    /** The exit status that asks the launcher for the full compiler; EX_TEMPFAIL of sysexits.h. */
    static final int AGAIN = 75;

    private static final boolean QUICK = Boolean.getBoolean("keygrade.quick");
    private static final long MUCH = 8L << 20;

    private QuickStart() {}

    /** Says that the full compiler is wanted. */
    @SuppressWarnings("serial") // never leaves this process
    static final class Again extends RuntimeException {
        Again() {
            super("started again with the full compiler", null, false, false);
        }
    }

    /** Goes on if there is little to read, or if this is the full compiler. */
    static void little(Config config, String warehouse) {
        if (QUICK && !isLittle(config, warehouse)) {
            throw new Again();
        }
    }

    /** Goes on if a company of this size is soon made, or if this is the full compiler. */
    static void little(long accounts) {
        if (QUICK && accounts > 2_000) {
            throw new Again();
        }
    }

    static boolean isLittle(Config config, String warehouse) {
        Configuration hadoop = new Configuration();
        long bytes = bytes(hadoop, warehouse + "/silver");
        for (SourceConfig source : config.pipeline().sources().values()) {
            if (!(source.location() instanceof SourceConfig.Files files)) {
                return false;
            }
            bytes += bytes(hadoop, files.path());
        }
        return bytes <= MUCH;
    }

    private static long bytes(Configuration hadoop, String location) {
        try {
            return bytes(hadoop, new Path(location));
        } catch (IOException | IllegalArgumentException unreadable) {
            return 0; // the step that reads it says what is wrong
        }
    }

    /** Asks a file system of its own: the one that Hadoop keeps for the process is for the session's settings to choose. */
    private static long bytes(Configuration hadoop, Path path) throws IOException {
        try (FileSystem files = FileSystem.newInstance(path.toUri(), hadoop)) {
            FileStatus[] found = files.globStatus(path);
            long bytes = 0;
            for (FileStatus status : found == null ? new FileStatus[0] : found) {
                bytes += files.getContentSummary(status.getPath()).getLength();
            }
            return bytes;
        }
    }
}
