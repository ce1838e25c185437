package org.keygrade.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import org.junit.jupiter.api.Test;

/** The comparison every other test leans on must be able to fail. */
class FramesTest {
    @Test
    void orderDoesNotCount() {
        assertSameRows(
                frame("id string, n int", row("a", 1), row("b", null)),
                frame("id string, n int", row("b", null), row("a", 1)));
    }

    @Test
    void valuesCount() {
        assertThatThrownBy(() ->
                        assertSameRows(frame("id string, n int", row("a", 1)), frame("id string, n int", row("a", 2))))
                .isInstanceOf(AssertionError.class);
    }
}
