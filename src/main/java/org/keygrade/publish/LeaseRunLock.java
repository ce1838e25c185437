package org.keygrade.publish;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.keygrade.error.KeygradeException;
import org.keygrade.error.PublishErrors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A lease: the object {@code <warehouse>/_lease}, created only if it is not there, and written again every so often
 * while its run lives. One that was not is stale and may be taken over. Two runs that take over at the same instant
 * could both believe they have it; the publication's fence lets only one of them publish.
 */
final class LeaseRunLock implements RunLock {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseRunLock.class);

    private final FileSystem files;
    private final Path lease;
    private final byte[] mine;
    private final ScheduledExecutorService renewal;
    private final ScheduledFuture<?> turns;

    /** How often a lease is renewed, and how old it is when it counts for nothing. */
    record Times(Duration renew, Duration stale) {
        static final Times DEFAULT = new Times(Duration.ofSeconds(30), Duration.ofMinutes(5));
    }

    private LeaseRunLock(FileSystem files, Path lease, byte[] mine, Times times) {
        this.files = files;
        this.lease = lease;
        this.mine = mine;
        this.renewal = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "keygrade-lease");
            thread.setDaemon(true);
            return thread;
        });
        long every = times.renew().toMillis();
        this.turns = renewal.scheduleWithFixedDelay(this::renew, every, every, TimeUnit.MILLISECONDS);
    }

    static LeaseRunLock acquire(FileSystem files, String root, String runId, Times times) {
        Path lease = new Path(root, "_lease");
        byte[] mine = Holder.me(runId).line();
        try {
            Permissions.createRoot(HadoopModes.of(files, new Path(root)));
            removeStale(files, lease, times.stale());
            create(files, lease, mine);
            return new LeaseRunLock(files, lease, mine, times);
        } catch (FileAlreadyExistsException e) {
            throw locked(files, root, lease);
        } catch (IOException e) {
            throw PublishErrors.lockFailed(lease.toString(), e);
        }
    }

    static Seen look(FileSystem files, String root, Times times) {
        Path lease = new Path(root, "_lease");
        try {
            if (!files.exists(lease)) {
                return new Seen(State.FREE, "");
            }
            State state = isStale(files, lease, times.stale()) ? State.STALE : State.HELD;
            return new Seen(state, Holder.read(read(files, lease)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isStale(FileSystem files, Path lease, Duration stale) throws IOException {
        Instant renewed = Instant.ofEpochMilli(files.getFileStatus(lease).getModificationTime());
        return renewed.plus(stale).isBefore(Instant.now());
    }

    private static KeygradeException locked(FileSystem files, String root, Path lease) {
        try {
            return PublishErrors.locked(root, Holder.read(read(files, lease)));
        } catch (IOException e) {
            // It ended just now; the run is refused all the same, and may be started again.
            return PublishErrors.locked(root, "another run");
        }
    }

    private static void removeStale(FileSystem files, Path lease, Duration stale) throws IOException {
        try {
            if (isStale(files, lease, stale)) {
                files.delete(lease, false);
            }
        } catch (FileNotFoundException e) {
            LOG.debug("no lease at {}", lease);
        }
    }

    private static void create(FileSystem files, Path lease, byte[] mine) throws IOException {
        try (OutputStream out = files.create(lease, false)) {
            out.write(mine);
        }
    }

    private static byte[] read(FileSystem files, Path lease) throws IOException {
        try (FSDataInputStream in = files.open(lease)) {
            return in.readAllBytes();
        }
    }

    /** A failure is tried again at the next turn; the lease goes stale only after several. */
    private void renew() {
        try {
            if (!Arrays.equals(read(files, lease), mine)) {
                LOG.error("{} was taken over by {}", lease, Holder.read(read(files, lease)));
                renewal.shutdown();
                return;
            }
            SmallFile.replace(files, lease, mine);
        } catch (IOException e) {
            LOG.warn("{} could not be renewed", lease, e);
        }
    }

    @Override
    public void close() {
        turns.cancel(false);
        renewal.shutdown();
        try {
            if (renewal.awaitTermination(10, TimeUnit.SECONDS) && Arrays.equals(read(files, lease), mine)) {
                files.delete(lease, false);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
