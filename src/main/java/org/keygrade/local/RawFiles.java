package org.keygrade.local;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/** Local files without checksums. Modes and links are Java's to set and see; all else is Hadoop's. */
final class RawFiles extends RawLocalFileSystem {
    private static final String MODE = "unix:mode";
    private static final int BITS = 07777;
    // Set-user-id and set-group-id: chmod keeps them on folders, and Hadoop's permissions do not know them.
    private static final int SET_ID = 06000;
    private static final boolean UNIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

    @Override
    public void setPermission(Path path, FsPermission permission) throws IOException {
        if (!UNIX) {
            super.setPermission(path, permission);
            return;
        }
        java.nio.file.Path file = pathToFile(path).toPath();
        int mode = (int) Files.getAttribute(file, MODE) & BITS;
        int kept = Files.isDirectory(file) ? mode & SET_ID : 0;
        int wanted = permission.toShort() | kept;
        if (mode != wanted) {
            Files.setAttribute(file, MODE, wanted);
        }
    }

    @Override
    public FileStatus getFileLinkStatus(Path path) throws IOException {
        return Files.isSymbolicLink(pathToFile(path).toPath()) ? super.getFileLinkStatus(path) : getFileStatus(path);
    }
}
