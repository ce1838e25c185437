package org.keygrade.pipeline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.keygrade.network.RelationshipNetwork;
import org.keygrade.publish.Staged;
import org.keygrade.table.Relationships;
import org.keygrade.table.Table;
import org.keygrade.table.Tables;

/**
 * What a night knows of relationships; both are empty where interactions are not configured.
 *
 * @param network the written rows of the network step
 * @param tables what is published of it so far
 */
record NetworkTables(Optional<RelationshipNetwork> network, List<Staged> tables) {
    NetworkTables {
        tables = List.copyOf(tables);
    }

    static NetworkTables none() {
        return new NetworkTables(Optional.empty(), List.of());
    }

    /** Those a night did not stage: its inputs are not configured, or nobody wants the table. */
    static List<Table> missing(List<Staged> staged) {
        List<Table> there = staged.stream().map(Staged::table).toList();
        return Tables.network().stream().filter(table -> !there.contains(table)).toList();
    }

    @Nullable
    Dataset<Row> accountMetrics() {
        return network.map(RelationshipNetwork::accountMetrics).orElse(null);
    }

    @Nullable
    Dataset<Row> relationshipRows() {
        return network.map(found -> rows(Relationships.TABLE, RelationshipNetwork::relationships))
                .orElse(null);
    }

    /** A table's rows as they were staged, or, if it is not published, as the network has them. */
    Dataset<Row> rows(Table table, Function<RelationshipNetwork, Dataset<Row>> view) {
        return tables.stream()
                .filter(staged -> staged.table().equals(table))
                .map(Staged::rows)
                .findFirst()
                .orElseGet(() -> view.apply(network.orElseThrow()));
    }
}
