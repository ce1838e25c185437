package org.keygrade.network;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which day the network of each account counts to. Nothing happens to most accounts on most days: a network counts to the
 * last day on which anything about the account changed, and at least once a week to that day, on which weekday depends
 * on the account. Whatever is computed, all accounts or those that are due, counts to the same days.
 *
 * @param rows account_id, segment, employees, network_as_of; due: whether that is the as-of date, null for what was an
 *     account before and is none any more
 * @param part whether other accounts than these have rows too
 * @param size how many rows are not taken over
 */
public record NetworkClock(Dataset<Row> rows, Part part, Size size) {
    private static final int WEEK = 7;

    /** So many ids every executor may hold: a hundred bytes each. */
    private static final long FEW = 1_000_000;

    /** How many of the accounts a clock tells of. */
    private enum Part {
        ALL,
        SOME
    }

    /** Whether the ids of accounts that are not taken over are sent to where rows are, or rows to where the ids are. */
    private enum Size {
        FEW,
        MANY;

        Dataset<Row> hint(Dataset<Row> ids) {
            return this == FEW ? broadcast(ids) : ids;
        }
    }

    /** Every network counts to the as-of date. */
    public static NetworkClock everybody(Dataset<Row> accounts, LocalDate asOf) {
        return all(facts(accounts, lit(asOf), lit(true)), Size.MANY);
    }

    /**
     * The days of a night after another one.
     *
     * @param before account_id, network_as_of as they stood; an account that is not there is due
     * @param changed account_id of those about whom something changed since, once each
     */
    public static NetworkClock after(Dataset<Row> accounts, Dataset<Row> before, Dataset<Row> changed, LocalDate asOf) {
        Column due = col("was").isNull().or(col("changed")).or(steps(lit(asOf)).gt(steps(col("was"))));
        Dataset<Row> known = accounts.withColumn("is_account", lit(true))
                .join(
                        before.select(col("account_id"), col("network_as_of").as("was")),
                        new String[] {"account_id"},
                        "full")
                .join(changed.withColumn("is_changed", lit(true)), new String[] {"account_id"}, "left")
                .withColumn("changed", coalesce(col("is_changed"), lit(false)))
                .withColumn("is_due", when(col("is_account"), due));
        Column day = when(col("is_due"), lit(asOf)).otherwise(col("was"));
        return all(facts(known, day, col("is_due")), Size.MANY);
    }

    private static NetworkClock all(Dataset<Row> rows, Size size) {
        return new NetworkClock(rows, Part.ALL, size);
    }

    private static Dataset<Row> facts(Dataset<Row> accounts, Column day, Column due) {
        return accounts.select(
                col("account_id"), col("segment"), col("employees"), day.as("network_as_of"), due.as("due"));
    }

    /** Weekly steps of an account up to a day, counted from some day on. */
    private static Column steps(Column day) {
        return floor(unix_date(day)
                .plus(pmod(xxhash64(col("account_id")), lit(WEEK)))
                .divide(WEEK));
    }

    /** The same days, as they were written. */
    public NetworkClock written(Dataset<Row> written) {
        return all(written, replaced(written).count() <= FEW ? Size.FEW : Size.MANY);
    }

    /** Those that are due. */
    public NetworkClock due() {
        return new NetworkClock(rows.where(col("due")), Part.SOME, size);
    }

    /** What was found before of those that are not due, with their day. */
    public Dataset<Row> kept(Dataset<Row> found) {
        return found.join(size.hint(replaced(rows)), new String[] {"account_id"}, "left_anti");
    }

    /** The ids of those that are due, and of those that are no accounts any more. */
    private static Dataset<Row> replaced(Dataset<Row> rows) {
        return rows.where(coalesce(col("due"), lit(true))).select("account_id");
    }

    /** The accounts themselves. */
    Dataset<Row> accounts() {
        return rows.where(col("due").isNotNull());
    }

    /** The rows of these accounts. */
    Dataset<Row> among(Dataset<Row> rowsOfAll) {
        return part == Part.ALL
                ? rowsOfAll
                : rowsOfAll.join(size.hint(rows.select("account_id")), new String[] {"account_id"}, "left_semi");
    }
}
