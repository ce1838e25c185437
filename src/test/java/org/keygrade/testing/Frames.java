package org.keygrade.testing;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Tiny inline Datasets, and their comparison by spark-testing-base. */
public final class Frames {
    private static final JavaDataFrameSuiteBase COMPARISON = new JavaDataFrameSuiteBase() {
        @Override
        public SparkSession spark() {
            return TestSpark.session();
        }
    };

    private Frames() {}

    /** Rows of a schema written as DDL: {@code frame("id string, n int", row("a", 1))}. */
    public static Dataset<Row> frame(String ddl, Row... rows) {
        return TestSpark.session().createDataFrame(List.of(rows), StructType.fromDDL(ddl));
    }

    public static Row row(Object... values) {
        return RowFactory.create(values);
    }

    /** Same columns, types and rows; the order of rows, nullability and comments do not count. */
    public static void assertSameRows(Dataset<Row> expected, Dataset<Row> actual) {
        COMPARISON.assertDataFrameEquals(sorted(expected), sorted(actual));
    }

    private static Dataset<Row> sorted(Dataset<Row> rows) {
        Column[] columns = Arrays.stream(rows.columns())
                .map(name -> functions.to_json(functions.struct(functions.col("`" + name + "`"))))
                .toArray(Column[]::new);
        StructType plain =
                new StructType(Arrays.stream(rows.schema().asNullable().fields())
                        .map(field -> DataTypes.createStructField(field.name(), field.dataType(), true))
                        .toArray(StructField[]::new));
        Dataset<Row> nullable = rows.sparkSession().createDataFrame(rows.toJavaRDD(), plain);
        return nullable.sort(columns);
    }
}
