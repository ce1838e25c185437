package org.keygrade.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.error.PublishErrors;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.AccountNetworks;
import org.keygrade.table.DepartmentTies;
import org.keygrade.table.Departures;
import org.keygrade.table.Input;
import org.keygrade.table.Inputs;
import org.keygrade.table.NextMoves;
import org.keygrade.table.PersonPositions;
import org.keygrade.table.ProductBridges;
import org.keygrade.table.Table;

/**
 * The board of an account, as it is published: the people of both sides, what they come to, and what to do.
 *
 * @param grade its row of account_grades
 * @param network its row of account_networks
 * @param people its rows of person_positions: contacts by department and seniority, then members by id
 * @param departures its rows of departures, the worst first
 * @param moves its rows of next_moves, best first
 * @param tensions its rows of department_ties with a tension above 0, the largest first
 * @param bridges its rows of product_bridges with a gap
 * @param names id to name, of every person named above
 * @param titles id to job title, where there is one
 */
public record BoardView(
        Row grade,
        Row network,
        List<Row> people,
        List<Row> departures,
        List<Row> moves,
        List<Row> tensions,
        List<Row> bridges,
        Map<String, String> names,
        Map<String, String> titles) {
    /** Rows taken of each table: nobody reads more, and an account may have a million. */
    private static final int MOST = 500;

    /**
     * The board of an account.
     *
     * @throws org.keygrade.error.KeygradeException exit code 2, if nothing is published, interactions are not configured
     *     or there is no such account
     */
    public static BoardView of(PublishedTables published, String accountId) {
        Scale.small(published.warehouse().spark());
        Row grade = Explanation.grade(published.read(AccountGrades.TABLE), accountId);
        Rows rows = new Rows(published, accountId);
        List<Row> network = rows.of(AccountNetworks.TABLE, col("account_id").asc());
        if (network.isEmpty()) {
            throw PublishErrors.notPublished(AccountNetworks.TABLE.path());
        }
        Map<String, String> names = new HashMap<>();
        Map<String, String> titles = new HashMap<>();
        List<Row> people = rows.of(
                PersonPositions.TABLE,
                col("side").asc(),
                col("department").asc_nulls_last(),
                col("seniority").desc(),
                col("person_id").asc());
        rows.people(Inputs.CONTACTS, "contact_id", people, names, titles);
        rows.people(Inputs.TEAM_MEMBERS, "member_id", people, names, titles);
        return new BoardView(
                grade,
                network.get(0),
                people,
                rows.of(
                        Departures.TABLE,
                        col("evaluation_lost").desc(),
                        col("person_id").asc(),
                        col("side").asc()),
                rows.of(NextMoves.TABLE, col("rank").asc()),
                rows
                        .of(
                                DepartmentTies.TABLE,
                                col("tension").desc(),
                                col("from_department").asc(),
                                col("to_department").asc())
                        .stream()
                        .filter(row -> row.<Double>getAs("tension") > 0)
                        .toList(),
                rows
                        .of(
                                ProductBridges.TABLE,
                                col("product_line_a").asc(),
                                col("product_line_b").asc())
                        .stream()
                        .filter(row -> row.<Boolean>getAs("gap"))
                        .toList(),
                names,
                titles);
    }

    /** What to call a person. */
    public String name(String id) {
        return names.getOrDefault(id, id);
    }

    /** The rows of one account. */
    private record Rows(PublishedTables published, String accountId) {
        List<Row> of(Table table, Column... order) {
            return published
                    .asDefined(table)
                    .where(col("account_id").equalTo(accountId))
                    .sort(order)
                    .takeAsList(MOST);
        }

        void people(Input input, String key, List<Row> people, Map<String, String> names, Map<String, String> titles) {
            Object[] ids = people.stream().map(row -> row.getAs("person_id")).toArray();
            Optional<Dataset<Row>> known = published.input(input);
            known.map(rows -> rows.where(col(key).isin(ids)).select(key, "full_name", "job_title"))
                    .map(Dataset::collectAsList)
                    .orElse(List.of())
                    .forEach(row -> {
                        names.put(row.getString(0), row.getString(1));
                        if (!row.isNullAt(2)) {
                            titles.put(row.getString(0), row.getString(2));
                        }
                    });
        }
    }
}
