package org.keygrade.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.left;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.keygrade.ingest.Staging.CODES;
import static org.keygrade.ingest.Staging.CURRENCY;
import static org.keygrade.ingest.Staging.ROW;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;
import org.keygrade.config.SourceConfig;
import org.keygrade.source.RawColumns;
import org.keygrade.table.Domain;
import org.keygrade.table.Input;
import org.keygrade.table.Type;

/**
 * The contract of one input: what type each column has and which values it may take.
 *
 * @param zone where a timestamp without zone and a business day belong
 * @param notBefore earliest business date; null: any
 * @param notAfter latest business date; null: any
 */
record Contract(
        Input input,
        ZoneId zone,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter) {
    private static final String TEXT_OF = "_text_";
    private static final int QUOTED_CHARACTERS = 60;

    static Contract of(Input input, SourceConfig source, ZoneId zone) {
        return new Contract(input, zone, source.notBefore(), source.notAfter());
    }

    /**
     * Casts the columns of a delivery that are text.
     *
     * @param raw the columns of {@link org.keygrade.source.Source#read}, and others that pass through
     * @return typed columns (money as decimal in the row's currency), {@code _codes}: at most one per column, empty for
     *     a good row, {@code _row}: the raw row where there are codes; without {@code _raw} and {@code _corrupt}
     */
    Dataset<Row> check(Dataset<Row> raw) {
        List<Column> columns = new ArrayList<>();
        for (org.keygrade.table.Column column : input.columns()) {
            boolean typed =
                    column.type().reads(raw.schema().apply(column.name()).dataType());
            Column value = typed
                    ? Texts.bounded(column.type(), col(column.name()))
                    : Texts.parsed(column.type(), col(column.name()), zone);
            columns.add(value.as(column.name()));
            if (isParsed(column)) {
                columns.add(col(column.name()).as(TEXT_OF + column.name()));
            }
        }
        List<String> others = Staging.without(raw, Staging.business(input));
        Dataset<Row> parsed = raw.select(Staging.named(others, columns.toArray(Column[]::new)))
                .withColumn(CODES, codes());
        List<String> left = new ArrayList<>(List.of(RawColumns.RAW, RawColumns.CORRUPT));
        input.columns().stream().filter(Contract::isParsed).forEach(column -> left.add(TEXT_OF + column.name()));
        Column row = when(size(col(CODES)).gt(0), RawColumns.text(raw)).as(ROW);
        return parsed.select(Staging.named(Staging.without(parsed, left), row));
    }

    /** A text is its own value: nothing can go wrong with it on the way, and nothing else is to be quoted. */
    private static boolean isParsed(org.keygrade.table.Column column) {
        return !column.type().equals(Type.STRING);
    }

    private Column codes() {
        List<Column> found = new ArrayList<>();
        input.columns().forEach(column -> found.add(code(column)));
        if (input.hasMoney()) {
            found.add(currencyCode());
        }
        Column corrupt = array(lit("corrupt_row"));
        return when(col(RawColumns.CORRUPT).isNotNull(), corrupt).otherwise(present(found));
    }

    /** Those codes that are not null. Spark interprets array_compact, so that only rows that have a code go through it. */
    static Column present(List<Column> codes) {
        Column[] all = codes.toArray(Column[]::new);
        return when(coalesce(all).isNull(), lit(new String[0])).otherwise(array_compact(array(all)));
    }

    /** The first thing that is wrong with a column; null when nothing is. */
    private Column code(org.keygrade.table.Column column) {
        Column value = col(column.name());
        Column text = isParsed(column) ? col(TEXT_OF + column.name()) : value;
        Column code = when(value.isNull().and(text.isNotNull()), quoted("unparseable", column.name(), text));
        if (column.required()) {
            code = code.when(value.isNull(), lit("missing:" + column.name()));
        }
        if (column.domain() instanceof Domain.OneOf oneOf) {
            Column outside = value.isin(oneOf.words().toArray()).equalTo(false);
            code = code.when(outside, quoted("out_of_domain", column.name(), text));
        }
        if (column.domain() instanceof Domain.Between between) {
            Column outside = value.lt(bound(column, between.low())).or(value.gt(bound(column, between.high())));
            code = code.when(outside, quoted("out_of_range", column.name(), text));
        }
        return column.name().equals(input.dateColumn()) ? bounded(code, column, text) : code;
    }

    private static Column bound(org.keygrade.table.Column column, double value) {
        return column.type().equals(Type.MONEY) ? Texts.amount(value) : lit(value);
    }

    private Column bounded(Column code, org.keygrade.table.Column column, Column text) {
        Column day = BusinessDay.of(input, zone);
        Column outside = lit(false);
        if (notBefore != null) {
            outside = outside.or(day.lt(lit(Date.valueOf(notBefore))));
        }
        if (notAfter != null) {
            outside = outside.or(day.gt(lit(Date.valueOf(notAfter))));
        }
        return code.when(outside, quoted("date_out_of_bounds", column.name(), text));
    }

    private static Column currencyCode() {
        Column currency = col(CURRENCY);
        return when(currency.rlike("^[A-Z]{3}$").equalTo(false), quoted("out_of_domain", CURRENCY, currency));
    }

    /** {@code code:column='text'}, the text cut to a readable length. */
    static Column quoted(String code, String column, Column text) {
        String start = String.format(Locale.ROOT, "%s:%s='", code, column);
        Column shown = left(coalesce(text.cast(DataTypes.StringType), lit("")), lit(QUOTED_CHARACTERS));
        return concat(lit(start), shown, lit("'"));
    }
}
