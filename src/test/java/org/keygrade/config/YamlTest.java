package org.keygrade.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTest {
    private static Node.Fields read(String text) {
        return Yaml.read("f.yaml", text, new Variables(Map.of("A", "one", "B", "$1 {two}"))::fill);
    }

    @Test
    void everyNodeKnowsItsLineAndVariablesAreFilled() {
        assertThat(read("a: ${A}/${B}\nb:\n\n  - 1\n  - {c: true}\nd:\ne: ''\nf: 2026-10-31\n")
                        .nodes())
                .isEqualTo(Map.of(
                        "a", new Node.Scalar(1, "one/$1 {two}", "${A}/${B}"),
                        "b",
                                new Node.Items(
                                        2,
                                        List.of(
                                                new Node.Scalar(4, "1", "1"),
                                                new Node.Fields(5, Map.of("c", new Node.Scalar(5, "true", "true"))))),
                        "d", new Node.Empty(6),
                        "e", new Node.Scalar(7, "", ""),
                        "f", new Node.Scalar(8, "2026-10-31", "2026-10-31")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: 1#a: 2 | f.yaml:2 a: `a` is there twice. Nothing was read or written."
                        + " Keep one of them, or rename it.",
                "a: {b: 1, b: 2} | f.yaml:1 a.b: `b` is there twice. Nothing was read or written."
                        + " Keep one of them, or rename it.",
                "a: &x 1#b: *x | f.yaml:2 b: not readable as YAML: aliases (*name) are not supported."
                        + " Nothing was read or written. Mend the file; indent with spaces.",
                "a: 1#---#b: 2 | f.yaml:3: not readable as YAML: a second document begins here."
                        + " Nothing was read or written. Mend the file; indent with spaces.",
                "- a | f.yaml:1: not readable as YAML: the file must begin with a key."
                        + " Nothing was read or written. Mend the file; indent with spaces.",
                "a: 1#  b: 2 | f.yaml:2: not readable as YAML: mapping values are not allowed here."
                        + " Nothing was read or written. Mend the file; indent with spaces.",
                "a: [1, 2#b: 3 | f.yaml:2: not readable as YAML: while parsing a flow sequence;"
                        + " expected ',' or ']', but got :."
                        + " Nothing was read or written. Mend the file; indent with spaces.",
                "a: ${C} | f.yaml:1 a: the environment variable `C` is not set."
                        + " Nothing was read or written. Export C, or write the value itself.",
            })
    void isRefused(String text, String message) {
        assertThatThrownBy(() -> read(text.replace('#', '\n'))).hasMessage(message);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> read("# nothing\n")).hasMessageContaining("the file must begin with a key");
    }

    @Test
    void aTabIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("a:\n\tb: 1\n")).hasMessageStartingWith("f.yaml:2: not readable as YAML: ");
    }
}
