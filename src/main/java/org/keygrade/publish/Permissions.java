package org.keygrade.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.keygrade.table.Area;
import org.keygrade.warehouse.Warehouse;

/**
 * Who may read what, on local POSIX file systems; elsewhere the store's own rules hold. Everything is the owner's
 * alone (0700/0600), but gold, which the group reads (0750/0640). What lies in an area follows the mode of the area's
 * folder, so one chmod of gold_people gives it permissions of its own and later nights keep them.
 */
final class Permissions {
    // The group must be able to pass through to gold, not to look around.
    private static final int ROOT = 0710;
    private static final int GOLD = 0750;
    private static final int OWNER = 0700;
    private static final int ACCESS = 0777;
    private static final int EXECUTE = 0111;
    private static final String MODE = "unix:mode";

    private Permissions() {}

    /** Makes the folders of the areas before anything is written to them; leaves the mode of those that are there. */
    static void prepare(Warehouse warehouse) {
        posix(warehouse).ifPresent(root -> {
            try {
                createRoot(root);
                for (Area area : Area.values()) {
                    create(root.resolve(area.folder()), area == Area.GOLD ? GOLD : OWNER);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Gives what was written since the mode of its area. */
    static void apply(Warehouse warehouse) {
        posix(warehouse).ifPresent(root -> {
            try {
                for (Area area : Area.values()) {
                    Path folder = root.resolve(area.folder());
                    if (Files.isDirectory(folder)) {
                        Files.walkFileTree(folder, new Follow(mode(folder) & ACCESS));
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static void createRoot(Path root) throws IOException {
        create(root, ROOT);
    }

    static void ownersAlone(Path file) throws IOException {
        if (hasModes(file)) {
            set(file, OWNER & ~EXECUTE);
        }
    }

    private static void create(Path folder, int mode) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            if (hasModes(folder)) {
                set(folder, mode);
            }
        }
    }

    private static Optional<Path> posix(Warehouse warehouse) {
        return SmallFile.local(warehouse, "").filter(Permissions::hasModes);
    }

    private static boolean hasModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix");
    }

    private static int mode(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, MODE);
    }

    /** Keeps setgid, by which a folder hands its group on. */
    private static void set(Path path, int wanted) throws IOException {
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
