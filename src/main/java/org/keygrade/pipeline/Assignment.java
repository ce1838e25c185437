package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.size;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.config.ScoringModel;
import org.keygrade.error.ScoreErrors;
import org.keygrade.score.Claims;

/**
 * Which model grades which account: each account one.
 *
 * @param active the models that grade somebody, by name
 * @param idle the models that claim nobody and so have no part in the night
 * @param claims account_id and claims, a list of one name
 */
record Assignment(List<ScoringModel> active, List<ScoringModel> idle, Dataset<Row> claims) {
    private static final int SHOWN = 5;
    private static final String[] ACCOUNT = {"account_id"};

    Assignment {
        active = List.copyOf(active);
        idle = List.copyOf(idle);
    }

    /**
     * The configured models over the accounts of a night.
     *
     * @param accounts silver accounts
     * @throws org.keygrade.error.KeygradeException exit code 2, if none or several claim an account
     */
    static Assignment of(Run run, Dataset<Row> accounts) {
        List<ScoringModel> models = run.config().models();
        Dataset<Row> claims = Claims.of(accounts, models);
        if (isForAll(models)) {
            return new Assignment(models, List.of(), claims);
        }
        Set<String> claiming = new HashSet<>();
        long refused = 0;
        for (Row row : claims.groupBy("claims").count().collectAsList()) {
            List<String> names = row.getList(0);
            claiming.addAll(names);
            refused += names.size() == 1 ? 0 : row.getLong(1);
        }
        if (refused > 0) {
            throw ScoreErrors.notClaimedOnce(refused, examples(claims), files(models));
        }
        // Without any accounts nobody is idle: there is a night, if an empty one.
        List<ScoringModel> active = models.stream()
                .filter(model -> claiming.isEmpty() || claiming.contains(model.name()))
                .toList();
        return new Assignment(
                active, models.stream().filter(model -> !active.contains(model)).toList(), claims);
    }

    private static boolean isForAll(List<ScoringModel> models) {
        return models.size() == 1 && models.get(0).filter() == null;
    }

    private static List<String> examples(Dataset<Row> claims) {
        return claims.where(size(col("claims")).notEqual(1)).sort("account_id").takeAsList(SHOWN).stream()
                .map(row -> row.getString(0) + " by " + claimants(row.getList(1)))
                .toList();
    }

    private static String claimants(List<String> names) {
        return names.isEmpty() ? "none" : String.join(" and ", names);
    }

    private static List<String> files(List<ScoringModel> models) {
        return models.stream().map(ScoringModel::file).sorted().toList();
    }

    /** The rows of the accounts that a model grades. */
    Dataset<Row> of(ScoringModel model, Dataset<Row> rows) {
        return isForAll(active)
                ? rows
                : rows.join(
                        claims.where(col("claims").getItem(0).equalTo(model.name()))
                                .select("account_id"),
                        ACCOUNT,
                        "left_semi");
    }

    /** The rows of the accounts that a model grades: with one model for all, also of those who have left since. */
    Dataset<Row> claimed(Dataset<Row> rows) {
        return isForAll(active) ? rows : rows.join(claims.select("account_id"), ACCOUNT, "left_semi");
    }
}
