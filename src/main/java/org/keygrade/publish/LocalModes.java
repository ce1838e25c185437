package org.keygrade.publish;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** Modes on a local POSIX file system. */
record LocalModes(Path root) implements Modes {
    private static final String MODE = "unix:mode";

    static Optional<Modes> of(Path root) {
        return root.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Optional.of(new LocalModes(root))
                : Optional.empty();
    }

    @Override
    public void create(String below, int mode) throws IOException {
        Path folder = root.resolve(below);
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            set(folder, mode);
        }
    }

    @Override
    public void spread(String below) throws IOException {
        Path folder = root.resolve(below);
        if (Files.isDirectory(folder)) {
            Files.walkFileTree(folder, new Follow(mode(folder) & ACCESS));
        }
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, MODE);
    }

    /** Keeps setgid, by which a folder hands its group on. */
    static void set(Path path, int wanted) throws IOException {
        int now = mode(path);
        if ((now & ACCESS) != wanted) {
            Files.setAttribute(path, MODE, (now & ~ACCESS) | wanted);
        }
    }

    private static final class Follow extends SimpleFileVisitor<Path> {
        private final int mode;

        Follow(int mode) {
            this.mode = mode;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            set(folder, mode);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            set(file, mode & ~EXECUTE);
            return FileVisitResult.CONTINUE;
        }
    }
}
