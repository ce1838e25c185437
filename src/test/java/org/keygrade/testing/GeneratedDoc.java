package org.keygrade.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The parts of a page that come from the code, each between {@code <!-- name -->} and {@code <!-- end -->}. A test holds
 * them; {@code -Dkeygrade.regenerate=true} writes them anew.
 */
public record GeneratedDoc(Path page) {
    public static GeneratedDoc of(String name) {
        return new GeneratedDoc(Path.of(System.getProperty("keygrade.home"), "docs", name));
    }

    /** Holds, or writes, the part of this name. */
    public void assertPart(String name, String content) throws IOException {
        String text = Files.readString(page);
        String begin = "<!-- " + name + " -->\n";
        assertThat(text).contains(begin);
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf("<!-- end -->", from);
        if (Boolean.getBoolean("keygrade.regenerate")) {
            Files.writeString(page, text.substring(0, from) + content + text.substring(to));
        } else {
            assertThat(text.substring(from, to)).isEqualTo(content);
        }
    }
}
