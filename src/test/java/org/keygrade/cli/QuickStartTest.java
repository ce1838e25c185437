package org.keygrade.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.security.PrivilegedExceptionAction;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.UserGroupInformation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.config.Config;
import org.keygrade.local.LocalFiles;
import org.keygrade.testing.Program;

/** What the look at the inputs leaves behind. */
class QuickStartTest {
    /** Hadoop keeps one file system for each user and scheme: a user of this test's own has none yet. */
    @Test
    void theSessionsFileSystemIsNotChosenForIt(@TempDir Path warehouse) throws Exception {
        FileSystem files = UserGroupInformation.createRemoteUser("looks-first").doAs((PrivilegedExceptionAction<
                        FileSystem>)
                () -> {
                    assertThat(QuickStart.isLittle(Config.load(Program.home().resolve("conf")), warehouse.toString()))
                            .isTrue();
                    Configuration session = new Configuration();
                    session.set("fs.file.impl", LocalFiles.class.getName());
                    return FileSystem.get(URI.create("file:///"), session);
                });

        assertThat(files).isInstanceOf(LocalFiles.class);
    }

    /** The step that reads it says what is wrong. */
    @Test
    void aPlaceThatIsNoneIsLittle() {
        assertThat(QuickStart.isLittle(Config.load(Program.home().resolve("conf")), ":nowhere"))
                .isTrue();
    }
}
