package org.keygrade.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
    private static final String TEXT = "\ufeffone\ntwo\n\nthree is longer\néé\nfive";

    @TempDir
    Path folder;

    @Test
    void aWholeFileIsNumberedByLines() throws IOException {
        assertThat(lines(Stretch.file(file())))
                .containsExactly(
                        new Line(1, "one"),
                        new Line(2, "two"),
                        new Line(4, "three is longer"),
                        new Line(5, "éé"),
                        new Line(6, "five"));
    }

    @Test
    void howeverAFileIsCutEachLineIsReadOnceAndKeepsItsPosition() throws IOException {
        String file = file();
        List<Line> uncut = lines(new Stretch(file, 0, 1000));
        assertThat(uncut).extracting(Line::position).containsExactly(1L, 8L, 13L, 29L, 34L);
        long bytes = Files.size(Path.of(file));
        for (int size = 1; size < bytes; size++) {
            List<Line> pieces = new ArrayList<>();
            for (int start = 0; start < bytes; start += size) {
                pieces.addAll(lines(new Stretch(file, start, start + size)));
            }
            assertThat(pieces).isEqualTo(uncut);
        }
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("lines.txt"), TEXT).toString();
    }

    private static List<Line> lines(Stretch stretch) throws IOException {
        List<Line> found = new ArrayList<>();
        try (Lines lines = new Lines(new Configuration(), stretch, StandardCharsets.UTF_8)) {
            lines.forEachRemaining(found::add);
        }
        return found;
    }
}
