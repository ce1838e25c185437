package org.keygrade.grade;

import static org.keygrade.grade.Company.account;
import static org.keygrade.grade.Company.day;
import static org.keygrade.testing.Frames.assertSameRows;
import static org.keygrade.testing.Frames.frame;
import static org.keygrade.testing.Frames.row;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.keygrade.config.TierScheme.Method;

class GroupRowsTest {
    private static final String GROUPS = "group_id string, as_of date, accounts int, revenue_ttm decimal(20,2),"
            + " best_tier string, score double, relationship_coverage double";

    @Test
    void meansWeighByRevenueAndReturnsWeighNothing() {
        Grades grades = Company.graded(Company.scheme(Method.THRESHOLD, 80, 60, 40))
                .night(
                        1,
                        account("a", 90.0).in("g").revenue(300.0).reach(.5),
                        account("b", 50.0).in("g").revenue(100.0),
                        account("c", 10.0).in("g").revenue(-50.0).reach(.1),
                        account("d", null).in("g").revenue(900.0),
                        account("e", 20.0).in("h").revenue(0.0),
                        account("f", 30.0).in("h").revenue(-9.0),
                        account("none", null).revenue(null));
        assertSameRows(
                frame(
                        GROUPS,
                        row("g", day(1), 4, new BigDecimal("1250.00"), "gold", 80.0, .5),
                        row("h", day(1), 2, new BigDecimal("-9.00"), "wood", 25.0, null),
                        row("none", day(1), 1, null, "ungraded", null, null)),
                grades.groupGrades());
    }
}
