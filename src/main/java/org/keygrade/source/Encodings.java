package org.keygrade.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.keygrade.error.InputErrors;

/** Character sets a text file can be read in. */
final class Encodings {
    private Encodings() {}

    /** Whether a file is cut into lines before or after its bytes become characters. */
    enum Reading {
        WHOLE,
        LINES
    }

    static void check(String dataset, String encoding, Reading reading) {
        try {
            Charset.forName(encoding);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw InputErrors.unusableOption(
                    dataset,
                    "encoding",
                    "Java knows no encoding " + encoding + ".",
                    "Use UTF-8, ISO-8859-1 or another.");
        }
        if (reading == Reading.LINES && encoding.toUpperCase(Locale.ROOT).matches("UTF_?-?(16|32).*")) {
            throw InputErrors.unusableOption(
                    dataset, "encoding", encoding + " cannot be cut into lines by bytes.", "Set multiLine: true.");
        }
    }
}
