package org.keygrade.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    @Test
    void theFirstByteThatIsNoTextIsFound() throws IOException {
        byte[] text = ("é".repeat(70_000) + "x").getBytes(StandardCharsets.UTF_8);
        assertThat(of(text, StandardCharsets.UTF_8).malformedAt()).isEqualTo(-1);
        text[100_002] = (byte) 0xE9;
        assertThat(of(text, StandardCharsets.UTF_8).malformedAt()).isEqualTo(100_002);
        assertThat(of(text, StandardCharsets.ISO_8859_1).malformedAt()).isEqualTo(-1);
    }

    @Test
    void aCharacterThatTheEndCutsIsFound() throws IOException {
        assertThat(of(new byte[] {'a', (byte) 0xC3}, StandardCharsets.UTF_8).malformedAt())
                .isEqualTo(1);
    }

    @Test
    void otherContentOtherHash() throws IOException {
        String one = of(new byte[] {'a'}, StandardCharsets.UTF_8).hash();
        assertThat(one).isEqualTo("ca978112ca1bbdcafac231b39a23dc4d");
        assertThat(of(new byte[] {'b'}, StandardCharsets.UTF_8).hash()).isNotEqualTo(one);
        assertThat(Fingerprint.of("a", "bc")).isNotEqualTo(Fingerprint.of("ab", "c"));
    }

    private static Fingerprint of(byte[] bytes, Charset charset) throws IOException {
        return Fingerprint.of(new ByteArrayInputStream(bytes), charset);
    }
}
