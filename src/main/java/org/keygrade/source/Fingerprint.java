package org.keygrade.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.hadoop.conf.Configuration;

/**
 * What one reading of a text file tells.
 *
 * @param hash the first 32 hexadecimal digits of the content's SHA-256
 * @param bytes how long it is, decompressed
 * @param malformedAt the first byte that is not text in the encoding; -1 if all are
 */
record Fingerprint(String hash, long bytes, long malformedAt) implements Serializable {
    private static final int BLOCK = 1 << 16;

    static Fingerprint of(Configuration hadoop, String path, String encoding) throws IOException {
        try (InputStream in = Opened.whole(hadoop, path)) {
            return of(in, Charset.forName(encoding));
        }
    }

    static Fingerprint of(InputStream in, Charset charset) throws IOException {
        MessageDigest digest = sha256();
        Decoding decoding = new Decoding(charset);
        byte[] block = new byte[BLOCK];
        long bytes = 0;
        for (int read = in.read(block); read >= 0; read = in.read(block)) {
            digest.update(block, 0, read);
            decoding.take(block, read);
            bytes += read;
        }
        decoding.end();
        return new Fingerprint(hex(digest), bytes, decoding.malformedAt);
    }

    /** A hash of a few words. */
    static String of(String... words) {
        MessageDigest digest = sha256();
        for (String word : words) {
            digest.update(word.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return hex(digest);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decodes block by block and remembers the first byte that cannot be. */
    private static final class Decoding {
        private final CharsetDecoder decoder;
        private final CharBuffer out = CharBuffer.allocate(BLOCK);
        private ByteBuffer in = ByteBuffer.allocate(BLOCK + 16).flip();
        private long done;
        private long malformedAt = -1;

        Decoding(Charset charset) {
            decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        void take(byte[] block, int length) {
            if (malformedAt < 0) {
                in.compact().put(block, 0, length).flip();
                decode(false);
            }
        }

        void end() {
            if (malformedAt < 0) {
                decode(true);
            }
        }

        private void decode(boolean last) {
            while (true) {
                int from = in.position();
                out.clear();
                var result = decoder.decode(in, out, last);
                done += in.position() - from;
                if (result.isError()) {
                    malformedAt = done;
                }
                if (!result.isOverflow()) {
                    return;
                }
            }
        }
    }
}
