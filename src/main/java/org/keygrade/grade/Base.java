package org.keygrade.grade;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.ScoreHistory;
import org.keygrade.table.Table;
import org.keygrade.table.TierHistory;

/**
 * What the base publication holds: the last night before this one.
 *
 * @param grades its account_grades
 * @param tierHistory its tier_history
 * @param scoreHistory its score_history
 */
public record Base(Dataset<Row> grades, Dataset<Row> tierHistory, Dataset<Row> scoreHistory) {
    /** The base of the first night: no rows. */
    public static Base none(SparkSession spark) {
        return new Base(
                empty(spark, AccountGrades.TABLE), empty(spark, TierHistory.TABLE), empty(spark, ScoreHistory.TABLE));
    }

    private static Dataset<Row> empty(SparkSession spark, Table table) {
        return spark.createDataFrame(List.of(), table.schema());
    }
}
