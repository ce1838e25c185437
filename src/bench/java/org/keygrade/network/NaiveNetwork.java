package org.keygrade.network;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.exp;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sqrt;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.expressions.Window;
import org.keygrade.table.Inputs;
import org.keygrade.table.Silver;
import scala.collection.Seq;

/**
 * The network as one would write it down first: edges by groupBy, everything of an account gathered by collect_list, and
 * a UDF, {@link NaiveAccount}, that asks JGraphT. Numbers are those of the shipped conf/network.yaml.
 */
final class NaiveNetwork {
    private static final double SATURATION = 3;
    private static final int EARLIER = 90;
    private static final int LARGEST_MEETING = 20;
    private static final String[] PAIR = {"account_id", "contact_id", "member_id"};

    private final Silver silver;
    private final LocalDate asOf;

    private NaiveNetwork(Silver silver, LocalDate asOf) {
        this.silver = silver;
        this.asOf = asOf;
    }

    /** account_id, relationships, network. */
    static Dataset<Row> of(Silver silver, LocalDate asOf) {
        return new NaiveNetwork(silver, asOf).rows();
    }

    private Dataset<Row> rows() {
        Dataset<Row> touches = touches();
        UserDefinedFunction network = udf(
                (UDF4<Seq<Row>, Seq<Row>, Seq<Row>, Seq<Row>, Row>) (contacts, team, relationships, ties) ->
                        new NaiveAccount(java(contacts), java(team), java(relationships), java(ties)).network(),
                NaiveAccount.NETWORK);
        return silver.of(Inputs.ACCOUNTS)
                .select("account_id")
                .join(gathered(contacts(), "contacts"), new String[] {"account_id"}, "left")
                .join(gathered(team(), "team"), new String[] {"account_id"}, "left")
                .join(gathered(relationships(touches), "relationships"), new String[] {"account_id"}, "left")
                .join(gathered(ties().unionByName(meetings(touches)), "ties"), new String[] {"account_id"}, "left")
                .withColumn("network", network.apply(col("contacts"), col("team"), col("relationships"), col("ties")))
                .select("account_id", "relationships", "network");
    }

    private static <T> List<T> java(Seq<T> list) {
        return list == null ? List.of() : scala.jdk.javaapi.CollectionConverters.asJava(list);
    }

    private static Dataset<Row> gathered(Dataset<Row> rows, String name) {
        return rows.groupBy("account_id").agg(collect_list(struct(col("*"))).as(name));
    }

    private Column gone() {
        return coalesce(col("left_on").leq(lit(asOf)), lit(false));
    }

    private Dataset<Row> contacts() {
        return silver.of(Inputs.CONTACTS)
                .where(gone().equalTo(false))
                .select("account_id", "contact_id", "seniority", "buying_role", "reports_to_contact_id", "stance");
    }

    private Dataset<Row> team() {
        return silver.of(Inputs.ACCOUNT_TEAM)
                .where(col("from_on").leq(lit(asOf)).and(coalesce(col("to_on").geq(lit(asOf)), lit(true))))
                .select(
                        col("account_id"),
                        col("member_id"),
                        col("role").equalTo("mentor").as("mentor"));
    }

    /** The rows of interactions with what each weighs, now and 90 days ago. */
    private Dataset<Row> touches() {
        Column halfLife = when(col("segment").equalTo("public_sector"), 365.0).otherwise(90.0);
        return silver.of(Inputs.INTERACTIONS)
                .withColumn("age", datediff(lit(asOf), col("occurred_at")))
                .where(col("age").geq(0))
                .join(silver.of(Inputs.ACCOUNTS).select(col("account_id"), halfLife.as("half_life")), "account_id")
                .withColumn(
                        "people",
                        size(collect_set("contact_id").over(Window.partitionBy("account_id", "interaction_id", "age"))))
                .withColumn("decay", decay(col("age")))
                .withColumn("weight", channel().divide(sqrt(col("people"))));
    }

    private static Column decay(Column age) {
        return pow(lit(2.0), age.divide(col("half_life")).multiply(-1));
    }

    private static Column channel() {
        return when(col("channel").equalTo("meeting"), 3.0)
                .when(col("channel").equalTo("call"), 2.0)
                .when(col("channel").equalTo("event"), 1.5)
                .when(col("channel").equalTo("email"), 1.0)
                .otherwise(0.5);
    }

    private Dataset<Row> relationships(Dataset<Row> touches) {
        Column now = col("weight").multiply(col("decay"));
        Column before = when(
                        col("age").geq(EARLIER),
                        col("weight").multiply(decay(col("age").minus(EARLIER))))
                .otherwise(0.0);
        Dataset<Row> leavers = silver.of(Inputs.TEAM_MEMBERS)
                .where(gone())
                .select(col("member_id"), lit(true).as("gone"));
        return touches.groupBy(PAIR[0], PAIR[1], PAIR[2])
                .agg(
                        sum(now.multiply(inbound())).as("in_now"),
                        sum(now.multiply(sent())).as("sent_now"),
                        sum(now.multiply(met())).as("met_now"),
                        sum(before.multiply(inbound())).as("in_before"),
                        sum(before.multiply(sent())).as("sent_before"),
                        sum(before.multiply(met())).as("met_before"),
                        sum(col("sentiment").multiply(col("decay"))).as("mood"),
                        min("age").as("last_age"),
                        max("age").as("first_age"))
                .withColumn("strength", strength("now"))
                .withColumn("earlier", strength("before"))
                .join(broadcast(leavers), new String[] {"member_id"}, "left")
                .select("account_id", "contact_id", "member_id", "strength", "earlier", "mood", "last_age", "gone");
    }

    private static Column met() {
        return when(col("channel").equalTo("meeting"), 1.0).otherwise(0.0);
    }

    private static Column inbound() {
        return when(col("channel").equalTo("meeting"), 0.5)
                .when(col("direction").equalTo("inbound"), 1.0)
                .when(col("direction").equalTo("outbound"), 0.0)
                .otherwise(0.5);
    }

    private static Column sent() {
        return when(col("channel").equalTo("meeting"), 0.0).otherwise(lit(1.0).minus(inbound()));
    }

    private static Column strength(String when) {
        Column in = col("in_" + when);
        Column out = col("met_" + when)
                .divide(2)
                .plus(least(col("sent_" + when), in.multiply(2).plus(1)));
        return lit(1.0).minus(exp(out.plus(in.multiply(1.5)).divide(-SATURATION)));
    }

    private Dataset<Row> ties() {
        return silver.of(Inputs.CONTACT_TIES)
                .select(
                        col("account_id"),
                        col("from_contact_id").as("one"),
                        col("to_contact_id").as("other"),
                        col("kind"),
                        col("weight"));
    }

    /** Who was in one meeting or mail together: every pair of every interaction, added up. */
    private Dataset<Row> meetings(Dataset<Row> touches) {
        Dataset<Row> together = touches.groupBy("account_id", "interaction_id", "age")
                .agg(collect_set("contact_id").as("met"), max("decay").as("decay"))
                .where(size(col("met")).between(2, LARGEST_MEETING));
        return together.withColumn("one", explode(col("met")))
                .withColumn("other", explode(col("met")))
                .where(col("one").lt(col("other")))
                .groupBy("account_id", "one", "other")
                .agg(sum(col("decay").divide(size(col("met")).minus(1))).as("sum"))
                .select(
                        col("account_id"),
                        col("one"),
                        col("other"),
                        lit("meeting").as("kind"),
                        lit(1.0).minus(exp(col("sum").divide(-SATURATION))).as("weight"));
    }
}
