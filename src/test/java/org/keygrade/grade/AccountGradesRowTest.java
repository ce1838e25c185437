package org.keygrade.grade;

import static org.keygrade.grade.Company.account;
import static org.keygrade.grade.Company.date;
import static org.keygrade.grade.Company.day;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.keygrade.config.TierScheme;
import org.keygrade.config.TierScheme.Method;
import org.keygrade.table.AccountGrades;

/** Every column of account_grades, with a score and without one. */
class AccountGradesRowTest {
    private static final TierScheme SCHEME = Company.scheme(Method.THRESHOLD, 80, 60, 40);

    @Test
    void wholeRowWithServiceLevelAndContacts() {
        Company company = Company.graded(SCHEME);
        GradingInputs inputs = company.inputs(account("a", 90.0).in("g").reach(.25), account("b", null));
        Dataset<Row> relationships = frame(
                "account_id string, last_contact_on date, active boolean",
                row("a", day(2), true),
                row("a", day(9), true),
                row("a", day(28), false));
        GradingInputs known = new GradingInputs(
                inputs.accounts(),
                inputs.groups(),
                inputs.scored(),
                inputs.metrics(),
                relationships,
                null,
                inputs.base());
        Night night = new Night(date(30), Set.of("m1"), List.of(), List.of(), 7, .1);
        Grades grades = Grading.grade(known, SCHEME, night, Company.ONCE);
        assertSameRows(
                Company.spark()
                        .createDataFrame(
                                List.of(
                                        row(
                                                "a",
                                                day(30),
                                                "The a",
                                                "g",
                                                "north",
                                                "steel",
                                                "large",
                                                "review",
                                                "m1",
                                                "The m1",
                                                "m1",
                                                90.0,
                                                90.0,
                                                90.0,
                                                1.0,
                                                1,
                                                1.0,
                                                "gold",
                                                1.0,
                                                true,
                                                "gold",
                                                "gold",
                                                day(30),
                                                "graded",
                                                null,
                                                null,
                                                "new",
                                                null,
                                                null,
                                                null,
                                                null,
                                                14,
                                                42,
                                                true,
                                                day(9),
                                                day(23),
                                                7,
                                                money("100.00"),
                                                money("10.00"),
                                                .25,
                                                null),
                                        row(
                                                "b",
                                                day(30),
                                                "The b",
                                                "b",
                                                "north",
                                                "steel",
                                                "large",
                                                "review",
                                                "m1",
                                                "The m1",
                                                "m1",
                                                null,
                                                null,
                                                null,
                                                1.0,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                "ungraded",
                                                "ungraded",
                                                day(30),
                                                "insufficient_data",
                                                null,
                                                null,
                                                "new",
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                null,
                                                money("100.00"),
                                                money("10.00"),
                                                null,
                                                null)),
                                AccountGrades.TABLE.schema()),
                grades.accountGrades());
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
