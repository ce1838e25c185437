package org.keygrade.pipeline;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.testing.Frames;

/**
 * Eight accounts with people to whom all sorts of things happen from night to night, drawn from a seed: they come, leave,
 * are moved, corrected and deleted, talk, and have talks entered ahead.
 */
final class PeopleOverTime {
    static final List<Input> INPUTS = List.of(
            Inputs.ACCOUNTS,
            Inputs.TEAM_MEMBERS,
            Inputs.CONTACTS,
            Inputs.CONTACT_TIES,
            Inputs.ACCOUNT_TEAM,
            Inputs.INTERACTIONS);

    private static final List<String> ROLES =
            List.of("decision_maker", "economic_buyer", "specifier", "influencer", "user");
    private static final List<String> CHANNELS = List.of("meeting", "call", "email", "message");
    private static final List<String> KINDS = List.of("works_with", "influences", "conflicts_with", "blocks");
    private static final int ACCOUNTS = 8;
    private static final int CONTACTS = 24;
    private static final int MEMBERS = 4;

    private final Random random;
    /** By input and key, the values by column. */
    private final Map<Input, Map<List<Object>, Map<String, Object>>> tables = new LinkedHashMap<>();

    private final Set<Input> touched = new LinkedHashSet<>();
    private int talks;

    PeopleOverTime(int seed, LocalDate first) {
        random = new Random(seed);
        INPUTS.forEach(input -> tables.put(input, new LinkedHashMap<>()));
        for (int account = 0; account < ACCOUNTS; account++) {
            put(Inputs.ACCOUNTS, "account_id", account(account), "name", "Company");
        }
        for (int member = 0; member < MEMBERS; member++) {
            put(Inputs.TEAM_MEMBERS, "member_id", "M" + member, "full_name", "Ours");
        }
        for (int contact = 0; contact < CONTACTS; contact++) {
            contact(contact, account(contact / 3), first);
        }
        for (int i = 0; i < 12; i++) {
            tie();
            team(first);
        }
        for (int i = 0; i < 150; i++) {
            talk(first.minusDays(random.nextInt(400)));
        }
    }

    /** What happens until a night; most accounts are left alone. */
    void pass(LocalDate asOf) {
        sometimes(2, () -> contact(random.nextInt(CONTACTS), account(random.nextInt(ACCOUNTS)), asOf));
        sometimes(3, () -> remove(Inputs.CONTACTS));
        sometimes(
                4,
                () -> put(
                        Inputs.TEAM_MEMBERS,
                        "member_id",
                        "M" + random.nextInt(MEMBERS),
                        "full_name",
                        "Ours",
                        "left_on",
                        random.nextBoolean() ? null : near(asOf)));
        sometimes(3, this::tie);
        sometimes(3, () -> remove(Inputs.CONTACT_TIES));
        sometimes(3, () -> team(asOf));
        sometimes(2, () -> talk(asOf.plusDays(1 + random.nextInt(3))));
        sometimes(2, () -> talk(asOf.minusDays(random.nextInt(400))));
        sometimes(3, () -> remove(Inputs.INTERACTIONS));
        sometimes(
                5,
                () -> put(
                        Inputs.ACCOUNTS,
                        "account_id",
                        account(random.nextInt(ACCOUNTS)),
                        "name",
                        "Company",
                        "segment",
                        random.nextBoolean() ? "public_sector" : null));
    }

    /** The inputs that something happened to since this was last asked. */
    List<Input> touched() {
        List<Input> found = List.copyOf(touched);
        touched.clear();
        return found;
    }

    /** The rows of an input as they stand. */
    Dataset<Row> rows(SparkSession spark, Input input) {
        List<Row> rows = tables.get(input).values().stream()
                .map(values -> Frames.row(Arrays.stream(input.silver().schema().fieldNames())
                        .map(values::get)
                        .toArray()))
                .toList();
        return spark.createDataFrame(rows, input.silver().schema());
    }

    private void sometimes(int oneIn, Runnable event) {
        if (random.nextInt(oneIn) == 0) {
            event.run();
        }
    }

    private void contact(int number, String account, LocalDate asOf) {
        put(
                Inputs.CONTACTS,
                "contact_id",
                "C" + number,
                "account_id",
                account,
                "full_name",
                "Name " + number,
                "seniority",
                1 + random.nextInt(5),
                "buying_role",
                ROLES.get(random.nextInt(ROLES.size())),
                "reports_to_contact_id",
                "C" + (number - number % 3),
                "stance",
                random.nextInt(3) == 0 ? "opponent" : null,
                "stance_on",
                Date.valueOf(asOf.minusDays(random.nextInt(380))),
                "left_on",
                random.nextInt(4) == 0 ? near(asOf) : null);
    }

    private void tie() {
        int account = random.nextInt(ACCOUNTS);
        put(
                Inputs.CONTACT_TIES,
                "account_id",
                account(account),
                "from_contact_id",
                "C" + 3 * account,
                "to_contact_id",
                "C" + (3 * account + 1 + random.nextInt(2)),
                "kind",
                KINDS.get(random.nextInt(KINDS.size())),
                "weight",
                random.nextDouble());
    }

    private void team(LocalDate asOf) {
        put(
                Inputs.ACCOUNT_TEAM,
                "account_id",
                account(random.nextInt(ACCOUNTS)),
                "member_id",
                "M" + random.nextInt(MEMBERS),
                "role",
                random.nextInt(5) == 0 ? "mentor" : "specialist",
                "from_on",
                near(asOf.minusDays(3)),
                "to_on",
                near(asOf.plusDays(3)));
    }

    /** A new one, or an earlier one corrected. */
    private void talk(LocalDate day) {
        int number = random.nextInt(4) == 0 ? random.nextInt(talks + 1) : ++talks;
        int contact = number % CONTACTS;
        put(
                Inputs.INTERACTIONS,
                "interaction_id",
                "I" + number,
                "contact_id",
                "C" + contact,
                "member_id",
                "M" + number % MEMBERS,
                "account_id",
                account(contact / 3),
                "occurred_at",
                Timestamp.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC)),
                "channel",
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                "direction",
                random.nextBoolean() ? "inbound" : "outbound",
                "sentiment",
                random.nextBoolean() ? null : random.nextDouble());
    }

    private void put(Input input, Object... namesAndValues) {
        Map<String, Object> values = new HashMap<>(Map.of(Inputs.DELIVERY_SEQ, 1L, Inputs.POSITION, 1L));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        tables.get(input).put(input.key().stream().map(values::get).toList(), values);
        touched.add(input);
    }

    private void remove(Input input) {
        List<List<Object>> keys = List.copyOf(tables.get(input).keySet());
        if (!keys.isEmpty()) {
            tables.get(input).remove(keys.get(random.nextInt(keys.size())));
            touched.add(input);
        }
    }

    private Date near(LocalDate day) {
        return Date.valueOf(day.plusDays(random.nextInt(7) - 3));
    }

    private static String account(int number) {
        return "A" + number;
    }
}
