package org.keygrade.network;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.keygrade.table.Inputs;
import org.keygrade.table.NextMoves;
import org.keygrade.table.Silver;

/** gold_people/next_moves: the moves in words, and nothing but a reason to wait while nobody may be approached. */
public final class NextMovesBuilder {
    private static final Set<String> OF_A_MOVE = Set.of("contact_id", "member_id", "path_strength", "evaluation_gain");

    private NextMovesBuilder() {}

    /** The rows of the table. */
    public static Dataset<Row> of(RelationshipNetwork network, Silver silver) {
        Dataset<Row> moves = network.list("moves");
        Dataset<Row> windows = windows(network, silver);
        Dataset<Row> free = named(named(moves, "member_id", silver), "other_id", silver)
                .join(windows.select("account_id"), new String[] {"account_id"}, "left_anti")
                .withColumn("blocked_by", lit(null).cast("string"));
        return NextMoves.TABLE.select(free).unionAll(NextMoves.TABLE.select(windows));
    }

    /** An account whose no-contact window is open has one move: to wait. */
    private static Dataset<Row> windows(RelationshipNetwork network, Silver silver) {
        Dataset<Row> open = network.rows()
                .where(col("summary").isNotNull())
                .select("as_of", "account_id")
                .join(silver.of(Inputs.ACCOUNTS), "account_id")
                .where(NoContactWindow.open(col("as_of")));
        return open.select(Arrays.stream(NextMoves.TABLE.schema().fields())
                .map(field -> (switch (field.name()) {
                            case "rank" -> lit(1);
                            case "move" -> lit("wait");
                            case "path" -> array().cast(field.dataType());
                            case "sentence" -> NoContactWindow.notice();
                            case "blocked_by" -> NoContactWindow.reason();
                            default ->
                                OF_A_MOVE.contains(field.name()) ? lit(null).cast(field.dataType()) : col(field.name());
                        })
                        .as(field.name()))
                .toArray(Column[]::new));
    }

    /** The name of a member in place of the id in braces. */
    private static Dataset<Row> named(Dataset<Row> moves, String member, Silver silver) {
        if (!silver.has(Inputs.TEAM_MEMBERS)) {
            return spoken(moves, member, col(member));
        }
        Dataset<Row> names = silver.of(Inputs.TEAM_MEMBERS)
                .select(col("member_id").as(member), col("full_name").as("_name"));
        return spoken(moves.join(names, new String[] {member}, "left"), member, coalesce(col("_name"), col(member)))
                .drop("_name");
    }

    private static Dataset<Row> spoken(Dataset<Row> moves, String member, Column name) {
        Column inBraces = concat(lit("{"), col(member), lit("}"));
        return moves.withColumn(
                "sentence",
                when(col(member).isNotNull(), replace(col("sentence"), inBraces, name))
                        .otherwise(col("sentence")));
    }
}
