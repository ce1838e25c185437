package org.keygrade.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.local.LocalFs;
import org.apache.hadoop.fs.permission.FsPermission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hadoop's own local file system, which starts programs, is the oracle: both leave the same and see the same. */
class LocalFilesTest {
    private static final List<String> MODES = List.of("644", "600", "000", "755", "1777", "2750", "750");

    @TempDir
    java.nio.file.Path folder;

    @Test
    void filesAndFoldersGetTheSameModes() throws IOException {
        assertThat(modes(open("ours", LocalFiles.class)))
                .hasSize(3 + 4 * MODES.size())
                .isEqualTo(modes(open("theirs", LocalFileSystem.class)));
    }

    @Test
    void linksAreSeenTheSame() throws IOException {
        Files.writeString(folder.resolve("file"), "text");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("file"));
        Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));
        FileSystem ours = open("", LocalFiles.class);
        FileSystem theirs = open("", LocalFileSystem.class);

        for (String name : List.of("file", "link")) {
            Path path = new Path(folder.resolve(name).toUri());
            assertThat(told(ours.getFileLinkStatus(path))).isEqualTo(told(theirs.getFileLinkStatus(path)));
        }
        for (String name : List.of("dangling", "nowhere")) {
            Path path = new Path(folder.resolve(name).toUri());
            assertThatThrownBy(() -> theirs.getFileLinkStatus(path)).isInstanceOf(FileNotFoundException.class);
            assertThatThrownBy(() -> ours.getFileLinkStatus(path)).isInstanceOf(FileNotFoundException.class);
        }
    }

    @Test
    void aContextRenamesTheSame() throws IOException {
        assertThat(renamed("ours", LocalFilesContext.class)).isEqualTo(renamed("theirs", LocalFs.class));
    }

    private FileSystem open(String name, Class<? extends FileSystem> implementation) throws IOException {
        Configuration conf = new Configuration(false);
        conf.set("fs.file.impl", implementation.getName());
        FileSystem files = FileSystem.newInstance(URI.create("file:///"), conf);
        assertThat(files).isExactlyInstanceOf(implementation);
        files.setWorkingDirectory(new Path(folder.resolve(name).toUri()));
        return files;
    }

    private static Map<String, Integer> modes(FileSystem files) throws IOException {
        files.mkdirs(new Path("made/below"));
        files.create(new Path("plain")).close();
        for (String mode : MODES) {
            FsPermission permission = new FsPermission(Short.parseShort(mode, 8));
            files.create(new Path("file" + mode)).close();
            files.setPermission(new Path("file" + mode), permission);
            files.mkdirs(new Path("folder" + mode), permission);
            files.mkdirs(new Path("later" + mode));
            files.setPermission(new Path("later" + mode), permission);
            java.nio.file.Path group = local(files).resolve("group" + mode);
            Files.createDirectory(group);
            Files.setAttribute(group, "unix:mode", 02755);
            files.setPermission(new Path("group" + mode), permission);
        }
        try (Stream<java.nio.file.Path> left = Files.walk(local(files), 2)) {
            Map<String, Integer> modes = new TreeMap<>();
            for (java.nio.file.Path path : left.skip(1)
                    .filter(path -> !path.getFileName().toString().endsWith(".crc"))
                    .toList()) {
                modes.put(
                        local(files).relativize(path).toString(), (int) Files.getAttribute(path, "unix:mode") & 07777);
            }
            return modes;
        }
    }

    private static java.nio.file.Path local(FileSystem files) {
        return java.nio.file.Path.of(files.getWorkingDirectory().toUri());
    }

    private static String told(FileStatus status) throws IOException {
        return status.getPath() + " " + status.getLen() + " " + status.isFile() + " " + status.isSymlink() + " "
                + (status.isSymlink() ? status.getSymlink() : status.getPermission());
    }

    private List<String> renamed(String name, Class<?> implementation) throws IOException {
        java.nio.file.Path place = Files.createDirectory(folder.resolve(name));
        Configuration conf = new Configuration(false);
        conf.set("fs.AbstractFileSystem.file.impl", implementation.getName());
        FileContext context = FileContext.getFileContext(URI.create("file:///"), conf);
        Path from = new Path(place.resolve("from").toUri());
        Path to = new Path(place.resolve("to").toUri());
        List<String> told = new ArrayList<>();
        for (Rename option : List.of(Rename.NONE, Rename.NONE, Rename.OVERWRITE)) {
            Files.writeString(place.resolve("from"), option.name());
            try {
                context.rename(from, to, option);
                told.add("renamed");
            } catch (IOException e) {
                told.add(e.getClass().getSimpleName());
            }
            told.add(Files.readString(place.resolve("to")));
        }
        return told;
    }
}
