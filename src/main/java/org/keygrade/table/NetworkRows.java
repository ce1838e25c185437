package org.keygrade.table;

import static org.keygrade.table.Type.DATE;
import static org.keygrade.table.Type.INT;
import static org.keygrade.table.Type.STRING;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * state/networks: all that one pass over an account's people finds, written once and read by every table made of it, and
 * by the next night for accounts to which nothing happened. What there is most of comes in pieces, so that no row grows
 * with the account.
 */
public final class NetworkRows {
    private static final Set<String> OUTSIDE = Set.of("as_of", "account_id", "network_as_of");

    /** A relationship; the day of its last contact is an age in days. */
    public static final StructType RELATIONSHIP = replaced(Relationships.TABLE, "last_contact_on", "last_age INT");

    public static final StructType POSITION = inside(PersonPositions.TABLE);
    public static final StructType BREAKDOWN = inside(CoverageBreakdown.TABLE);
    public static final StructType DEPARTMENT_TIE = inside(DepartmentTies.TABLE);
    /** Pairs of lines whether or not the account buys them. */
    public static final StructType BRIDGE = inside(ProductBridges.TABLE);

    /** A departure; the revenue behind it is a share. */
    public static final StructType DEPARTURE = replaced(Departures.TABLE, "revenue_behind", "share_lost DOUBLE");

    /** A move; its sentence holds the ids of members in braces, {@code other_id} is another who is named. */
    public static final StructType MOVE = replaced(NextMoves.TABLE, "blocked_by", "other_id STRING");

    /** The row of account_networks, and the metrics of the catalogue that it does not hold. */
    public static final StructType SUMMARY = inside(AccountNetworks.TABLE)
            .add("relationship_strength", DataTypes.DoubleType)
            .add("relationship_sentiment", DataTypes.DoubleType)
            .add("engagement_trend", DataTypes.DoubleType);

    public static final Table TABLE = Table.of(
            Area.STATE,
            "networks",
            "a piece of what is known of an account's network",
            List.of("account_id", "piece"),
            Column.required("as_of", DATE, "the business date graded for"),
            Column.required("account_id", STRING, "the account"),
            Column.required("piece", INT, "from 0 on"),
            Column.of("summary", Type.same("account", SUMMARY), "of the account as a whole; in piece 0"),
            list("relationships", RELATIONSHIP),
            list("positions", POSITION),
            list("breakdown", BREAKDOWN),
            list("department_ties", DEPARTMENT_TIE),
            list("bridges", BRIDGE),
            list("departures", DEPARTURE),
            list("moves", MOVE),
            Column.required("network_as_of", DATE, "the day its ages count to, as_of or up to six days before"));

    private NetworkRows() {}

    private static Column list(String name, StructType element) {
        Type type = Type.same("list", DataTypes.createArrayType(element, false));
        return Column.of(name, type, "rows of the table of that name, or null");
    }

    /** The columns of a table that are not the same in all of an account's rows. */
    private static StructType inside(Table table) {
        return new StructType(Arrays.stream(table.schema().fields())
                .filter(field -> !OUTSIDE.contains(field.name()))
                .map(field -> new StructField(
                        field.name(), field.dataType(), true, org.apache.spark.sql.types.Metadata.empty()))
                .toArray(StructField[]::new));
    }

    private static StructType replaced(Table table, String column, String ddl) {
        StructField other = StructType.fromDDL(ddl).fields()[0];
        return new StructType(Arrays.stream(inside(table).fields())
                .map(field -> field.name().equals(column) ? other : field)
                .toArray(StructField[]::new));
    }
}
