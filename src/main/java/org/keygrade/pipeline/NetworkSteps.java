package org.keygrade.pipeline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.attention.AttentionBuilder;
import org.keygrade.attention.MemberPortfoliosBuilder;
import org.keygrade.attention.Morning;
import org.keygrade.attention.SharedContactsBuilder;
import org.keygrade.network.DeparturesBuilder;
import org.keygrade.network.NetworkClock;
import org.keygrade.network.NextMovesBuilder;
import org.keygrade.network.ProductBridgesBuilder;
import org.keygrade.network.RelationshipNetwork;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.Stage;
import org.keygrade.publish.Staged;
import org.keygrade.table.AccountNetworks;
import org.keygrade.table.Attention;
import org.keygrade.table.CoverageBreakdown;
import org.keygrade.table.DepartmentTies;
import org.keygrade.table.Departures;
import org.keygrade.table.Inputs;
import org.keygrade.table.MemberPortfolios;
import org.keygrade.table.NetworkRows;
import org.keygrade.table.NextMoves;
import org.keygrade.table.PersonPositions;
import org.keygrade.table.ProductBridges;
import org.keygrade.table.Relationships;
import org.keygrade.table.SharedContacts;
import org.keygrade.table.Silver;
import org.keygrade.table.Table;
import org.keygrade.warehouse.Workers;

/** From interactions to the tables of the relationship network. */
record NetworkSteps(Run run, Silver silver) {
    /** One pass over the rows of the accounts whose network is computed, and the tables that need nothing else. */
    NetworkTables map(DueNetworks due) {
        Staged found = networks(due);
        RelationshipNetwork network = new RelationshipNetwork(found.rows());
        List<Staged> tables = new ArrayList<>(List.of(found));
        tables.addAll(write(Stream.of(
                new Output(Relationships.TABLE, network::relationships),
                new Output(PersonPositions.TABLE, network::personPositions),
                new Output(AccountNetworks.TABLE, network::accountNetworks),
                new Output(CoverageBreakdown.TABLE, network::coverageBreakdown),
                new Output(DepartmentTies.TABLE, network::departmentTies),
                new Output(ProductBridges.TABLE, () -> ProductBridgesBuilder.of(network, silver, run.asOf())),
                new Output(NextMoves.TABLE, () -> NextMovesBuilder.of(network, silver)))));
        return new NetworkTables(Optional.of(network), tables);
    }

    /** What is known of every account's network, and handed to the next night. */
    Staged networks(DueNetworks due) {
        return new Stage(run.warehouse(), run.id()).write(NetworkRows.TABLE, due.rows(this::computed));
    }

    private Dataset<Row> computed(NetworkClock clock) {
        ZoneId zone = run.config().pipeline().businessTimeZone();
        return RelationshipNetwork.compute(silver, run.config().network(), clock, run.asOf(), zone)
                .rows();
    }

    /** What stands behind each person, and what needs attention, once metrics and grades are known. */
    List<Staged> people(NetworkTables network, Staged metrics, Staged grades, PublishedTables base) {
        if (network.network().isEmpty()) {
            return List.of();
        }
        Morning morning = new Morning(
                run.asOf(),
                run.config().network(),
                silver,
                grades.rows(),
                network.rows(Relationships.TABLE, RelationshipNetwork::relationships),
                network.rows(PersonPositions.TABLE, RelationshipNetwork::personPositions),
                base.asDefined(PersonPositions.TABLE),
                network.rows(AccountNetworks.TABLE, RelationshipNetwork::accountNetworks));
        Stream<Output> shared = silver.has(Inputs.CONTACTS)
                ? Stream.of(new Output(
                        SharedContacts.TABLE, () -> SharedContactsBuilder.of(silver.of(Inputs.CONTACTS), run.asOf())))
                : Stream.of();
        return write(Stream.concat(
                shared,
                Stream.of(
                        new Output(
                                Departures.TABLE,
                                () -> DeparturesBuilder.of(network.network().orElseThrow(), metrics.rows())),
                        new Output(Attention.TABLE, () -> AttentionBuilder.of(morning)),
                        new Output(
                                MemberPortfolios.TABLE,
                                () -> MemberPortfoliosBuilder.of(
                                        morning, run.config().pipeline().soleCoverage())))));
    }

    private List<Staged> write(Stream<Output> outputs) {
        Stage stage = new Stage(run.warehouse(), run.id());
        List<Output> wanted = outputs.filter(output -> run.config().pipeline().publishes(output.table()))
                .toList();
        return Workers.map(
                run.spark(),
                wanted,
                output -> stage.write(output.table(), output.rows().get()));
    }

    private record Output(Table table, Supplier<Dataset<Row>> rows) {}
}
