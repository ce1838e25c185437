package org.keygrade.ingest;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.sql.api.java.UDF1;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a name or an e-mail: {@code p-} and the first 128 bits of its HMAC-SHA-256 (RFC 2104), in hexadecimal.
 * Upper and lower case, and more or fewer spaces, make no difference. A function of ours and none of Spark's, whose
 * arguments stand in plans and logs: the key must not.
 */
final class Pseudonym implements UDF1<String, String> {
    private static final long serialVersionUID = 1;
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final byte[] key;

    Pseudonym(String key) {
        this.key = key.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable String call(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String normal = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return "p-" + HexFormat.of().formatHex(Arrays.copyOf(hash(normal), BYTES));
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
