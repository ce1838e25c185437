package org.keygrade.source;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.monotonically_increasing_id;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.keygrade.error.InputErrors;
import org.keygrade.error.KeygradeException;

/**
 * A query to a database. With a watermark an extraction is a window: what lies above the last one's end less the
 * overlap, up to the highest value there was before the reading began. Without, it is the whole query. Names of columns
 * are compared without case, as SQL does.
 */
record JdbcSource(Columns columns, Database database) implements Source {
    @Override
    public List<Delivery> deliveries(Known known) {
        String watermark = database.jdbc().watermark();
        return List.of(watermark == null ? delivery(null, null) : window(watermark, known.watermark()));
    }

    @Override
    public Set<String> columns(List<Delivery> deliveries) {
        return columns.brought(database.place(), header(schema()));
    }

    @Override
    public Dataset<Row> read(List<Delivery> deliveries) {
        return RawRows.union(deliveries.stream().map(this::read).toList()).orElseGet(columns::none);
    }

    @Override
    public Optional<KeygradeException> explained(Exception failure) {
        return database.lost(failure);
    }

    private Dataset<Row> read(Delivery delivery) {
        Dataset<Row> rows = database.select("select * from " + database.query() + where(delivery));
        List<String> header = header(rows.schema().fields());
        List<Column> values = columns.theirs(rows.schema().fields());
        List<Column> theirs = IntStream.range(0, header.size())
                .mapToObj(i -> values.get(i).as(header.get(i)))
                .toList();
        Dataset<Row> numbered = ordered(rows)
                .select(RawRows.sound(
                        lit(delivery.path()), monotonically_increasing_id().plus(1), theirs));
        return columns.select(numbered, delivery.path(), header);
    }

    /** Databases hand out rows as they like: the later watermark comes later, the rest is settled by content. */
    private Dataset<Row> ordered(Dataset<Row> rows) {
        StructField[] fields = rows.schema().fields();
        List<Column> order = new ArrayList<>();
        if (database.jdbc().watermark() != null) {
            order.add(Texts.named(watermark(fields, database.jdbc().watermark()).name()));
        }
        order.add(to_json(struct(Arrays.stream(fields)
                .map(field -> Texts.text(field).as(field.name()))
                .toArray(Column[]::new))));
        return rows.coalesce(1).sortWithinPartitions(order.toArray(Column[]::new));
    }

    private Delivery window(String name, @Nullable String last) {
        StructField column = watermark(schema(), name);
        Watermark kind = kind(column);
        String sql = database.quoted(column);
        String highest = database.value("select max(" + sql + ") as keygrade_value from " + database.query());
        if (last == null) {
            refuseNulls(name, sql);
            return delivery(null, highest);
        }
        String since = kind.before(last, database.jdbc().overlapSeconds());
        return delivery(since, highest == null ? last : highest);
    }

    private Delivery delivery(@Nullable String since, @Nullable String until) {
        String hash = Fingerprint.of(
                database.jdbc().url(),
                database.jdbc().query(),
                Objects.toString(since, ""),
                Objects.toString(until, ""));
        return new Delivery(columns.input().name(), database.place(), -1, -1, hash, until, since);
    }

    private String where(Delivery delivery) {
        String name = database.jdbc().watermark();
        if (name == null) {
            return "";
        }
        if (delivery.watermark() == null) {
            return " where 1 = 0";
        }
        StructField column = watermark(schema(), name);
        Watermark kind = kind(column);
        String sql = database.quoted(column);
        String until = " where " + sql + " <= " + kind.sql(delivery.watermark());
        return delivery.since() == null ? until : until + " and " + sql + " > " + kind.sql(delivery.since());
    }

    /** Rows without a watermark lie in no window: they would be lost without a word. */
    private void refuseNulls(String name, String sql) {
        String nulls = database.value(
                "select count(*) as keygrade_value from " + database.query() + " where " + sql + " is null");
        if (!"0".equals(nulls)) {
            throw InputErrors.unusableWatermark(
                    columns.input().name(),
                    database.place(),
                    name,
                    "is null in " + nulls + " rows",
                    "Give them a value in the query, for example with coalesce.");
        }
    }

    private StructField watermark(StructField[] fields, String name) {
        return Arrays.stream(fields)
                .filter(field -> field.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> InputErrors.missingColumn(
                        columns.input().name(),
                        database.place(),
                        "watermark",
                        name,
                        Arrays.stream(fields).map(StructField::name).toList()));
    }

    private Watermark kind(StructField column) {
        return Watermark.of(column.dataType())
                .orElseThrow(() -> InputErrors.unusableWatermark(
                        columns.input().name(),
                        database.place(),
                        column.name(),
                        "is a " + column.dataType().simpleString(),
                        "Use a column of dates, timestamps or numbers that only grows, or load: snapshot."));
    }

    private StructField[] schema() {
        return database.select("select * from " + database.query()).schema().fields();
    }

    /** Their names, spelt as the configuration spells them. */
    private List<String> header(StructField[] fields) {
        List<String> names = Arrays.stream(fields).map(StructField::name).toList();
        Headers.check(columns.input().name(), database.place(), names);
        Set<String> wanted = columns.wanted();
        return names.stream()
                .map(name -> wanted.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toList();
    }
}
