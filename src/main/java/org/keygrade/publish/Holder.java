package org.keygrade.publish;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Who holds a lock, as the lock file says for people: one line. */
record Holder(String runId, long pid, String host, Instant since) {
    static Holder me(String runId) {
        return new Holder(
                runId, ProcessHandle.current().pid(), machine(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    public String toString() {
        return "run %s (process %d on %s, since %s)".formatted(runId, pid, host, since);
    }

    byte[] line() {
        return (this + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What a lock file says; it is empty for a moment while its holder writes it. */
    static String read(byte[] content) {
        String line = new String(content, StandardCharsets.UTF_8).strip();
        return line.isEmpty() ? "another run" : line;
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine without a resolvable name of its own still has a lock to take.
            return "this machine";
        }
    }
}
