package org.keygrade.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keygrade.testing.Frames.assertSameRows;

import java.time.LocalDate;
import java.time.ZoneId;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.keygrade.source.RawColumns;
import org.keygrade.table.Inputs;
import org.keygrade.table.Type;
import org.keygrade.testing.TestSpark;

/** A typed value meets the contract as its text would. */
class TypedContractTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void numbersAndDates() {
        Dataset<Row> typed = TestSpark.session()
                .sql("select 'p' _path, id _position, '{}' _raw, string(null) _corrupt, concat('s', id) sale_id,"
                        + " 'a' account_id, string(null) order_id, sold_on, string(null) product_id,"
                        + " string(null) product_line, quantity, revenue, cost, 'EUR' currency from values"
                        + " (1L, date'2024-02-29', 2.5d, 10.125bd, 7L),"
                        + " (2L, date'2019-12-31', -0.0d, -1.000bd, null),"
                        + " (3L, make_date(12024, 1, 1), double('NaN'), 999999999999999999.999bd, -5L),"
                        + " (4L, make_date(-5, 1, 1), double('Infinity'), null, 9223372036854775807L),"
                        + " (5L, null, 1e13d, 0.001bd, 0L) as t(id, sold_on, quantity, revenue, cost)");
        Contract contract = new Contract(Inputs.SALES, BERLIN, LocalDate.of(2020, 1, 1), null);

        Dataset<Row> checked = contract.check(typed);

        assertSameRows(contract.check(RawColumns.asText(typed)), checked);
        assertThat(checked.where("size(_codes) = 0").count()).as("sound rows").isEqualTo(1);
    }

    @Test
    void instantsAndTruth() {
        Dataset<Row> typed = TestSpark.session()
                .sql("select 'p' _path, 1L _position, '{}' _raw, string(null) _corrupt, t.* from values"
                        + " ('i1', 'a', 'c', 'm', timestamp'2024-03-31 01:30:00.123456Z', 'email', 'inbound', 1.5d), ('i2', 'a', 'c', 'm', make_timestamp(12024, 1, 1, 0, 0, 0), 'email',"
                        + " 'inbound', 0.5d) as t(interaction_id, account_id, contact_id, member_id,"
                        + " occurred_at, channel, direction, sentiment)");
        Dataset<Row> input = withMissing(typed);
        Contract contract = new Contract(Inputs.INTERACTIONS, BERLIN, null, null);
        Dataset<Row> checked = contract.check(input);

        assertSameRows(
                contract.check(RawColumns.asText(input)).where("interaction_id = 'i1'"),
                checked.where("interaction_id = 'i1'"));
        assertThat(checked.where("interaction_id = 'i2'")
                        .head()
                        .getList(checked.schema().fieldIndex("_codes")))
                .as("an instant beyond the calendar is quoted as Spark writes it")
                .isEqualTo(java.util.List.of("unparseable:occurred_at='+12024-01-01 00:00:00'"));
    }

    @Test
    void onlyWhatNeedsNoParsingIsTaken() {
        assertThat(Type.MONEY.reads(DataTypes.DoubleType))
                .as("a double is no exact amount")
                .isFalse();
        assertThat(Type.DOUBLE.reads(DataTypes.FloatType)).as("0.1f is not 0.1").isFalse();
        assertThat(Type.DATE.reads(DataTypes.TimestampType))
                .as("a day needs a zone")
                .isFalse();
        assertThat(Type.TIMESTAMP.reads(DataTypes.TimestampNTZType))
                .as("so does an instant")
                .isFalse();
        assertThat(Type.STRING.reads(DataTypes.StringType))
                .as("text is trimmed")
                .isFalse();
        assertThat(Type.LONG.reads(DataTypes.ShortType)).isTrue();
    }

    /** The input's columns that the rows do not have, empty. */
    private static Dataset<Row> withMissing(Dataset<Row> rows) {
        Dataset<Row> all = rows;
        for (String name : Staging.business(Inputs.INTERACTIONS)) {
            if (!java.util.List.of(rows.columns()).contains(name)) {
                all = all.selectExpr("*", "string(null) as " + name);
            }
        }
        return all;
    }
}
