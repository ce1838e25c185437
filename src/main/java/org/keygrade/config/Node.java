package org.keygrade.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows its line. */
sealed interface Node {
    /** The line of the key it belongs to, or its own; from 1. */
    int line();

    /** How a message names it. */
    String shown();

    /**
     * A single value.
     *
     * @param text the value, variables filled in
     * @param shown as it stands in the file, so that no message tells what a variable holds
     */
    record Scalar(int line, String text, String shown) implements Node {}

    /** A key without a value: the setting counts as not given. */
    record Empty(int line) implements Node {
        @Override
        public String shown() {
            return "nothing";
        }
    }

    /** A list. */
    record Items(int line, List<Node> nodes) implements Node {
        public Items {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String shown() {
            return "a list";
        }
    }

    /** Keys with values, in the order of the file. */
    record Fields(int line, Map<String, Node> nodes) implements Node {
        public Fields {
            nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
        }

        @Override
        public String shown() {
            return "a block of keys";
        }
    }
}
