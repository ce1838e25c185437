package org.keygrade.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.network.NetworkSamples.AS_OF;
import static org.keygrade.network.NetworkSamples.config;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.keygrade.table.Inputs;
import org.keygrade.table.Relationships;
import org.keygrade.table.Silver;
import org.keygrade.testing.TestSpark;

class RelationshipNetworkTest {
    private static final String INTERACTIONS = "interaction_id string, contact_id string, member_id string,"
            + " account_id string, occurred_at timestamp, channel string, direction string, sentiment double";
    private static final String METRICS =
            "account_id string, relationship_coverage double, decision_maker_reach double,"
                    + " relationship_strength double, effective_threads double, relationship_sentiment double,"
                    + " engagement_trend double, department_reach double, board_evaluation double";

    @Test
    void rowsOfASmallCompany() {
        RelationshipNetwork network = network(
                company(frame(
                        INTERACTIONS,
                        row("i1", "c1", "m1", "a", at("2026-06-30T10:00:00Z"), "meeting", null, 0.5),
                        row("i0", "c1", "gone", "a", at("2026-04-01T10:00:00Z"), "email", "inbound", null))),
                ZoneOffset.UTC);

        double now = 1 - StrictMath.exp(-3.75 / 3);
        double old = 1.5 * StrictMath.pow(2, -1.0);
        assertSameRows(
                frame(
                        Relationships.TABLE.schema().toDDL(),
                        row(
                                day("2026-06-30"),
                                "a",
                                "m1",
                                "c1",
                                now,
                                Pair.log2(4.75),
                                1.0,
                                0.5,
                                day("2026-06-30"),
                                1,
                                1,
                                "meeting",
                                "new",
                                true),
                        row(
                                day("2026-06-30"),
                                "a",
                                "gone",
                                "c1",
                                1 - StrictMath.exp(-old / 3),
                                Pair.log2((1 + old) / 2.5),
                                0.0,
                                null,
                                day("2026-04-01"),
                                0,
                                1,
                                "email",
                                "decaying",
                                false)),
                network.relationships());
        assertSameRows(
                frame(
                        METRICS,
                        row("a", 5 / 7.0, null, 5 / 7.0 * now, 1.0, 0.5, 1.0, null, null),
                        row("b", null, null, null, 0.0, null, null, null, null)),
                network.accountMetrics());
    }

    @Test
    void aDayIsADayOfTheBusiness() {
        Dataset<Row> late = frame(
                INTERACTIONS,
                row("i1", "c1", "m1", "a", at("2026-06-29T23:30:00Z"), "call", "inbound", null),
                row("i2", "c1", "m1", "a", at("2026-06-30T23:30:00Z"), "call", "inbound", null));

        Dataset<Row> berlin = network(company(late), ZoneId.of("Europe/Berlin")).relationships();

        assertThat(berlin.select("last_contact_on", "interactions_total").collectAsList())
                .as("the second is tomorrow in Berlin")
                .containsExactly(row(day("2026-06-30"), 1));
    }

    @Test
    void teamDatesCountOnTheAsOfDate() {
        Dataset<Row> interactions = frame(
                INTERACTIONS,
                row("i1", "c1", "now", "a", at("2020-06-30T10:00:00Z"), "call", "inbound", null),
                row("i1", "c1", "past", "a", at("2020-06-30T10:00:00Z"), "call", "inbound", null),
                row("i1", "c1", "later", "a", at("2020-06-30T10:00:00Z"), "call", "inbound", null),
                row("i2", "c1", "mentor", "a", at("2026-06-30T10:00:00Z"), "call", "inbound", null));

        Dataset<Row> told = network(company(interactions), ZoneOffset.UTC).relationships();

        assertThat(told.select("member_id").collectAsList()).containsExactly(row("now"));
    }

    @Test
    void withoutContactsAndTeamTheInteractionsSpeak() {
        Dataset<Row> interactions =
                frame(INTERACTIONS, row("i1", "c1", "gone", "a", at("2026-06-30T10:00:00Z"), "call", "inbound", null));
        Silver silver = new Silver(Map.of("accounts", accounts(), "interactions", interactions), Map.of());

        List<Row> told = network(silver, ZoneOffset.UTC)
                .relationships()
                .select("contact_id", "active")
                .collectAsList();

        assertThat(told).containsExactly(row("c1", true));
    }

    @Test
    void orderAndPartitionsDoNotChangeABit() {
        List<Row> rows = randomInteractions(new Random(11), 600);
        TreeSet<String> results = new TreeSet<>();
        for (int partitions : new int[] {1, 7, 64}) {
            Collections.shuffle(rows, new Random(partitions));
            Dataset<Row> shuffled =
                    frame(INTERACTIONS, rows.toArray(Row[]::new)).repartition(partitions);
            RelationshipNetwork network = network(company(shuffled), ZoneOffset.UTC);
            results.add(withShufflePartitions(partitions, () -> bits(network.rows())));
        }
        assertThat(results).hasSize(1);
        assertThat(results.first()).contains("\"active\":true", "\"active\":false", "\"effective_threads\":1.");
    }

    private static String withShufflePartitions(int partitions, Supplier<String> work) {
        RuntimeConfig conf = TestSpark.session().conf();
        String usual = conf.get("spark.sql.shuffle.partitions");
        conf.set("spark.sql.shuffle.partitions", partitions);
        try {
            return work.get();
        } finally {
            conf.set("spark.sql.shuffle.partitions", usual);
        }
    }

    private static String bits(Dataset<Row> rows) {
        List<String> lines = new ArrayList<>(rows.select(functions.to_json(functions.struct("*")))
                .as(Encoders.STRING())
                .collectAsList());
        Collections.sort(lines);
        return String.join("\n", lines);
    }

    private static List<Row> randomInteractions(Random random, int count) {
        List<Row> rows = new ArrayList<>();
        List<String> directions = new ArrayList<>(List.of("inbound", "outbound"));
        directions.add(null);
        for (int i = 0; i < count; i++) {
            Timestamp when = Timestamp.from(
                    AS_OF.minusDays(random.nextInt(900)).atTime(12, 0).toInstant(ZoneOffset.UTC));
            Channel channel = Channel.at(random.nextInt(5));
            String direction = directions.get(random.nextInt(3));
            Double sentiment = random.nextBoolean() ? random.nextDouble() * 2 - 1 : null;
            String account = random.nextInt(4) == 0 ? "b" : "a";
            for (String contact : List.of("c1", "c2", "c3").subList(0, 1 + random.nextInt(3))) {
                String member = List.of("now", "m1", "gone").get(random.nextInt(3));
                rows.add(row("i" + i, contact, member, account, when, channel.word(), direction, sentiment));
            }
        }
        return rows;
    }

    private static RelationshipNetwork network(Silver silver, ZoneId zone) {
        NetworkClock clock = NetworkClock.everybody(silver.of(Inputs.ACCOUNTS), AS_OF);
        return RelationshipNetwork.compute(silver, config(), clock, AS_OF, zone);
    }

    private static Silver company(Dataset<Row> interactions) {
        return new Silver(
                Map.of(
                        "accounts",
                        accounts(),
                        "contacts",
                        frame(
                                "contact_id string, account_id string, full_name string, job_title string, department"
                                        + " string, seniority int, buying_role string, product_lines string,"
                                        + " reports_to_contact_id string, stance string, stance_on date, left_on date",
                                contact("c1", 5, null),
                                contact("c2", null, day("2026-07-01")),
                                contact("c3", 4, day("2026-06-30"))),
                        "team_members",
                        frame("member_id string, left_on date", row("m1", null), row("gone", day("2026-05-01"))),
                        "account_team",
                        frame(
                                "account_id string, member_id string, role string, from_on date, to_on date",
                                row("a", "now", "specialist", day("2020-01-01"), day("2026-06-30")),
                                row("a", "past", "specialist", day("2020-01-01"), day("2026-06-29")),
                                row("a", "later", "specialist", day("2026-07-01"), null),
                                row("a", "mentor", "mentor", day("2020-01-01"), null)),
                        "interactions",
                        interactions),
                Map.of());
    }

    private static Row contact(String id, Integer seniority, Date leftOn) {
        return row(id, "a", "Name of " + id, null, null, seniority, null, null, null, null, null, leftOn);
    }

    private static Dataset<Row> accounts() {
        return frame("account_id string, segment string, employees int", row("a", "retail", 9), row("b", null, null));
    }

    private static Timestamp at(String instant) {
        return Timestamp.from(Instant.parse(instant));
    }

    private static Date day(String day) {
        return Date.valueOf(LocalDate.parse(day));
    }
}
