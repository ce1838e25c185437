package org.keygrade.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.keygrade.error.InputErrors;

/** The end of a Parquet file: it names where every column chunk lies, so it tells two contents apart cheaply. */
final class ParquetFooter {
    private static final int TAIL = 8;
    private static final int MOST = 1 << 20;

    private ParquetFooter() {}

    /** Tells the content apart, with size and modification time. A file that is cut off is an error. */
    static String hash(Configuration hadoop, String dataset, FileStatus file) {
        String path = file.getPath().toString();
        try (FSDataInputStream in = file.getPath().getFileSystem(hadoop).open(file.getPath())) {
            byte[] bytes = new byte[(int) Math.min(file.getLen(), MOST)];
            in.readFully(file.getLen() - bytes.length, bytes);
            if (!isWhole(bytes)) {
                throw InputErrors.notThisFormat(dataset, path, "Parquet file", "its footer is missing");
            }
            int from = Math.max(0, bytes.length - TAIL - length(bytes));
            String footer = HexFormat.of().formatHex(bytes, from, bytes.length);
            return Fingerprint.of("" + file.getLen(), "" + file.getModificationTime(), footer);
        } catch (IOException e) {
            throw InputErrors.unreachable(dataset, path, e);
        }
    }

    private static boolean isWhole(byte[] end) {
        return end.length > TAIL
                && new String(end, end.length - 4, 4, StandardCharsets.US_ASCII).matches("PAR1|PARE")
                && length(end) > 0;
    }

    /** The footer's length stands before the closing mark, least significant byte first. */
    private static int length(byte[] end) {
        int at = end.length - TAIL;
        return (end[at] & 0xff) | (end[at + 1] & 0xff) << 8 | (end[at + 2] & 0xff) << 16 | (end[at + 3] & 0x7f) << 24;
    }
}
