package org.keygrade.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MentionsTest {
    private static final Pattern NAMES_A_PERSON =
            Pattern.compile("(.*_)?contact_id|person_id|successor_id|(.*_)?path|weakest_link_.*");

    /** Where a delivery came from, not a way between people. */
    private static final List<String> OTHERS =
            List.of("control/deliveries.path", "control/rejects.path", "control/parked.path");

    @Test
    void everyColumnThatNamesAContactIsThere() {
        Stream<String> named = Tables.all().stream()
                .flatMap(table -> table.columns().stream()
                        .filter(column -> NAMES_A_PERSON.matcher(column.name()).matches())
                        .map(column -> table.path() + "." + column.name()));
        assertThat(Mentions.all().stream().map(mention -> mention.table().path() + "." + mention.column()))
                .as("columns that keygrade forget looks at")
                .containsExactlyInAnyOrderElementsOf(
                        named.filter(column -> !OTHERS.contains(column)).toList());
    }

    @Test
    void onlyInputsHaveRowsThatAreReadWithoutThem() {
        assertThat(Mentions.inputs()).containsExactly(Inputs.CONTACTS, Inputs.CONTACT_TIES, Inputs.INTERACTIONS);
        assertThat(Mentions.all().stream()
                        .filter(mention -> mention.table().area() == Area.SILVER)
                        .map(Mention::listed))
                .as("silver is read by equality joins, which lists have no part in")
                .containsOnly(false);
    }
}
