package org.keygrade.pipeline;

import static java.util.stream.Collectors.toMap;
import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.ConfigErrors;
import org.keygrade.publish.PublishedTables;
import org.keygrade.table.AccountGrades;
import org.keygrade.table.Attention;
import org.keygrade.table.AttentionReason;
import org.keygrade.table.Inputs;

/**
 * What needs somebody's attention, as it is published, the most urgent first.
 *
 * @param total how many rows there are of what was asked for
 * @param rows the first of them
 * @param members member id to name, of the owners of these rows
 */
public record MorningList(long total, List<Row> rows, Map<String, String> members) {
    /**
     * What is asked for.
     *
     * @param member only what this account manager owns; null: everybody
     * @param reason only this reason; null: all of them
     * @param limit at most so many rows
     */
    public record Asked(@Nullable String member, @Nullable String reason, int limit) {}

    /**
     * The list.
     *
     * @throws org.keygrade.error.KeygradeException exit code 2, if the table is not published, or there is no such
     *     member or reason; the nearest are named
     */
    public static MorningList of(PublishedTables published, Asked asked) {
        Scale.small(published.warehouse().spark());
        Dataset<Row> wanted = published.read(Attention.TABLE);
        if (asked.reason() != null) {
            wanted = wanted.where(col("reason").equalTo(known(asked.reason())));
        }
        if (asked.member() != null) {
            wanted = wanted.where(col("owner_member_id").equalTo(known(asked.member(), published)));
        }
        List<Row> rows = wanted.sort(urgency()).takeAsList(asked.limit());
        return new MorningList(
                wanted.count(),
                rows,
                published
                        .input(Inputs.TEAM_MEMBERS)
                        .map(team -> owners(team, rows))
                        .orElse(Map.of()));
    }

    private static String known(String reason) {
        if (!AttentionReason.words().contains(reason)) {
            throw ConfigErrors.unknown("--reason", "reason", reason, AttentionReason.words());
        }
        return reason;
    }

    /** Account managers count even if the team list does not have them. */
    private static String known(String member, PublishedTables published) {
        Dataset<Row> managers = published
                .read(AccountGrades.TABLE)
                .select(col("account_manager_id").as("member_id"))
                .where(col("member_id").isNotNull());
        Dataset<Row> members = published
                .input(Inputs.TEAM_MEMBERS)
                .map(team -> team.select("member_id").union(managers))
                .orElse(managers)
                .distinct();
        if (members.where(col("member_id").equalTo(member)).isEmpty()) {
            throw ConfigErrors.unknownMember(member, Alike.ids(members, "member_id", member));
        }
        return member;
    }

    private static Column[] urgency() {
        Column words = functions.array(
                AttentionReason.words().stream().map(functions::lit).toArray(Column[]::new));
        return new Column[] {
            array_position(words, col("reason")).asc(),
            col("since").asc_nulls_last(),
            col("account_id").asc(),
            col("person_id").asc()
        };
    }

    private static Map<String, String> owners(Dataset<Row> team, List<Row> rows) {
        Object[] ids = rows.stream()
                .map(row -> row.<@Nullable String>getAs("owner_member_id"))
                .filter(Objects::nonNull)
                .distinct()
                .toArray();
        return team.where(col("member_id").isin(ids)).select("member_id", "full_name").collectAsList().stream()
                .collect(toMap(row -> row.getString(0), row -> row.getString(1)));
    }
}
