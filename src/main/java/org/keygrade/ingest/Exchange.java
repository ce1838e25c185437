package org.keygrade.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_sub;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.month;
import static org.apache.spark.sql.functions.sequence;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;
import static org.keygrade.ingest.Staging.CODES;
import static org.keygrade.ingest.Staging.CURRENCY;
import static org.keygrade.ingest.Staging.REASONS;
import static org.keygrade.ingest.Staging.ROW;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.keygrade.expression.Hundredths;
import org.keygrade.table.Input;
import org.keygrade.table.Type;

/**
 * Money in the reporting currency: the newest rate valid on or before the row's date, half-even to hundredths.
 *
 * @param reporting ISO 4217 code of the reporting currency; money without a currency is in it
 * @param asOf dates the rate of a row that has no date
 * @param spans rates as made by {@link #spans}; null: there are none
 */
record Exchange(String reporting, LocalDate asOf, @Nullable Dataset<Row> spans) {
    private static final int MONTHS_BACK = 360;
    /** Ten digits before the point, twelve behind. */
    private static final DataType RATE_TYPE = DataTypes.createDecimalType(22, 12);

    private static final String RATE = "_rate";
    private static final String CENTS_OF = "_cents_";
    private static final String TOO_LARGE = "_too_large";
    private static final String FROM = "_from";
    private static final String UNTIL = "_until";
    private static final String RATE_CURRENCY = "_rate_currency";
    private static final String RATE_MONTH = "_rate_month";

    /**
     * Rates by the months they hold in, so that a row finds its rate by an equality join.
     *
     * @param rates currency, valid_on, rate; unique by currency and valid_on
     */
    static Dataset<Row> spans(Dataset<Row> rates, LocalDate asOf) {
        Column next = lead("valid_on", 1).over(Window.partitionBy(CURRENCY).orderBy("valid_on"));
        Dataset<Row> spans = rates.select(
                col(CURRENCY).as(RATE_CURRENCY),
                col("valid_on").as(FROM),
                next.as(UNTIL),
                col("rate").cast(RATE_TYPE).as(RATE));
        Column last = coalesce(bucket(date_sub(col(UNTIL), 1), asOf), lit(months(asOf)));
        return spans.withColumn(RATE_MONTH, explode(sequence(bucket(col(FROM), asOf), last)));
    }

    /**
     * Converts the money of checked rows.
     *
     * @param checked rows of {@link Contract#check}
     * @return the same with money in hundredths and without currency; {@code _reasons} with {@code no_rate:CUR@date},
     *     {@code _codes} with {@code out_of_range} where the converted amount is too large
     */
    Dataset<Row> convert(Input input, Dataset<Row> checked) {
        if (!input.hasMoney()) {
            return checked.withColumn(REASONS, none());
        }
        Column today = lit(Date.valueOf(asOf));
        Column date = input.rateDate() == null ? today : coalesce(col(input.rateDate()), today);
        List<String> money = money(input);
        Dataset<Row> rows = rated(checked, date).withColumn(REASONS, reasons(money, date));
        for (String name : money) {
            rows = rows.withColumn(CENTS_OF + name, hundredths(name));
        }
        rows = rows.withColumn(TOO_LARGE, tooLarge(money));
        return result(input, money, rows);
    }

    private Dataset<Row> rated(Dataset<Row> rows, Column date) {
        if (spans == null) {
            return rows.withColumn(RATE, lit(null).cast(RATE_TYPE));
        }
        Column match = col(RATE_CURRENCY)
                .equalTo(when(foreign(), col(CURRENCY)))
                .and(col(RATE_MONTH).equalTo(bucket(date, asOf)))
                .and(col(FROM).leq(date))
                .and(col(UNTIL).isNull().or(date.lt(col(UNTIL))));
        return rows.join(broadcast(spans), match, "left_outer").drop(RATE_CURRENCY, RATE_MONTH, FROM, UNTIL);
    }

    private Column reasons(List<String> money, Column date) {
        Column hasMoney = coalesce(Staging.named(money)).isNotNull();
        Column missing = foreign()
                .and(col(RATE).isNull())
                .and(hasMoney)
                .and(size(col(CODES)).equalTo(0));
        Column reason = concat(lit("no_rate:"), col(CURRENCY), lit("@"), date.cast(DataTypes.StringType));
        return when(missing, array(reason)).otherwise(none());
    }

    /** The contract bounds amounts in their own currency, so only a rate can make one too large. */
    private Column tooLarge(List<String> money) {
        List<Column> codes = money.stream()
                .map(name -> when(
                        col(CENTS_OF + name)
                                .isNull()
                                .and(col(name).isNotNull())
                                .and(col(RATE).isNotNull()),
                        Contract.quoted("out_of_range", name, col(name))))
                .toList();
        return when(size(col(CODES)).equalTo(0), Contract.present(codes)).otherwise(none());
    }

    private static Dataset<Row> result(Input input, List<String> money, Dataset<Row> rows) {
        Column leftOut = size(col(REASONS)).gt(0).or(size(col(TOO_LARGE)).gt(0));
        Column row = when(leftOut, Texts.json(input, false)).otherwise(col(ROW));
        List<Column> columns = new ArrayList<>();
        money.forEach(name -> columns.add(col(CENTS_OF + name).as(name)));
        columns.add(concat(col(CODES), col(TOO_LARGE)).as(CODES));
        columns.add(row.as(ROW));
        List<String> replaced = new ArrayList<>(money);
        replaced.addAll(List.of(CURRENCY, RATE, TOO_LARGE, CODES, ROW));
        money.forEach(name -> replaced.add(CENTS_OF + name));
        return rows.select(Staging.named(Staging.without(rows, replaced), columns.toArray(Column[]::new)));
    }

    private Column hundredths(String name) {
        return when(foreign(), Hundredths.of(col(name), col(RATE))).otherwise(Hundredths.of(col(name)));
    }

    private Column foreign() {
        return coalesce(col(CURRENCY).notEqual(reporting), lit(false));
    }

    private static List<String> money(Input input) {
        return input.columns().stream()
                .filter(column -> column.type().equals(Type.MONEY))
                .map(org.keygrade.table.Column::name)
                .toList();
    }

    private static Column none() {
        return lit(new String[0]);
    }

    /** The month of a date, as a number; dates long gone share one, and so do all after the as-of date. */
    private static Column bucket(Column date, LocalDate asOf) {
        Column number = year(date).multiply(12).plus(month(date));
        Column clamped = least(greatest(number, lit(months(asOf) - MONTHS_BACK)), lit(months(asOf)));
        return when(date.isNotNull(), clamped);
    }

    private static int months(LocalDate date) {
        return date.getYear() * 12 + date.getMonthValue();
    }
}
