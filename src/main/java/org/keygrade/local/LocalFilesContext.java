package org.keygrade.local;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumFs;
import org.apache.hadoop.fs.DelegateToFileSystem;
import org.apache.hadoop.fs.FsConstants;

/** The same for Hadoop's {@code FileContext}, with which Delta commits: {@code fs.AbstractFileSystem.file.impl}. */
public final class LocalFilesContext extends ChecksumFs {
    /** Made by Hadoop. */
    public LocalFilesContext(URI ignored, Configuration conf) throws IOException, URISyntaxException {
        super(new Raw(conf));
    }

    private static final class Raw extends DelegateToFileSystem {
        Raw(Configuration conf) throws IOException, URISyntaxException {
            super(FsConstants.LOCAL_FS_URI, new RawFiles(), conf, FsConstants.LOCAL_FS_URI.getScheme(), false);
        }

        @Override
        public int getUriDefaultPort() {
            return -1; // A file has none.
        }

        @Override
        public boolean isValidName(String name) {
            return true; // Colons too.
        }
    }
}
