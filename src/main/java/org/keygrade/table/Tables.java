package org.keygrade.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every table of a warehouse. */
public final class Tables {
    private static final List<Table> PUBLISHED = List.of(
            AccountGrades.TABLE,
            AccountMetrics.TABLE,
            ScoreParts.TABLE,
            ScoreChanges.TABLE,
            ScoreHistory.TABLE,
            TierHistory.TABLE,
            TierMovements.TABLE,
            GroupGrades.TABLE,
            Relationships.TABLE,
            Baselines.TABLE);

    private static final List<Table> CONTROL =
            List.of(Publications.TABLE, Deliveries.TABLE, Rejects.TABLE, Parked.TABLE, Quality.TABLE);

    private Tables() {}

    /** The tables a publication names. */
    public static List<Table> published() {
        return PUBLISHED;
    }

    /** Published tables first, then control, then silver. */
    public static List<Table> all() {
        return Stream.of(
                        PUBLISHED,
                        CONTROL,
                        Inputs.all().stream().map(Input::silver).toList())
                .flatMap(List::stream)
                .toList();
    }

    /** The table of this name, with or without its folder: a published one before a silver one. */
    public static Optional<Table> named(String name) {
        return all().stream()
                .filter(table -> table.path().equals(name) || table.name().equals(name))
                .findFirst();
    }

    /** Every name, without folders. */
    public static Set<String> names() {
        return all().stream().map(Table::name).collect(java.util.stream.Collectors.toCollection(TreeSet::new));
    }
}
