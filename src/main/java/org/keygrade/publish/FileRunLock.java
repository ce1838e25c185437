package org.keygrade.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.keygrade.error.PublishErrors;

/** A lock of the operating system on {@code <warehouse>/_lock}. The file stays; what counts is who has it locked. */
final class FileRunLock implements RunLock {
    /**
     * The locks of this process. Asked before the file is opened: POSIX drops a process's locks on a file when it
     * closes any handle to that file.
     */
    private static final Map<Path, Holder> HERE = new ConcurrentHashMap<>();

    private final Path file;
    private final FileChannel channel;

    private FileRunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static FileRunLock acquire(Path root, String runId) {
        try {
            Permissions.createRoot(LocalModes.of(root));
            Files.createDirectories(root);
            Path file = root.toRealPath().resolve("_lock");
            Holder me = Holder.me(runId);
            Holder here = HERE.putIfAbsent(file, me);
            if (here != null) {
                throw PublishErrors.locked(root.toString(), here.toString());
            }
            return locked(file, me);
        } catch (IOException e) {
            throw PublishErrors.lockFailed(root.toString(), e);
        }
    }

    /** Asks for the lock and gives it back at once: only that tells a holder that lives from one that has died. */
    static Seen look(Path root) {
        try {
            if (!Files.exists(root.resolve("_lock"))) {
                return new Seen(State.FREE, "");
            }
            Path file = root.toRealPath().resolve("_lock");
            Holder here = HERE.get(file);
            if (here != null) {
                return new Seen(State.HELD, here.toString());
            }
            byte[] said = Files.readAllBytes(file);
            if (isHeld(file)) {
                return new Seen(State.HELD, Holder.read(said));
            }
            return said.length == 0 ? new Seen(State.FREE, "") : new Seen(State.STALE, Holder.read(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isHeld(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    private static FileRunLock locked(Path file, Holder me) throws IOException {
        FileChannel channel = null;
        boolean done = false;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw PublishErrors.locked(String.valueOf(file.getParent()), Holder.read(Files.readAllBytes(file)));
            }
            Permissions.ownersAlone(file);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(me.line()));
            channel.force(true);
            done = true;
            return new FileRunLock(file, channel);
        } finally {
            if (!done) {
                HERE.remove(file);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            // An empty file says that the run has ended; one that names it, that it has died.
            channel.truncate(0);
            channel.close();
            HERE.remove(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
