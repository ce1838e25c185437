package org.keygrade.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.keygrade.warehouse.FailPoint;
import org.keygrade.warehouse.Warehouse;

/** Small files of the warehouse that are replaced as a whole: a reader sees the old one or the new one. */
final class SmallFile {
    private SmallFile() {}

    static void replace(Warehouse warehouse, String below, byte[] content) {
        try {
            replace(warehouse.fileSystem(), new Path(warehouse.path(below)), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void replace(FileSystem files, Path target, byte[] content) throws IOException {
        Optional<java.nio.file.Path> local = local(files, target);
        if (local.isPresent()) {
            replaceLocal(local.get(), content);
        } else {
            replaceRemote(files, target, content);
        }
    }

    /** The file's local path, if the warehouse lies on a local file system. */
    static Optional<java.nio.file.Path> local(Warehouse warehouse, String below) {
        return local(warehouse.fileSystem(), new Path(warehouse.path(below)));
    }

    private static Optional<java.nio.file.Path> local(FileSystem files, Path file) {
        if (!"file".equals(files.getUri().getScheme())) {
            return Optional.empty();
        }
        return Optional.of(
                java.nio.file.Path.of(files.makeQualified(file).toUri().getPath()));
    }

    private static void replaceLocal(java.nio.file.Path target, byte[] content) throws IOException {
        java.nio.file.Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.createDirectories(fresh.toAbsolutePath().getParent());
        Files.write(fresh, content);
        FailPoint.SMALL_FILE_WRITTEN.pass();
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where renaming replaces (HDFS), by a rename; object stores replace an object in one step anyway. */
    private static void replaceRemote(FileSystem files, Path target, byte[] content) throws IOException {
        Path fresh = target.suffix(".new");
        try {
            FileContext context = FileContext.getFileContext(files.getUri(), files.getConf());
            write(files, fresh, content);
            context.rename(fresh, target, Rename.OVERWRITE);
        } catch (UnsupportedFileSystemException e) {
            write(files, target, content);
        }
    }

    private static void write(FileSystem files, Path file, byte[] content) throws IOException {
        try (OutputStream out = files.create(file, true)) {
            out.write(content);
        }
    }
}
