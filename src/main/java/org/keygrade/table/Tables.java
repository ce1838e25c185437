package org.keygrade.table;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every table of a warehouse. */
public final class Tables {
    private static final List<Table> NETWORK = List.of(
            NetworkRows.TABLE,
            AccountNetworks.TABLE,
            CoverageBreakdown.TABLE,
            DepartmentTies.TABLE,
            ProductBridges.TABLE,
            Relationships.TABLE,
            PersonPositions.TABLE,
            Departures.TABLE,
            NextMoves.TABLE,
            Attention.TABLE,
            MemberPortfolios.TABLE,
            SharedContacts.TABLE);

    private static final List<Table> GRADES = List.of(
            AccountGrades.TABLE,
            AccountMetrics.TABLE,
            ScoreParts.TABLE,
            ScoreChanges.TABLE,
            ScoreHistory.TABLE,
            TierHistory.TABLE,
            TierMovements.TABLE,
            GroupGrades.TABLE,
            Baselines.TABLE);

    private static final List<Table> PUBLISHED =
            Stream.of(GRADES, NETWORK).flatMap(List::stream).toList();

    private static final List<Table> CONTROL =
            List.of(Publications.TABLE, Deliveries.TABLE, Rejects.TABLE, Parked.TABLE, Quality.TABLE, Suppressed.TABLE);

    private Tables() {}

    /** The tables a publication names. */
    public static List<Table> published() {
        return PUBLISHED;
    }

    /** Those that a night publishes only if interactions are configured. */
    public static List<Table> network() {
        return NETWORK;
    }

    /** Those about named people, which can be switched off one by one. */
    public static List<Table> people() {
        return PUBLISHED.stream()
                .filter(table -> table.area() == Area.GOLD_PEOPLE)
                .toList();
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
