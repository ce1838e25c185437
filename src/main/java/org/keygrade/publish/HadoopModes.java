package org.keygrade.publish;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.fs.CommonPathCapabilities;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.permission.FsPermission;

/** Modes on HDFS, and on whatever else of Hadoop's file systems says that it has them. */
record HadoopModes(FileSystem files, Path root) implements Modes {
    static Optional<Modes> of(FileSystem files, Path root) throws IOException {
        return files.hasPathCapability(root, CommonPathCapabilities.FS_PERMISSIONS)
                ? Optional.of(new HadoopModes(files, root))
                : Optional.empty();
    }

    @Override
    public void create(String below, int mode) throws IOException {
        Path folder = folder(below);
        if (!files.exists(folder)) {
            FsPermission wanted = new FsPermission((short) mode);
            // The folders above it are anybody's: HDFS would give them the mode too.
            files.mkdirs(folder.getParent());
            files.mkdirs(folder, wanted);
            // The user's umask has taken its bits away.
            files.setPermission(folder, wanted);
        }
    }

    @Override
    public void spread(String below) throws IOException {
        Path folder = folder(below);
        if (files.exists(folder)) {
            spread(folder, files.getFileStatus(folder).getPermission().toShort() & ACCESS);
        }
    }

    private void spread(Path folder, int mode) throws IOException {
        RemoteIterator<FileStatus> entries = files.listStatusIterator(folder);
        while (entries.hasNext()) {
            FileStatus entry = entries.next();
            set(entry, entry.isDirectory() ? mode : mode & ~EXECUTE);
            if (entry.isDirectory()) {
                spread(entry.getPath(), mode);
            }
        }
    }

    private void set(FileStatus entry, int wanted) throws IOException {
        if ((entry.getPermission().toShort() & ACCESS) != wanted) {
            files.setPermission(entry.getPath(), new FsPermission((short) wanted));
        }
    }

    private Path folder(String below) {
        return below.isEmpty() ? root : new Path(root, below);
    }
}
