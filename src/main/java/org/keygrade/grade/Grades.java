package org.keygrade.grade;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Check;

/**
 * A night's grades, a Dataset per gold table.
 *
 * @param accountGrades gold/account_grades, whole
 * @param tierHistory gold/tier_history, whole
 * @param tierMovements gold/tier_movements, this night's rows
 * @param groupGrades gold/group_grades, whole
 * @param scoreHistory gold/score_history, this night's rows; none on a night that is not due
 * @param checks gate "moves"; none on the first night and on the first night of a model
 */
public record Grades(
        Dataset<Row> accountGrades,
        Dataset<Row> tierHistory,
        Dataset<Row> tierMovements,
        Dataset<Row> groupGrades,
        Dataset<Row> scoreHistory,
        List<Check> checks) {
    public Grades {
        checks = List.copyOf(checks);
    }
}
