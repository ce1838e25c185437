package org.keygrade.source;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Opens files of any Hadoop file system; .gz, .bz2 and the like are decompressed. */
final class Opened {
    private Opened() {}

    static InputStream whole(Configuration hadoop, String path) throws IOException {
        Path file = new Path(path);
        InputStream in = file.getFileSystem(hadoop).open(file);
        CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(file);
        return codec == null ? in : codec.createInputStream(in);
    }

    static boolean isCompressed(Configuration hadoop, String path) {
        return new CompressionCodecFactory(hadoop).getCodec(new Path(path)) != null;
    }
}
