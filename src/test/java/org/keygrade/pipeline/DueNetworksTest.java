package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keygrade.ingest.Ingest;
import org.keygrade.metric.Catalogue;
import org.keygrade.publish.Night;
import org.keygrade.publish.Publications;
import org.keygrade.publish.PublishedTables;
import org.keygrade.publish.Publisher;
import org.keygrade.publish.Rollback;
import org.keygrade.publish.Staged;
import org.keygrade.score.ModelId;
import org.keygrade.table.Deliveries;
import org.keygrade.table.Input;
import org.keygrade.table.NetworkRows;
import org.keygrade.testing.Frames;
import org.keygrade.testing.SmallCompany;
import org.keygrade.warehouse.Warehouse;

/** Whatever happens between nights, computing the networks that are due gives what computing all of them gives. */
@Tag("proof")
class DueNetworksTest {
    /** More nights: {@code -Dkeygrade.nights=30}. */
    private static final int NIGHTS = Integer.getInteger("keygrade.nights", 6);

    private static final long LARGE = 1_000_000;

    @TempDir
    static Path folder;

    private final SmallCompany company = company();
    private final PeopleOverTime people = new PeopleOverTime(NIGHTS, SmallCompany.DAY);
    private Run run = company.nights("warehouse").run(SmallCompany.DAY);

    private static SmallCompany company() {
        SmallCompany company = SmallCompany.in(folder);
        List.of("contacts", "contact_ties", "team_members", "account_team", "interactions")
                .forEach(dataset -> company.source(dataset, dataset + ".csv"));
        return company;
    }

    @Test
    void whatIsDueGivesWhatAllGive() {
        Random random = new Random(NIGHTS);
        Warehouse warehouse = run.warehouse();
        Scale.small(run.spark());
        Stream.concat(PeopleOverTime.INPUTS.stream(), Stream.of(org.keygrade.table.Inputs.SALES))
                .forEach(input -> warehouse.createOrWiden(input.silver()));
        warehouse.createOrWiden(Deliveries.TABLE);
        LocalDate day = SmallCompany.DAY;
        long taken = 0;
        for (int night = 0; night < NIGHTS; night++) {
            run = company.nights("warehouse").run(day);
            deliver(warehouse);
            Staged due = networks(Networks.DUE);
            Staged all = networks(Networks.ALL);
            Frames.assertSameRows(json(all.rows()), json(due.rows()));
            taken += due.rows().where(col("network_as_of").lt(col("as_of"))).count();
            publish(due);
            if (night % 5 == 3) {
                day = new Rollback(warehouse, null, Rollback.Inputs.KEPT)
                        .toPreviousNight("back-" + night)
                        .asOf();
            }
            if (random.nextInt(6) == 0) {
                company.file("conf/network.yaml", "covered_at: 0." + (2 + night % 3));
            }
            day = day.plusDays(random.nextInt(5) == 0 && night > 0 ? 0 : 1 + random.nextInt(2));
            people.pass(day);
        }
        assertThat(taken).as("networks that were taken over").isPositive();
    }

    private static Dataset<Row> json(Dataset<Row> rows) {
        return rows.select(expr("to_json(struct(*)) AS row"));
    }

    /** Rows that came, changed and went, as an ingest would merge them. */
    private void deliver(Warehouse warehouse) {
        for (Input input : people.touched()) {
            String key = input.key().stream()
                    .map(column -> "t." + column + " = s." + column)
                    .collect(Collectors.joining(" AND "));
            String changed = Stream.of(input.silver().schema().fieldNames())
                    .map(column -> "NOT t." + column + " <=> s." + column)
                    .collect(Collectors.joining(" OR "));
            warehouse
                    .handle(input.silver(), run.id())
                    .as("t")
                    .merge(people.rows(warehouse.spark(), input).as("s"), key)
                    .whenMatched(changed)
                    .updateAll()
                    .whenNotMatched()
                    .insertAll()
                    .whenNotMatchedBySource()
                    .delete()
                    .execute();
        }
    }

    private Ingest ingest() {
        return Ingest.of(run.warehouse(), run.config().pipeline(), run.asOf(), run.id());
    }

    private Staged networks(Networks which) {
        Map<String, Long> versions = ingest().versions();
        NightData data = new NightData(
                ingest().silver(versions), versions, LARGE, run.spark().emptyDataFrame(), List.of(), List.of());
        Run own = new Run(run.spark(), run.warehouse(), run.config(), run.asOf(), run.id() + which, run.progress());
        PublishedTables base = new PublishedTables(
                run.warehouse(), Publications.read(run.warehouse()).base(run.asOf()));
        return new NetworkSteps(own, data.silver()).networks(DueNetworks.of(own, data, base, which));
    }

    private void publish(Staged networks) {
        Publications before = Publications.read(run.warehouse());
        run.warehouse().createOrWiden(NetworkRows.TABLE);
        String model =
                new ModelId("m", ModelId.network(run.config().network()), String.valueOf(Catalogue.VERSION)).toString();
        Night night = new Night(
                run.asOf(), run.id(), before.headId(), model, null, "medals", ingest().versions(), List.of(), Set.of());
        new Publisher(run.warehouse(), null).publish(night, List.of(networks));
    }
}
