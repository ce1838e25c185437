package org.keygrade.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;
import static org.apache.spark.sql.functions.lit;
import static org.keygrade.ingest.Staging.FIRST_SEEN;
import static org.keygrade.ingest.Staging.PATH;
import static org.keygrade.ingest.Staging.POSITION;
import static org.keygrade.ingest.Staging.SEQ;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.keygrade.source.RawColumns;
import org.keygrade.source.Source;
import org.keygrade.table.Input;

/** The text rows a night looks at: those of new deliveries, and those parked earlier. Both in the same columns. */
final class Intake {
    /** The delivery_seq of a row whose path is none of the deliveries; {@link Tally#reconcile} refuses it. */
    private static final long NOWHERE = -1;

    private Intake() {}

    /** Rows of new deliveries, with their delivery_seq. */
    static Dataset<Row> delivered(SparkSession spark, Source source, List<Arrival> arrivals) {
        Dataset<Row> rows = source.read(arrivals.stream().map(Arrival::delivery).toList());
        return numbered(spark, rows, arrivals).withColumn(FIRST_SEEN, lit(null).cast(DataTypes.DateType));
    }

    private static Dataset<Row> numbered(SparkSession spark, Dataset<Row> rows, List<Arrival> arrivals) {
        if (arrivals.size() == 1) {
            return rows.withColumn(SEQ, lit(arrivals.get(0).seq()));
        }
        List<Row> seqs = arrivals.stream()
                .map(arrival -> RowFactory.create(arrival.delivery().path(), arrival.seq()))
                .toList();
        StructType schema = new StructType().add("_of", DataTypes.StringType).add(SEQ, DataTypes.LongType);
        Column seq = coalesce(col(SEQ), lit(NOWHERE));
        return rows.join(
                        broadcast(spark.createDataFrame(seqs, schema)),
                        rows.col(PATH).equalTo(col("_of")),
                        "left_outer")
                .drop("_of")
                .withColumn(SEQ, seq);
    }

    /** Rows of control/parked as if they had just been delivered under their old delivery_seq. */
    static Dataset<Row> parked(Input input, Dataset<Row> parked) {
        List<String> names = input.delivered();
        StructType schema = new StructType();
        for (String name : names) {
            schema = schema.add(name, DataTypes.StringType);
        }
        Dataset<Row> parsed = parked.select(
                col("path").as(PATH),
                col("row_number").as(POSITION),
                col("row").as(RawColumns.RAW),
                lit(null).cast(DataTypes.StringType).as(RawColumns.CORRUPT),
                col("delivery_seq").as(SEQ),
                col("first_seen").as(FIRST_SEEN),
                from_json(col("row"), schema).as("_texts"));
        List<String> flat = new ArrayList<>(Staging.without(parsed, List.of("_texts")));
        names.forEach(name -> flat.add("_texts." + name));
        return parsed.select(Staging.named(flat));
    }
}
