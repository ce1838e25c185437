package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.keygrade.error.ConfigErrors;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.ScoreParts;

/**
 * Why an account has its score and its tier.
 *
 * @param grade its row of account_grades
 * @param parts its rows of score_parts, heaviest first
 * @param models names of all models that grade somebody
 */
public record Explanation(Row grade, List<Row> parts, List<String> models) {
    /**
     * The explanation of an account's published score.
     *
     * @throws org.keygrade.error.KeygradeException if nothing is published or there is no such account; the nearest
     *     ids are named
     */
    public static Explanation of(PublishedTables published, String accountId) {
        Scale.small(published.warehouse().spark());
        Dataset<Row> grades = published.read(AccountGrades.TABLE);
        Row grade = grade(grades, accountId);
        Dataset<Row> parts =
                published.read(ScoreParts.TABLE).where(col("account_id").equalTo(accountId));
        return new Explanation(
                grade,
                parts.sort(col("weight").desc(), col("criterion").asc()).collectAsList(),
                grades.select("model").distinct().as(Encoders.STRING()).collectAsList());
    }

    /** The row of an account; where there is none, the error names the nearest ids. */
    static Row grade(Dataset<Row> grades, String accountId) {
        List<Row> found = grades.where(col("account_id").equalTo(accountId)).takeAsList(1);
        if (found.isEmpty()) {
            throw ConfigErrors.unknownAccount(accountId, Alike.ids(grades, "account_id", accountId));
        }
        return found.get(0);
    }
}
