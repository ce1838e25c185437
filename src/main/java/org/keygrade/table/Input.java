package org.keygrade.table;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One dataset keygrade ingests: its silver table and its contract.
 *
 * @param mandatory a night without it cannot run; the others may be left out of pipeline.yaml
 * @param silver the silver table, bookkeeping columns included
 * @param dateColumn the business date of a row, which date bounds and {@code max_staleness} look at; null for master
 *     data
 * @param links the references a row makes
 * @param rateDate the date column whose exchange rate converts the money of a row; null: the as-of date
 */
public record Input(
        boolean mandatory,
        Table silver,
        @Nullable String dateColumn,
        List<Link> links,
        @Nullable String rateDate) {
    /** The currency of a row's money: delivered, converted, and not in silver. */
    public static final String CURRENCY = "currency";

    public Input {
        links = List.copyOf(links);
    }

    static Input required(String name, String grain, List<String> key, Column... columns) {
        return new Input(true, silver(name, grain, key, columns), null, List.of(), null);
    }

    static Input optional(String name, String grain, List<String> key, Column... columns) {
        return new Input(false, silver(name, grain, key, columns), null, List.of(), null);
    }

    private static Table silver(String name, String grain, List<String> key, Column... columns) {
        return Table.of(Area.SILVER, name, grain, key, columns).and(Inputs.bookkeeping());
    }

    Input dated(String column) {
        return new Input(mandatory, silver, column, links, rateDate);
    }

    Input links(Link... to) {
        return new Input(mandatory, silver, dateColumn, List.of(to), rateDate);
    }

    /** Money of this input is converted by the rate of this date column; null: by the delivery's as-of date. */
    Input ratedOn(@Nullable String column) {
        return new Input(mandatory, silver, dateColumn, links, column);
    }

    public String name() {
        return silver.name();
    }

    public List<String> key() {
        return silver.key();
    }

    /** The columns a delivery may bring, without bookkeeping and without {@code currency}. */
    public List<Column> columns() {
        return silver.columns()
                .subList(0, silver.columns().size() - Inputs.bookkeeping().size());
    }

    /** The names of all a delivery may bring: the columns, and the currency of its money. */
    public List<String> delivered() {
        Stream<String> money = hasMoney() ? Stream.of(CURRENCY) : Stream.empty();
        return Stream.concat(columns().stream().map(Column::name), money).toList();
    }

    /** Whether a delivery may bring a {@code currency} column. */
    public boolean hasMoney() {
        return columns().stream().anyMatch(column -> column.type().equals(Type.MONEY));
    }
}
