package org.keygrade.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.table.Column;
import org.keygrade.table.Domain;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.Link;

/** A clean company keeps every promise of the input contract. */
class FeedsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);
    private static final Map<String, List<Row>> COMPANY = company(new World(50, 11, AS_OF));

    private static Map<String, List<Row>> company(World world) {
        Map<String, List<Row>> company = new HashMap<>();
        for (Feed feed : Feeds.of(world)) {
            List<Row> rows = new ArrayList<>();
            for (long unit = 0; unit < feed.units(); unit++) {
                feed.rows().of(unit).forEachRemaining(rows::add);
            }
            company.put(feed.input().name(), rows);
        }
        return company;
    }

    private static List<Object> values(Input input, String column) {
        int at = Shape.names(input).indexOf(column);
        return COMPANY.get(input.name()).stream().map(row -> row.get(at)).toList();
    }

    @Test
    void everyDatasetIsThere() {
        assertThat(COMPANY.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Inputs.all().stream().map(Input::name).toList());
        assertThat(COMPANY.get("accounts")).hasSize(50);
        assertThat(COMPANY.get("sales")).hasSizeGreaterThan(300);
        assertThat(COMPANY.get("interactions")).hasSizeGreaterThan(300);
    }

    @Test
    void keysAreUniqueAndMandatoryFieldsFilled() {
        for (Input input : Inputs.all()) {
            Set<List<Object>> keys = new HashSet<>();
            for (Row row : COMPANY.get(input.name())) {
                List<Object> key = input.key().stream()
                        .map(column -> row.get(Shape.names(input).indexOf(column)))
                        .toList();
                assertThat(keys.add(key))
                        .as("%s %s is unique", input.name(), key)
                        .isTrue();
            }
            for (Column column : input.columns()) {
                if (column.required()) {
                    assertThat(values(input, column.name()))
                            .as("%s.%s", input.name(), column.name())
                            .doesNotContainNull();
                }
            }
        }
    }

    @Test
    void valuesStayInTheirDomains() {
        for (Input input : Inputs.all()) {
            for (Column column : input.columns()) {
                values(input, column.name()).stream()
                        .filter(value -> value != null)
                        .forEach(value -> assertInDomain(input, column, value));
            }
        }
    }

    private static void assertInDomain(Input input, Column column, Object value) {
        String place = input.name() + "." + column.name();
        if (column.domain() instanceof Domain.OneOf words) {
            assertThat(words.words()).as(place).contains((String) value);
        } else if (column.domain() instanceof Domain.Between bounds) {
            assertThat(((Number) value).doubleValue()).as(place).isBetween(bounds.low(), bounds.high());
        }
    }

    @Test
    void everyReferenceIsThere() {
        for (Input input : Inputs.all()) {
            for (Link link : input.links()) {
                Input target = Inputs.named(link.input());
                Set<Object> known = new HashSet<>(values(target, target.key().get(0)));
                assertThat(values(input, link.column()))
                        .as("%s.%s", input.name(), link.column())
                        .allMatch(value -> value == null || known.contains(value));
            }
        }
        Set<Object> accounts = new HashSet<>(values(Inputs.ACCOUNTS, "account_id"));
        assertThat(values(Inputs.ACCOUNTS, "parent_account_id")).allMatch(id -> id == null || accounts.contains(id));
    }

    @Test
    void everyCurrencyHasARateOnItsFirstDay() {
        Set<Object> rated = new HashSet<>(values(Inputs.FX_RATES, "currency"));
        rated.add("EUR");
        assertThat(values(Inputs.SALES, Shape.CURRENCY)).isSubsetOf(rated);
        LocalDate firstRate = values(Inputs.FX_RATES, "valid_on").stream()
                .map(LocalDate.class::cast)
                .min(LocalDate::compareTo)
                .orElseThrow();
        assertThat(values(Inputs.SALES, "sold_on")).allMatch(day -> !((LocalDate) day).isBefore(firstRate));
    }

    @Test
    void eventsEndJustBeforeTheAsOfDate() {
        assertNewestWithinAWeek(values(Inputs.SALES, "sold_on").stream()
                .map(LocalDate.class::cast)
                .toList());
        assertNewestWithinAWeek(values(Inputs.INTERACTIONS, "occurred_at").stream()
                .map(at -> ((Instant) at).atZone(ZoneOffset.UTC).toLocalDate())
                .toList());
    }

    private static void assertNewestWithinAWeek(List<LocalDate> days) {
        assertThat(days.stream().max(LocalDate::compareTo).orElseThrow()).isBetween(AS_OF.minusDays(7), AS_OF);
    }

    @Test
    void nobodyIsMetAfterLeaving() {
        Map<Object, Object> left = leftOn(Inputs.CONTACTS, "contact_id");
        left.putAll(leftOn(Inputs.TEAM_MEMBERS, "member_id"));
        for (Row row : COMPANY.get("interactions")) {
            LocalDate day = row.<Instant>getAs(4).atZone(ZoneOffset.UTC).toLocalDate();
            for (int person : new int[] {1, 2}) {
                LocalDate gone = (LocalDate) left.get(row.get(person));
                assertThat(gone == null || day.isBefore(gone)).as("%s", row).isTrue();
            }
        }
    }

    private static Map<Object, Object> leftOn(Input input, String key) {
        List<Object> keys = values(input, key);
        List<Object> days = values(input, "left_on");
        Map<Object, Object> left = new HashMap<>();
        IntStream.range(0, keys.size()).forEach(i -> left.put(keys.get(i), days.get(i)));
        return left;
    }

    @Test
    void averagesAreThoseOfTheDocumentation() {
        World world = new World(4000, 3, AS_OF);
        Map<String, List<Row>> large = company(world);
        assertThat(perAccount(large, "sales")).isBetween(17.0, 23.0);
        assertThat(perAccount(large, "interactions")).isBetween(34.0, 46.0);
        assertThat(perAccount(large, "contacts")).isBetween(6.0, 8.0);
        assertThat(perAccount(large, "contact_ties")).isBetween(15.0, 25.0);
    }

    @Test
    void smallAccountsHaveATenth() {
        Map<String, List<Row>> small = company(new World(4000, 3, AS_OF, 0.05));
        assertThat(perAccount(small, "sales")).isBetween(1.5, 2.5);
        assertThat(perAccount(small, "interactions")).isBetween(3.0, 5.0);
        assertThat(perAccount(small, "contacts")).isBetween(1.5, 2.5);
    }

    private static double perAccount(Map<String, List<Row>> company, String dataset) {
        return company.get(dataset).size() / (double) company.get("accounts").size();
    }

    @Test
    void groupsHaveAtMostThreeLevels() {
        World world = new World(5000, 3, AS_OF);
        int deepest = 0;
        for (long i = 0; i < world.accounts(); i++) {
            int depth = 0;
            for (long up = Groups.parent(world, i); up >= 0; up = Groups.parent(world, up)) {
                depth++;
            }
            deepest = Math.max(deepest, depth);
        }
        assertThat(deepest).isEqualTo(2);
    }
}
