package org.keygrade.grade;

import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.config.TierScheme.ServiceLevel;
import org.keygrade.config.TierScheme.Tier;
import org.keygrade.testing.TestSpark;

/** A company graded night after night; each night builds on the one before. */
final class Company {
    /** Evaluated once, and small enough to plan with. */
    static final Materialise ONCE = (table, rows) -> once(table.select(rows));

    private static final String OVERRIDES =
            "account_id string, valid_from date, tier string, valid_until date, reason string, author string";
    private static final String LIFTS = "array<struct<criterion: string, lift: double>>";

    private final TierScheme scheme;
    private final String model;
    private final Dataset<Row> overrides;
    private Base base;

    private Company(TierScheme scheme, String model, Dataset<Row> overrides, Base base) {
        this.scheme = scheme;
        this.model = model;
        this.overrides = overrides;
        this.base = base;
    }

    /** An account as a night finds it; no score: null. */
    record Account(String id, Double score, Double profit, Double revenue, Double reach, Boolean wanted, String group) {
        private Map<String, String> missing() {
            return profit == null ? Map.of("gross_profit_ttm", "no_cost") : Map.of();
        }

        Account profit(Double amount) {
            return new Account(id, score, amount, revenue, reach, wanted, group);
        }

        Account revenue(Double amount) {
            return new Account(id, score, profit, amount, reach, wanted, group);
        }

        Account reach(Double share) {
            return new Account(id, score, profit, revenue, share, wanted, group);
        }

        Account optedOut() {
            return new Account(id, score, profit, revenue, reach, false, group);
        }

        Account in(String parent) {
            return new Account(id, score, profit, revenue, reach, wanted, parent);
        }
    }

    /** An account of ten profit and a hundred revenue. */
    static Account account(String id, Double score) {
        return new Account(id, score, 10.0, 100.0, null, null, null);
    }

    static Company graded(TierScheme scheme) {
        return new Company(scheme, "m1", null, Base.none(spark()));
    }

    Company model(String id) {
        return new Company(scheme, id, overrides, base);
    }

    Company scheme(TierScheme other) {
        return new Company(other, model, overrides, base);
    }

    /** Account, tier, first and last day. */
    Company overrides(Row... signed) {
        Row[] rows = Arrays.stream(signed)
                .map(each -> row(
                        each.get(0), day(each.getInt(2)), each.get(1), day(each.getInt(3)), "strategy", "the board"))
                .toArray(Row[]::new);
        return new Company(scheme, model, frame(OVERRIDES, rows), base);
    }

    /** The night of a day of March 2026, graded and published. */
    Grades night(int day, Account... accounts) {
        Grades grades = graded(day, accounts);
        base = new Base(
                grades.accountGrades(),
                once(grades.tierHistory()),
                once(base.scoreHistory().unionByName(grades.scoreHistory())));
        return grades;
    }

    /** The same, not published. */
    Grades graded(int day, Account... accounts) {
        Night night = new Night(
                date(day),
                Set.of(model),
                List.of("gross_profit_ttm", "revenue_ttm"),
                List.of("segment", "region"),
                7,
                .1);
        return Grading.grade(inputs(accounts), scheme, night, ONCE);
    }

    GradingInputs inputs(Account... accounts) {
        return new GradingInputs(
                rows(
                        "account_id string, name string, region string, industry string, segment string, stage string,"
                                + " account_manager_id string, wants_key_account boolean",
                        accounts,
                        a -> row(a.id, "The " + a.id, "north", "steel", "large", "review", "m1", a.wanted)),
                rows("account_id string, group_id string", accounts, a -> row(a.id, a.group == null ? a.id : a.group)),
                rows(
                        "account_id string, model string, model_id string, score double, score_low double, score_high double, coverage double,"
                                + " parts array<struct<value double, weight double>>, strengths " + LIFTS
                                + ", weaknesses " + LIFTS,
                        accounts,
                        a -> row(
                                a.id,
                                "The " + model,
                                model,
                                a.score,
                                a.score,
                                a.score,
                                1.0,
                                List.of(row(value(a.score), 1.0)),
                                null,
                                null)),
                rows(
                        "account_id string, gross_profit_ttm double, revenue_ttm double, relationship_coverage double,"
                                + " board_evaluation double, ratings map<string,double>, missing map<string,string>",
                        accounts,
                        a -> row(a.id, a.profit, a.revenue, a.reach, null, Map.of("fit", 4.0), a.missing())),
                null,
                overrides,
                base);
    }

    private static @Nullable Double value(@Nullable Double score) {
        return score == null ? null : score / 100;
    }

    private static Dataset<Row> rows(String ddl, Account[] accounts, Function<Account, Row> row) {
        return frame(ddl, Arrays.stream(accounts).map(row).toArray(Row[]::new));
    }

    static LocalDate date(int day) {
        return LocalDate.of(2026, 3, 1).plusDays(day - 1L);
    }

    static Date day(int day) {
        return Date.valueOf(date(day));
    }

    /** Gold, silver, bronze and wood, with what their method bounds them by. */
    static TierScheme scheme(Method method, double gold, double silver, double bronze) {
        return new TierScheme(
                "medals",
                method,
                List.of(
                        tier("gold", gold, 14),
                        tier("silver", silver, 30),
                        tier("bronze", bronze, 60),
                        tier("wood", null, 365)),
                3,
                14,
                .1,
                "bronze",
                30);
    }

    private static Tier tier(String name, Double bound, int cadence) {
        return new Tier(name, name, bound, new ServiceLevel(cadence, 3 * cadence, cadence < 20, 24));
    }

    private static Dataset<Row> once(Dataset<Row> rows) {
        return spark().createDataFrame(rows.collectAsList(), rows.schema());
    }

    static SparkSession spark() {
        return TestSpark.session();
    }
}
