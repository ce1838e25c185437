package org.keygrade.attention;

import static org.keygrade.testing.Frames.row;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.keygrade.config.NetworkConfig;
import org.keygrade.config.NetworkConfig.State;
import org.keygrade.config.NetworkConfig.Strength;
import org.keygrade.table.Attention;
import org.keygrade.table.Silver;
import org.keygrade.testing.Frames;

/**
 * Small mornings, of accounts that m1 manages and that need nothing unless a test says otherwise.
 *
 * @param frames rows by frame; the last four frames and a dataset that is not named are empty and not configured
 */
record Mornings(Map<String, List<Row>> frames) {
    static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static final Map<String, String> SILVER = Map.of(
            "accounts", "account_id string, no_contact_from date, no_contact_until date, no_contact_reason string",
            "contacts",
                    "contact_id string, account_id string, full_name string, job_title string, buying_role string,"
                            + " left_on date",
            "team_members", "member_id string, full_name string, left_on date",
            "opportunities", "account_id string, amount bigint, created_on date, outcome string",
            "tier_overrides",
                    "account_id string, valid_from date, tier string, valid_until date, reason string, author string");
    private static final String GRADES = "account_id string, as_of date, name string, account_manager_id string,"
            + " segment string, tier string, graded_tier string, tier_since date, movement string,"
            + " previous_tier string, contact_cadence_days int, last_contact_on date, contact_due_on date,"
            + " contact_overdue_days int, revenue_ttm decimal(20,2)";
    private static final String RELATIONSHIPS =
            "account_id string, member_id string, contact_id string, strength double, active boolean";
    private static final String POSITIONS = "account_id string, person_id string, piece string";
    private static final String NETWORKS = "account_id string, decision_maker_reach double";

    /** Acme (a) and Bolt (b), of whom nothing else is known. */
    static Mornings quiet() {
        return new Mornings(Map.of("grades", List.of(grade("a"), grade("b")), "accounts", List.of()));
    }

    /** The same with the rows of one more frame, or other rows of one. */
    Mornings with(String frame, Row... rows) {
        Map<String, List<Row>> more = new HashMap<>(frames);
        more.put(frame, List.of(rows));
        return new Mornings(more);
    }

    Morning morning() {
        return new Morning(
                AS_OF,
                config(),
                silver(),
                frame("grades", GRADES),
                frame("relationships", RELATIONSHIPS),
                frame("positions", POSITIONS),
                frame("before", POSITIONS),
                frame("networks", NETWORKS));
    }

    Dataset<Row> list() {
        return AttentionBuilder.of(morning());
    }

    /** Fails unless the list has these rows. */
    void finds(Row... rows) {
        Frames.assertSameRows(Frames.frame(Attention.TABLE.schema().toDDL(), rows), list());
    }

    /** A row of the list, of an account that m1 manages. */
    static Row told(String account, String reason, String person, LocalDate since, String sentence) {
        return row(day(AS_OF), account, reason, person, day(since), "m1", sentence);
    }

    /** A row of account_grades of a quiet account with some columns changed, given by name and value in turn. */
    static Row grade(String account, Object... changes) {
        Map<String, Object> values = new HashMap<>(Map.of(
                "account_id", account,
                "as_of", day(AS_OF),
                "name", account.equals("a") ? "Acme" : "Bolt",
                "account_manager_id", "m1",
                "tier", "first",
                "graded_tier", "first",
                "movement", "held"));
        for (int i = 0; i < changes.length; i += 2) {
            values.put((String) changes[i], changes[i + 1] instanceof LocalDate date ? day(date) : changes[i + 1]);
        }
        return row(Arrays.stream(StructType.fromDDL(GRADES).fieldNames())
                .map(values::get)
                .toArray());
    }

    static Date day(LocalDate date) {
        return date == null ? null : Date.valueOf(date);
    }

    static Date ago(int days) {
        return day(AS_OF.minusDays(days));
    }

    private Dataset<Row> frame(String name, String ddl) {
        return Frames.frame(ddl, frames.getOrDefault(name, List.of()).toArray(Row[]::new));
    }

    private Silver silver() {
        return new Silver(
                SILVER.entrySet().stream()
                        .filter(dataset -> frames.containsKey(dataset.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, dataset -> frame(dataset.getKey(), dataset.getValue()))),
                Map.of("contacts", Set.of("buying_role")));
    }

    private static NetworkConfig config() {
        return new NetworkConfig(
                strength(90),
                Map.of("tender", strength(365)),
                0.3,
                2,
                new NetworkConfig.Ties(0.6, Map.of(), 20),
                NetworkConfig.Board.SHIPPED);
    }

    private static Strength strength(int dormantDays) {
        return new Strength(90, 3, 1, 1.5, Map.of(), new State(-0.3, 3, dormantDays, 60, -0.5, 0.6), List.of());
    }
}
