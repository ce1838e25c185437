package org.keygrade.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;

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

    /** Closes a file when the task that reads it ends, whether it read to the end or not. */
    static void closeWithTask(Closeable opened) {
        TaskCompletionListener close = context -> {
            try {
                opened.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        TaskContext.get().addTaskCompletionListener(close);
    }
}
